/**
 * Vectors whose terms are numbers, for what goes through many vectors again and again. What is near a text is found by
 * its heaviest terms, and in long lists only around the text itself, so the cost grows with the number of texts, not of
 * pairs.
 */
import { firstWhere } from '../model/first-where.ts';
import { keepBest } from '../model/keep-best.ts';
import { mapFloats } from '../model/map-floats.ts';
import { dampen, lengthOf, type TermCounts } from './vectors.ts';

/** Terms by number, in the order in which they came, and what each weighs (or how often it stands there). */
export interface NumberedVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

type Termed = Pick<NumberedVector, 'terms'>;

/** Of a text without terms. */
export const noTerms: NumberedVector = { terms: new Int32Array(0), weights: new Float64Array(0) };

/** The numbers of terms, from 0 in the order in which they are asked for. */
export interface TermNumbers {
  numberOf(term: string): number;
  termAt(number: number): string;
}

/** Another text by its index, with how near it is, 0–1. */
export interface Near {
  readonly index: number;
  readonly likeness: number;
}

/** How far a text's neighbours are looked for. */
export interface NearBounds {
  /** So many of its terms lead to others, the heaviest. */
  readonly terms: number;
  /** So many texts before and after it in each list. */
  readonly window: number;
  /** What is less near is none. */
  readonly least: number;
}

export const nearBounds: NearBounds = { terms: 96, window: 240, least: 0 };

/** Returns numbers for terms; none has one yet. */
export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  return {
    numberOf(term) {
      const number = numbers.get(term) ?? terms.length;
      if (number === terms.length) {
        numbers.set(term, number);
        terms.push(term);
      }
      return number;
    },
    termAt: (number) => terms[number] ?? '',
  };
}

/** Returns counts or weights with their terms as numbers. */
export function numberTerms(counts: TermCounts, { numberOf }: TermNumbers): NumberedVector {
  return { terms: Int32Array.from(counts.keys(), numberOf), weights: Float64Array.from(counts.values()) };
}

/** Adds counts, each times its weight. */
export function addNumbered(parts: readonly (readonly [NumberedVector, number])[]): NumberedVector {
  const sum = new Map<number, number>();
  for (const [{ terms, weights }, weight] of parts) {
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      sum.set(term, (sum.get(term) ?? 0) + (weights[place] ?? 0) * weight);
    }
  }
  return { terms: Int32Array.from(sum.keys()), weights: Float64Array.from(sum.values()) };
}

/** Returns how many texts have each term, by its number. */
export function countTexts(texts: readonly Termed[]): Int32Array {
  const having = new Int32Array(countTermNumbers(texts));
  addCounts(having, texts, 1);
  return having;
}

function addCounts(having: Int32Array, texts: readonly Termed[], count: number): void {
  for (const { terms } of texts)
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      having[term] = (having[term] ?? 0) + count;
    }
}

/** Returns how rare a term is among texts; see `createRarity`. */
export function rarityAmong(texts: readonly Termed[], least = 1): (term: number) => number {
  return createRarityAmong(texts)(texts, least);
}

/** Returns what tells how rare a term is among some of `all`; the last ones that it was asked for, as it counts anew. */
export function createRarityAmong(
  all: readonly Termed[],
): (texts: readonly Termed[], least?: number) => (term: number) => number {
  const having = new Int32Array(countTermNumbers(all));
  let counted: readonly Termed[] = [];
  return (texts, least = 1) => {
    addCounts(having, counted, -1);
    addCounts(having, texts, 1);
    counted = texts;
    return (term) => {
      const count = having[term] ?? 0;
      return count < least ? 0 : Math.log(1 + texts.length / count);
    };
  };
}

/** Weighs counts by how rare each term is; see `weighCounts`. */
export function weighNumbered({ terms, weights }: NumberedVector, rarity: (term: number) => number): NumberedVector {
  const [kept, weighed] = [new Int32Array(terms.length), new Float64Array(terms.length)];
  let count = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place] ?? 0;
    const weight = dampen(weights[place] ?? 0) * rarity(term);
    if (weight <= 0) continue;
    kept[count] = term;
    weighed[count] = weight;
    count += 1;
  }
  return normaliseNumbered({ terms: kept.slice(0, count), weights: weighed.slice(0, count) });
}

/** Returns the vector with its length made 1. */
export function normaliseNumbered({ terms, weights }: NumberedVector): NumberedVector {
  const length = lengthOf(weights);
  return { terms, weights: length === 0 ? weights : mapFloats(weights, (weight) => weight / length) };
}

/** Returns what tells the cosine (0–1) of two vectors by their indexes; soonest where one is asked for in a row. */
export function createSimilarity(vectors: readonly NumberedVector[]): (a: number, b: number) => number {
  const weightOf = new Float64Array(countTermNumbers(vectors));
  let laidOut = noTerms;
  return (indexA, indexB) => {
    const [a, b] = [vectors[indexA] ?? noTerms, vectors[indexB] ?? noTerms];
    const [small, large] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
    if (large !== laidOut) {
      for (let at = 0; at < laidOut.terms.length; at += 1) weightOf[laidOut.terms[at] ?? 0] = 0;
      for (let at = 0; at < large.terms.length; at += 1) weightOf[large.terms[at] ?? 0] = large.weights[at] ?? 0;
      laidOut = large;
    }
    let sum = 0;
    for (let at = 0; at < small.terms.length; at += 1)
      sum += (small.weights[at] ?? 0) * (weightOf[small.terms[at] ?? 0] ?? 0);
    return Math.min(1, sum);
  };
}

/** Returns one more than the highest number of a term. */
export function countTermNumbers(vectors: readonly Termed[]): number {
  let most = -1;
  for (const { terms } of vectors) for (const term of terms) if (term > most) most = term;
  return most + 1;
}

/** Groups of texts, by number, and which of them may be taken for which. */
export interface Groups {
  /** The group of each text. */
  readonly of: Uint32Array;
  /** Returns 1 for each group whose texts may be taken for those of a group; holds until it is asked for another. */
  takenFor(group: number): Uint8Array;
}

/** Returns groups by their names, of which any but the own one may be taken. */
export function groupApart(names: readonly string[]): Groups {
  const numbers = new Map(names.map((name) => [name, 0]));
  for (const [number, name] of [...numbers.keys()].entries()) numbers.set(name, number);
  const taken = new Uint8Array(numbers.size).fill(1);
  let own = 0;
  return {
    of: Uint32Array.from(names, (name) => numbers.get(name) ?? 0),
    takenFor(group) {
      [taken[own], taken[group], own] = [1, 0, group];
      return taken;
    },
  };
}

/** Returns one group of texts, of which any other may be taken. */
export function groupTogether(count: number): Groups {
  return { of: new Uint32Array(count), takenFor: () => Uint8Array.of(1) };
}

/** Returns for the vector at an index the `count` others nearest to it that may be taken, the nearest first. */
export function createNearest(
  vectors: readonly NumberedVector[],
  groups: Groups,
  bounds = nearBounds,
  reach = createReach(vectors, groups, bounds),
): (index: number, count: number) => Near[] {
  return (index, count) => {
    const nearest: Near[] = [];
    let { least } = bounds;
    const reached = reach.from(index);
    for (let at = 0; at < reached; at += 1) {
      const other = reach.seen[at] ?? 0;
      const likeness = reach.points[other] ?? 0;
      if (other === index || likeness < least) continue;
      keepBest(nearest, { index: other, likeness }, count, isNearer);
      if (nearest.length === count) least = nearest.at(-1)?.likeness ?? least;
    }
    return nearest;
  };
}

/** What a vector leads to, until another is asked for. */
export interface Reach {
  /** Returns how many that may be taken the terms of the vector at an index lead to, itself perhaps among them. */
  from(index: number): number;
  /** They in the order in which they were met. */
  readonly seen: Int32Array;
  /** How near each text is. */
  readonly points: Float64Array;
}

/** Returns what leads from each vector to others; every weight has to be above 0. */
export function createReach(
  vectors: readonly NumberedVector[],
  groups: Groups,
  { terms, window }: Pick<NearBounds, 'terms' | 'window'>,
): Reach {
  const postings = indexTerms(vectors);
  const [points, seen] = [new Float64Array(vectors.length), new Int32Array(vectors.length + 1)];
  let reached = 0;
  return {
    seen,
    points,
    from(index) {
      for (let at = 0; at < reached; at += 1) points[seen[at] ?? 0] = 0;
      const { [index]: vector = noTerms } = vectors;
      const leading = vector.terms.length > terms ? heaviest(vector, terms) : vector;
      reached = addPoints({ points, seen }, index, leading, { ...postings, groups, window });
      return reached;
    },
  };
}

function isNearer(a: Near, b: Near): boolean {
  return a.likeness === b.likeness ? a.index < b.index : a.likeness > b.likeness;
}

/** The texts that have each term, ascending, with the weight it has there. */
interface Postings {
  /** Where the texts of a term begin by its number; those of the next follow. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly weights: Float64Array;
}

function indexTerms(vectors: readonly NumberedVector[]): Postings {
  const starts = new Int32Array(countTermNumbers(vectors) + 1);
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const all = starts.at(-1) ?? 0;
  const [members, held] = [new Int32Array(all), new Float64Array(all)];
  const free = starts.slice();
  for (const [index, { terms, weights }] of vectors.entries()) {
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      const at = free[term] ?? 0;
      members[at] = index;
      held[at] = weights[place] ?? 0;
      free[term] = at + 1;
    }
  }
  return { starts, members, weights: held };
}

/** Returns how many are reached. */
function addPoints(
  { points, seen }: Pick<Reach, 'points' | 'seen'>,
  index: number,
  { terms, weights: own }: NumberedVector,
  { starts, members, weights, groups, window }: Postings & { readonly groups: Groups; readonly window: number },
): number {
  const taken = groups.takenFor(groups.of[index] ?? 0);
  let count = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place] ?? 0;
    const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const weight = own[place] ?? 0;
    const around = end - start > window ? firstWhere(end - start, (at) => (members[start + at] ?? index) >= index) : 0;
    const to = Math.min(end, start + around + window + 1);
    for (let at = Math.max(start, start + around - window); at < to; at += 1) {
      const other = members[at] ?? index;
      if (taken[groups.of[other] ?? 0] !== 1) continue;
      const before = points[other] ?? 0;
      seen[count] = other; // overwritten by the next where this one was met before: a branch here costs more
      count += Number(before === 0);
      points[other] = before + weight * (weights[at] ?? 0);
    }
  }
  return count;
}

/** Returns a vector of the `count` heaviest terms, the heaviest first. */
export function heaviest({ terms, weights }: NumberedVector, count: number): NumberedVector {
  const least = weights.length > count ? (weights.toSorted().at(-count) ?? 0) : 0;
  const places: number[] = [];
  for (let place = 0; place < weights.length; place += 1) if ((weights[place] ?? 0) >= least) places.push(place);
  const first = places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, count);
  return {
    terms: new Int32Array(first.map((place) => terms[place] ?? 0)),
    weights: new Float64Array(first.map((place) => weights[place] ?? 0)),
  };
}
