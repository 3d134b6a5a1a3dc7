/** Sets two lists of texts side by side by what they say: each text has at most one partner, wherever that stands. */
import { bare } from '../segment/narrow.ts';
import type { Pair } from './types.ts';

/** The words by which a text is recognised. */
export type WordBag = ReadonlySet<string>;

/** Indexes of two texts that belong together, or of one that stands alone. */
export interface AlignedIndexes {
  readonly a?: number;
  readonly b?: number;
}

/**
 * Pairs the most alike texts first, down to a likeness of `least` (0–1). Returns every text once, in the order of the
 * first list; what only the second has stands where the second has it.
 */
export function alignTexts(bags: Pair<readonly WordBag[]>, least: number): AlignedIndexes[] {
  const partners = pairTexts(bags, least);
  const aligned = bags.a.map((_, a): AlignedIndexes => {
    const b = partners.get(a);
    return b === undefined ? { a } : { a, b };
  });
  const paired = new Set(partners.values());
  let place = 0;
  for (const b of bags.b.keys()) {
    if (!paired.has(b)) aligned.splice(place, 0, { b });
    place = 1 + aligned.findIndex((other) => other.b === b);
  }
  return aligned;
}

/** Returns the words of two letters and more, without their width. */
export function wordBag(words: readonly string[]): WordBag {
  return new Set(words.map(bare).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)));
}

function pairTexts(bags: Pair<readonly WordBag[]>, least: number): Map<number, number> {
  const likely = bags.a
    .flatMap((bagA, a) => bags.b.map((bagB, b) => ({ a, b, likeness: likeness(bagA, bagB) })))
    .filter((pair) => pair.likeness >= least)
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of likely) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

/** The part of the letters in both bags that stands in both (Dice). */
function likeness(a: WordBag, b: WordBag): number {
  const letters = (words: Iterable<string>): number => [...words].reduce((sum, { length }) => sum + length, 0);
  const all = letters(a) + letters(b);
  return all === 0 ? 0 : (2 * letters([...a].filter((word) => b.has(word)))) / all;
}
