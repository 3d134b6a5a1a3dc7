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

/** Returns the body and the day; `undefined` for any other line. */
export function splitSignedDay(line: Printed): readonly [body: Printed, day: Printed] | undefined {
  const gaps = [...line.text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => index + gap.length);
  const years = [...line.text.matchAll(yearStart)].map(({ index }) => index);
  const starts = [...line.pieces.map(({ at }) => at), ...gaps, ...years].filter(
    (at) => at > 0 && isSigningDay(line.text.slice(at)),
  );
  const [start] = starts;
  const body = line.text.slice(0, start ?? 0).trimEnd();
  if (start === undefined || !endsWithBody(body) || clauseMark.test(body)) return undefined;
  return [trimPrinted(slicePrinted(line, 0, start)), slicePrinted(line, start)];
}
