/**
 * Finds the passages that two texts share: the longest first, none overlapping another in either text, each at least
 * eight letters long and equal but for layout and width.
 */
import type { Span } from '../model/printed.ts';
import { printedSpan } from '../segment/fold.ts';
import { thresholds } from './thresholds.ts';
import type { Pair, SharedPassage } from './types.ts';
import type { IndexedText } from './wording-index.ts';

/** Returns the shared passages in the order of the first text. */
export function findSharedPassages(a: IndexedText, b: IndexedText): SharedPassage[] {
  const matches = findMatches(a, b);
  if (matches.length === 0) return [];
  const taken = { a: clearRoom('a', a.folded.text.length), b: clearRoom('b', b.folded.text.length) };
  const found = matches.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  const passages = found.flatMap((match) => {
    const free = trimMarks(a.folded.text, freePart(match, taken));
    if (!holdsPassage(a.folded.text, free.a, free.a + free.length)) return [];
    taken.a.fill(1, free.a, free.a + free.length);
    taken.b.fill(1, free.b, free.b + free.length);
    return [free];
  });
  return passages
    .sort((x, y) => x.a - y.a)
    .map(({ a: atA, b: atB, length }) => ({
      a: printedSpan(a.folded, atA, atA + length),
      b: printedSpan(b.folded, atB, atB + length),
    }));
}

/** Which units of the texts of a pair are taken; used again for each pair, as there are many more pairs than long texts. */
const room: { a: Uint8Array; b: Uint8Array } = { a: new Uint8Array(), b: new Uint8Array() };

/** Returns room for so many units, none of which is taken. */
function clearRoom(side: 'a' | 'b', length: number): Uint8Array {
  if (room[side].length < length) room[side] = new Uint8Array(2 * length);
  return room[side].fill(0, 0, length);
}

/** How many characters of a text before each offset, and before its end, are not layout. */
export type PrintedCounts = Int32Array;

export function countPrinted(text: string): PrintedCounts {
  const counts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) counts[at + 1] = (counts[at] ?? 0) + (isLayout(text, at) ? 0 : 1);
  return counts;
}

/** Returns the part of either text (0–1) that lies in shared passages, layout left out. */
export function sharedPart(shared: readonly SharedPassage[], printed: Pair<PrintedCounts>): Pair<number> {
  const part = (side: 'a' | 'b'): number => {
    const before = (offset: number): number => printed[side][offset] ?? 0;
    const all = before(printed[side].length - 1);
    const common = shared.reduce((sum, { [side]: { start, end } }) => sum + before(end) - before(start), 0);
    return all === 0 ? 0 : Math.round((common / all) * 1000) / 1000;
  };
  return { a: part('a'), b: part('b') };
}

/** Returns the passages that hold one beside standard wording, which is hidden in `texts`. */
export function keepTelling(shared: readonly SharedPassage[], texts: Pair<string>): SharedPassage[] {
  const tells = (text: string, { start, end }: Span): boolean => holdsPassage(text, start, end);
  return shared.filter(({ a, b }) => tells(texts.a, a) && tells(texts.b, b));
}

/** Most letters stand behind the signs of layout, where none needs to be looked for. */
function isLayout(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 0x20 || ((unit <= 0x3000 || unit > 0x9fff) && /\s/u.test(text.charAt(offset)));
}

/** `length` folded units of the first text from `a` on and of the second from `b` on. */
interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Returns every common stretch that can be made longer at neither end. */
function findMatches(a: IndexedText, b: IndexedText): Match[] {
  const matches: Match[] = [];
  const [numbersA, numbersB] = [a.ordered, b.ordered];
  let from = 0;
  for (let at = 0; at < numbersA.length && from < numbersB.length; at += 1) {
    const run = numbersA[at] ?? 0;
    while ((numbersB[from] ?? run) < run) from += 1;
    for (let next = from; numbersB[next] === run; next += 1) {
      const [placeA, placeB] = [a.places[at] ?? 0, b.places[next] ?? 0];
      const before = a.runs[placeA - 1] ?? -1;
      if (before >= 0 && before === b.runs[placeB - 1]) continue;
      matches.push({ a: placeA, b: placeB, length: commonLength(a, b, placeA, placeB) });
    }
  }
  return matches;
}

function commonLength(a: IndexedText, b: IndexedText, fromA: number, fromB: number): number {
  const [textA, textB] = [a.folded.text, b.folded.text];
  let length = thresholds.passageLength;
  while (fromA + length < textA.length && textA.charAt(fromA + length) === textB.charAt(fromB + length)) length += 1;
  return length;
}

/** Cuts off what longer passages have taken at the ends; what is taken inside makes the match empty. */
function freePart(match: Match, taken: Pair<Uint8Array>): Match {
  let { a, b, length } = match;
  const isTaken = (step: number): boolean => taken.a[a + step] === 1 || taken.b[b + step] === 1;
  while (length > 0 && isTaken(0)) [a, b, length] = [a + 1, b + 1, length - 1];
  while (length > 0 && isTaken(length - 1)) length -= 1;
  for (let step = 0; step < length; step += 1) if (isTaken(step)) return { a, b, length: 0 };
  return { a, b, length };
}

/** A passage neither begins nor ends with a mark. */
function trimMarks(text: string, match: Match): Match {
  let { a, b, length } = match;
  while (length > 0 && !isLetter(text, a)) [a, b, length] = [a + 1, b + 1, length - 1];
  while (length > 0 && !isLetter(text, a + length - 1)) length -= 1;
  return { a, b, length };
}

/** Says whether a stretch of a text has as many letters and digits as a passage needs. */
function holdsPassage(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start; at < end && letters < thresholds.passageLength; at += 1) {
    if (isLetter(text, at) || isLongLetter(text, at, end)) letters += 1;
  }
  return letters === thresholds.passageLength;
}

const letter = /[\p{L}\p{N}]/u;

/** Most letters are ideographs, of which no pattern needs to be asked. */
function isLetter(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit >= 0x4e00 && unit <= 0x9fff) || letter.test(text.charAt(offset));
}

/** Says whether a letter begins at `offset` that takes two units, both before `end`. */
function isLongLetter(text: string, offset: number, end: number): boolean {
  const isPair = (text.codePointAt(offset) ?? 0) > 0xffff && offset + 1 < end;
  return isPair && letter.test(text.slice(offset, offset + 2));
}
