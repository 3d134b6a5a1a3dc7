/**
 * Reads a text in which figures stand apart (2025 年 6 月底前完成 30 户) as if they did not: text → the text without these
 * blanks, with the way there and back. Copies of pages and typed texts set them; they tell nothing.
 */
import { figures } from '../model/official/numerals.ts';
import type { Span } from '../model/printed.ts';

const blank = '[ \\u00a0]{1,2}';
const apart = new RegExp(
  `(?<=[\\p{Script=Han}，。；：、（])${blank}(?=[${figures}])|(?<=[${figures}])${blank}(?=[\\p{Script=Han}％%])`,
  'gu',
);

export interface ClosedText {
  readonly text: string;
  /** Where a stretch of the text as printed stands. */
  close(printed: Span): Span;
  /** Where a stretch of the closed text is printed. */
  open(closed: Span): Span;
}

/** Returns a text without the blanks around its figures; `undefined` where there are none. */
export function closeFigures(printed: string): ClosedText | undefined {
  const gaps = [...printed.matchAll(apart)];
  if (gaps.length === 0) return undefined;
  const places = new Uint32Array(printed.length + 1);
  const sources: number[] = [];
  let gap = 0;
  for (let at = 0; at <= printed.length; at += 1) {
    while ((gaps[gap]?.index ?? at) + (gaps[gap]?.[0].length ?? 1) <= at) gap += 1;
    places[at] = sources.length;
    if (at < (gaps[gap]?.index ?? printed.length + 1)) sources.push(at);
  }
  return {
    text: printed.replace(apart, ''),
    close: ({ start, end }) => ({ start: places[start] ?? start, end: places[end] ?? end }),
    open: ({ start, end }) => ({
      start: sources[start] ?? start,
      end: end > start ? (sources[end - 1] ?? end - 1) + 1 : (sources[end] ?? end),
    }),
  };
}
