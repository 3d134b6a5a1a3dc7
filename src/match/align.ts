/** Sets two lists of texts side by side by what they say: each text has at most one partner, wherever that stands. */
import { bare } from '../segment/narrow.ts';
import type { Pair } from './types.ts';

/** The words by which a text is recognised. */
export type WordBag = ReadonlySet<string>;

interface BaggedText {
  readonly bag: WordBag;
}

/** Two texts that belong together, or one that stands alone. */
export interface AlignedTexts<Text> {
  readonly a?: Text;
  readonly b?: Text;
}

/**
 * Pairs the most alike texts first, down to a likeness of `least` (0–1). Returns every text once, in the order of the
 * first list; what only the second has stands where the second has it.
 */
export function alignTexts<Text extends BaggedText>(texts: Pair<readonly Text[]>, least: number): AlignedTexts<Text>[] {
  const partners = pairTexts(texts, least);
  const aligned = texts.a.map((a): AlignedTexts<Text> => {
    const b = partners.get(a);
    return b ? { a, b } : { a };
  });
  const paired = new Set(partners.values());
  let place = 0;
  for (const b of texts.b) {
    if (!paired.has(b)) aligned.splice(place, 0, { b });
    place = 1 + aligned.findIndex((other) => other.b === b);
  }
  return aligned;
}

/** Returns the words of two letters and more, without their width. */
export function wordBag(words: readonly string[]): WordBag {
  return new Set(words.map(bare).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)));
}

/** Of equally alike pairs the one that stands first goes first. */
function pairTexts<Text extends BaggedText>(texts: Pair<readonly Text[]>, least: number): Map<Text, Text> {
  const [listA, listB] = [texts.a.map(weigh), texts.b.map(weigh)];
  const likely = listA
    .flatMap((a) => listB.map((b) => ({ a: a.text, b: b.text, likeness: likeness(a, b, least) })))
    .filter((pair) => pair.likeness >= least)
    .sort((x, y) => y.likeness - x.likeness);
  const partners = new Map<Text, Text>();
  const taken = new Set<Text>();
  for (const { a, b } of likely) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

interface Weighed<Text> {
  readonly text: Text;
  /** Of all words of its bag. */
  readonly letters: number;
}

function weigh<Text extends BaggedText>(text: Text): Weighed<Text> {
  let letters = 0;
  for (const { length } of text.bag) letters += length;
  return { text, letters };
}

/** The part of the letters in both bags that stands in both (Dice); 0 where it cannot reach `least`. */
function likeness(a: Weighed<BaggedText>, b: Weighed<BaggedText>, least: number): number {
  const all = a.letters + b.letters;
  if (all === 0 || (2 * Math.min(a.letters, b.letters)) / all < least) return 0;
  let common = 0;
  for (const word of a.text.bag) if (b.text.bag.has(word)) common += word.length;
  return (2 * common) / all;
}
