/**
 * Traditional against simplified characters: a quotation in one script is compared with a text in the other as if both were
 * in one, and where they are not is told.
 */
import { plainIdeograph } from '../model/official/radicals.ts';
import type { Folded } from '../segment/fold.ts';
import { isSimplified } from '../segment/gb2312.ts';
import { narrow } from '../segment/narrow.ts';

/** A text as printed, and where in it stand the units of its comparable form. */
export interface Written {
  readonly printed: string;
  readonly units: Pick<Folded, 'offsets' | 'ends'>;
}

/** A unit of a quotation and the unit of a text that is set against it. */
export type UnitPair = readonly [quoted: number, found: number];

const ideographs = /\p{Script=Han}/gu;

/** Tells whether a text has a character that simplified text has not. */
export function mayBeTraditional(text: string): boolean {
  return text.match(ideographs)?.some((one) => !isSimplified(one)) ?? false;
}

/** Returns those of `pairs`, which compare alike, that are printed in two scripts. */
export function inTwoScripts(pairs: Iterable<UnitPair>, quoted: Written, found: Written): UnitPair[] {
  return [...pairs].filter(([at, foundAt]) => {
    const [one, other] = [writtenAt(quoted, at), writtenAt(found, foundAt)];
    return one !== other && one.length === 1 && other.length === 1;
  });
}

/** A sign that is compared as several letters (㎡) is longer. */
function writtenAt({ printed, units }: Written, at: number): string {
  return narrow(plainIdeograph(printed.slice(units.offsets[at], units.ends[at])));
}
