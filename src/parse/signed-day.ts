/**
 * Parts a line on which a body signs and the day stands too: 县人民政府办公室　二〇二四年五月十七日 → the body, the day. A copy
 * may have lost the gap between them.
 */
import { isSigningDay } from '../model/official/dates.ts';
import { type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { endsWithBody } from './shapes.ts';

/** Where a year may begin: 办公室|2024年, 办公室|二〇二四年 */
const yearStart = /(?<![\d〇零一二])(?=\d{4}\s*年|二[〇○零OＯ])/gu;
const clauseMark = /[，。；：、]/u;
/** 来自|甲市统计局, 由|甲局: what no name begins with; 自治县, 数据局 and 经济局 are names */
const leadIn = '自(?![然治贸])|于(?!都)|由(?!自)|(?<!数)据|经(?![济信贸开])|来源|提供|整理|转发|报送|印发|[是的]';
/** 甲市统计局, 国家统计局, 甲集团: a name from its first character on */
const wholeName = new RegExp(
  `^(?:中|国|全国|(?:(?!${leadIn}).){0,8}?[省市州盟县区旗镇乡村]|(?:(?!${leadIn}).){2,16}$)`,
  'u',
);

/** Returns the body and the day; `undefined` for any other line. */
export function splitSignedDay(line: Printed): readonly [body: Printed, day: Printed] | undefined {
  const gaps = [...line.text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => index + gap.length);
  const isDay = (at: number) => at > 0 && isSigningDay(line.text.slice(at));
  const apart = [...line.pieces.map(({ at }) => at), ...gaps].find(isDay);
  const start = apart ?? [...line.text.matchAll(yearStart)].map(({ index }) => index).find(isDay);
  const body = line.text.slice(0, start ?? 0).trimEnd();
  if (start === undefined || !endsWithBody(body) || clauseMark.test(body)) return undefined;
  if (apart === undefined && !wholeName.test(simplify(body))) return undefined;
  return [trimPrinted(slicePrinted(line, 0, start)), slicePrinted(line, start)];
}
