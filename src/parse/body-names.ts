/**
 * The bodies that a line names together: 中共甲县委　甲县人民政府 stand apart in the source, 甲市教育局甲市财政局 have lost what
 * parted them, as a copied cell or signature does.
 */
import type { Printed } from '../model/printed.ts';
import { leadingPlace } from './regions.ts';
import { endsWithBody, withoutSeal } from './shapes.ts';

/** 国家税务总局|甲省税务局 is one body. */
const centralHead = /总局$/u;

/** Returns the names on a line, without what stands for their seals; the letters of 司　法　局 are one name. */
export function bodyNames(line: Printed): string[] {
  const words = printedWords(line);
  const apart = areNames(words) ? words : [line.text];
  return apart.flatMap(unglue).map(withoutSeal);
}

/** Tells whether a line is nothing but names of bodies that stand apart. */
export function namesSeveral(line: Printed): boolean {
  const words = printedWords(line);
  return words.length > 1 && areNames(words);
}

/** Returns the words of a line: what a gap or the end of a printed line parts. */
export function printedWords({ text, pieces }: Printed): string[] {
  return pieces.flatMap(({ at, length }) => text.slice(at, at + length).split(/\s+/u)).filter(Boolean);
}

function areNames(words: readonly string[]): boolean {
  return words.every((word) => word.length >= 3 && endsWithBody(word));
}

/** 甲市教育局|甲市财政局: the place with which the first name opens opens another one. */
function unglue(text: string): string[] {
  const place = leadingPlace(text);
  const second = place ? text.indexOf(place, place.length + 1) : -1;
  const first = text.slice(0, Math.max(second, 0));
  if (!text.startsWith(place) || !endsWithBody(first) || centralHead.test(first) || !endsWithBody(text)) return [text];
  return [first, ...unglue(text.slice(second))];
}
