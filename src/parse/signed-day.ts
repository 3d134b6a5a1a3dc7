/** Parts a line on which a body signs and the day stands too: 县人民政府办公室　二〇二四年五月十七日 → the body, the day. */
import { isSigningDay } from '../model/official/dates.ts';
import { type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';
import { endsWithBody } from './shapes.ts';

/** Returns the body and the day; `undefined` for any other line. A gap parts the two. */
export function splitSignedDay(line: Printed): readonly [body: Printed, day: Printed] | undefined {
  const gaps = [...line.text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => index + gap.length);
  const starts = [...line.pieces.map(({ at }) => at), ...gaps].filter(
    (at) => at > 0 && isSigningDay(line.text.slice(at)),
  );
  const [start] = starts;
  if (start === undefined || !endsWithBody(line.text.slice(0, start).trimEnd())) return undefined;
  return [trimPrinted(slicePrinted(line, 0, start)), slicePrinted(line, start)];
}
