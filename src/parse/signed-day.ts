/**
 * Parts a line on which a body signs and the day stands too: 县人民政府办公室　二〇二四年五月十七日 → the body, the day. A copy
 * may have lost the gap between them.
 */
import { isSigningDay } from '../model/official/dates.ts';
import { type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';
import { endsWithBody } from './shapes.ts';

/** Where a year may begin: 办公室|2024年, 办公室|二〇二四年 */
const yearStart = /(?<![\d〇零一二])(?=\d{4}\s*年|二[〇○零OＯ])/gu;
const clauseMark = /[，。；：、]/u;
/** 甲市统计局, 国家统计局, 甲集团: a name from its first character on; not 来自甲市统计局 */
const wholeName =
  /^(?:内蒙古|广西|西藏|宁夏|新疆|中共|中国|中华|国务院|国家|全国|[^自于由据经是为的在与和]{0,4}?[省市州盟县区旗镇乡村])|^[^自于由据经是为的在与和省市州盟县区旗镇乡村]{2,16}$/u;

/** Returns the body and the day; `undefined` for any other line. */
export function splitSignedDay(line: Printed): readonly [body: Printed, day: Printed] | undefined {
  const gaps = [...line.text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => index + gap.length);
  const isDay = (at: number) => at > 0 && isSigningDay(line.text.slice(at));
  const apart = [...line.pieces.map(({ at }) => at), ...gaps].find(isDay);
  const start = apart ?? [...line.text.matchAll(yearStart)].map(({ index }) => index).find(isDay);
  const body = line.text.slice(0, start ?? 0).trimEnd();
  if (start === undefined || !endsWithBody(body) || clauseMark.test(body)) return undefined;
  if (apart === undefined && !wholeName.test(body)) return undefined;
  return [trimPrinted(slicePrinted(line, 0, start)), slicePrinted(line, start)];
}
