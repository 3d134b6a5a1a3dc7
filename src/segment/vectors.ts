/**
 * Texts as sparse vectors: a term weighs the more, the fewer texts have it, so that 健全, 完善, 机制 hardly count. What is
 * near a text is found by its heaviest terms, and in long lists only around the text itself, so the cost grows with the
 * number of texts, not of pairs.
 */
import { firstWhere } from '../model/first-where.ts';
import { keepBest } from '../model/keep-best.ts';
import { narrow } from './narrow.ts';

/** Term → weight; the squares of the weights add up to 1 (or there is no term). */
export type TermVector = ReadonlyMap<string, number>;

/** Term → how much of it a text has. */
export type TermCounts = ReadonlyMap<string, number>;

/** Another text by its index, with how near it is, 0–1. */
export interface Near {
  readonly index: number;
  readonly likeness: number;
}

/** So many terms of a text lead to others; in each list so many texts before and after it are looked at. */
const bounds = { terms: 96, window: 240 } as const;

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

/** Adds counts, each times its weight. */
export function addCounts(parts: readonly (readonly [TermCounts, number])[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [counts, weight] of parts) {
    for (const [term, count] of counts) sum.set(term, (sum.get(term) ?? 0) + count * weight);
  }
  return sum;
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
    const weight = (count > 1 ? 1 + Math.log(count) : count) * rarity(term);
    if (weight > 0) weighed.set(term, weight);
  }
  return normalise(weighed);
}

/** Returns the vector with its length made 1. */
export function normalise(vector: ReadonlyMap<string, number>): TermVector {
  const length = lengthOf(vector);
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** As Math.hypot, which is slow with hundreds of values: the squares are added with what rounding took (Kahan 1965). */
function lengthOf(vector: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const weight of vector.values()) most = Math.max(most, Math.abs(weight));
  let sum = 0;
  let lost = 0;
  for (const weight of most === 0 ? [] : vector.values()) {
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

/** A vector whose terms are numbers, for what goes through many vectors again and again; its terms keep their order. */
export interface NumberedVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Numbers the terms of vectors, from 0. */
export function numberTerms(vectors: readonly TermVector[]): NumberedVector[] {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  return vectors.map((vector) => ({
    terms: Int32Array.from(vector.keys(), numberOf),
    weights: Float64Array.from(vector.values()),
  }));
}

/** Returns for the vector at an index the `count` others nearest to it that `may` be taken, the nearest first. */
export function createNearest(
  vectors: readonly NumberedVector[],
): (index: number, count: number, may: (other: number) => boolean) => Near[] {
  const postings = indexTerms(vectors);
  const points = new Float64Array(vectors.length);
  return (index, count, may) => {
    const nearest: Near[] = [];
    for (const other of addPoints(points, index, vectors[index] ?? noTerms, postings)) {
      const near = { index: other, likeness: points[other] ?? 0 };
      points[other] = 0;
      if (may(other)) keepBest(nearest, near, count, isNearer);
    }
    return nearest;
  };
}

const noTerms: NumberedVector = { terms: new Int32Array(0), weights: new Float64Array(0) };

function isNearer(a: Near, b: Near): boolean {
  return a.likeness === b.likeness ? a.index < b.index : a.likeness > b.likeness;
}

/** The texts that have a term, ascending, with the weight it has there. */
interface Posting {
  readonly members: number[];
  readonly weights: number[];
}

/** Returns the posting of each term by its number. */
function indexTerms(vectors: readonly NumberedVector[]): Posting[] {
  const postings: Posting[] = [];
  for (const [index, { terms, weights }] of vectors.entries()) {
    for (const [place, term] of terms.entries()) {
      const posting = postings[term] ?? { members: [], weights: [] };
      posting.members.push(index);
      posting.weights.push(weights[place] ?? 0);
      postings[term] = posting;
    }
  }
  return postings;
}

function addPoints(
  points: Float64Array,
  index: number,
  vector: NumberedVector,
  postings: readonly Posting[],
): number[] {
  const seen: number[] = [];
  for (const place of heaviest(vector)) {
    const weight = vector.weights[place] ?? 0;
    const { members, weights } = postings[vector.terms[place] ?? -1] ?? noPosting;
    const own = firstWhere(members.length, (at) => (members[at] ?? index) >= index);
    const to = Math.min(members.length, own + bounds.window + 1);
    for (let at = Math.max(0, own - bounds.window); at < to; at += 1) {
      const other = members[at] ?? index;
      if (other === index) continue;
      if (points[other] === 0) seen.push(other);
      points[other] = (points[other] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return seen;
}

const noPosting: Posting = { members: [], weights: [] };

/** Returns the places of the heaviest terms of a vector. */
function heaviest({ weights }: NumberedVector): number[] {
  const places = [...weights.keys()];
  if (places.length <= bounds.terms) return places;
  return places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, bounds.terms);
}
