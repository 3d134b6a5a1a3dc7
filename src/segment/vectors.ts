/** Texts as sparse vectors: a term weighs the more, the fewer texts have it, so that 健全, 完善, 机制 hardly count. */
import { narrow } from './narrow.ts';

/** Term → weight; the squares of the weights add up to 1 (or there is no term). */
export type TermVector = ReadonlyMap<string, number>;

/** Term → how much of it a text has. */
export type TermCounts = ReadonlyMap<string, number>;

const letters = /^[\p{L}\p{N}]{2,}$/u;

/** Counts words of two letters and more. */
export function countWords(words: readonly string[]): Map<string, number> {
  return countTerms(words.filter((word) => letters.test(word)));
}

/** Counts the pairs of neighbouring letters; punctuation separates. */
export function countPairs(text: string): Map<string, number> {
  const runs = narrow(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return countTerms(
    runs.flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))),
  );
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * Returns how rare a term is among texts: the natural logarithm of one in so many; 0 for a term that fewer texts than
 * `least` have.
 */
export function createRarity(texts: readonly Iterable<string>[], least = 1): (term: string) => number {
  const having = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) having.set(term, (having.get(term) ?? 0) + 1);
  return (term) => {
    const count = having.get(term) ?? 0;
    return count < least ? 0 : Math.log(1 + texts.length / count);
  };
}

/** Weighs counts by how rare each term is; a count weighs less, the higher it is. */
export function weighCounts(counts: TermCounts, rarity: (term: string) => number): TermVector {
  const weighed = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = dampen(count) * rarity(term);
    if (weight > 0) weighed.set(term, weight);
  }
  return normalise(weighed);
}

/** Returns what a count weighs before its term does. */
export function dampen(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count;
}

/** Returns the vector with its length made 1. */
export function normalise(vector: ReadonlyMap<string, number>): TermVector {
  const length = lengthOf([...vector.values()]);
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** Returns the length of a vector, as Math.hypot, which is slow with hundreds of values: the squares are added with what rounding took (Kahan 1965). */
export function lengthOf(weights: Iterable<number>): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  let sum = 0;
  let lost = 0;
  for (const weight of most === 0 ? [] : weights) {
    const square = (weight / most) ** 2 - lost;
    const next = sum + square;
    lost = next - sum - square;
    sum = next;
  }
  return Math.sqrt(sum) * most;
}

/** Returns the cosine of two vectors, 0–1. */
export function similarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return Math.min(1, sum);
}
