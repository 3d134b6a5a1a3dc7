/**
 * The bodies that a line names together: 中共甲县委　甲县人民政府 stand apart in the source, 甲市教育局甲市财政局 have lost what
 * parted them, as a copied cell or signature does.
 */
import { isBareOrgan } from '../model/official/unit-names.ts';
import type { Printed } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { leadingPlace } from './leading-place.ts';
import { endsWithBody, withoutSeal } from './shapes.ts';

/** 国家税务总局|甲省税务局 is one body. */
const centralHead = /总局$/u;
/** What may stand before the place in a name. */
const opensName = /^(?:中共|中国共产党|共青团)?$/u;
/** 甲市城关分局 behind 甲市公安局 */
const branch = /(?:分局|支局|派出所)$/u;

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

/** 甲县人民政府 办公室 is one name. */
function areNames(words: readonly string[]): boolean {
  return words.every((word) => word.length >= 3 && endsWithBody(word) && !isBareOrgan(simplify(word)));
}

/** 甲市教育局|甲市财政局, 中共甲县委|甲县人民政府: the place of the first name opens another one; 甲市公安局甲市城关分局 is one. */
function unglue(text: string): string[] {
  const place = leadingPlace(text);
  if (!place || !opensName.test(text.slice(0, text.indexOf(place)))) return [text];
  const names = text.split(new RegExp(`(?<=.)(?=(?:中共|中国共产党)?${place})(?<!中共|中国共产党)`, 'u'));
  return names.every((name) => endsWithBody(name) && !centralHead.test(name) && !branch.test(name)) ? names : [text];
}
