/** Sets two lists of texts side by side by what they say: each text has at most one partner, wherever that stands. */
import { bare } from '../segment/narrow.ts';
import type { Pair } from './types.ts';

/** The words by which a text is recognised, and how many letters all of them have. */
export interface WordBag {
  readonly words: ReadonlySet<string>;
  readonly letters: number;
}

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
  return bagOf(words.map(bare).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)));
}

/** Returns a bag of words. */
export function bagOf(words: readonly string[]): WordBag {
  const own = new Set(words);
  let letters = 0;
  for (const { length } of own) letters += length;
  return { words: own, letters };
}

/** Of equally alike pairs the one that stands first goes first. */
function pairTexts<Text extends BaggedText>(
  { a: listA, b: listB }: Pair<readonly Text[]>,
  least: number,
): Map<Text, Text> {
  const likely: { readonly a: Text; readonly b: Text; readonly likeness: number }[] = [];
  for (const a of listA) {
    for (const b of listB) {
      const alike = likeness(a.bag, b.bag, least);
      if (alike >= least) likely.push({ a, b, likeness: alike });
    }
  }
  const partners = new Map<Text, Text>();
  const taken = new Set<Text>();
  for (const { a, b } of likely.sort((x, y) => y.likeness - x.likeness)) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

/** The part of the letters in both bags that stands in both (Dice); 0 where it cannot reach `least`. */
function likeness(a: WordBag, b: WordBag, least: number): number {
  const all = a.letters + b.letters;
  if (all === 0 || (2 * Math.min(a.letters, b.letters)) / all < least) return 0;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const word of few) if (many.has(word)) common += word.length;
  return (2 * common) / all;
}
