/** Vectors whose terms are numbers, for what goes through many vectors again and again. */
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

/** Text of a plan, with all that is said in it or above it. */
interface SaidInPlan {
  readonly plan: string;
  readonly said: readonly string[];
}

/** Returns vectors that follow from what is said alone as an earlier build has kept them, else those that `make` returns. */
export type KeepVectors = (
  text: SaidInPlan,
  numbers: TermNumbers,
  make: () => readonly NumberedVector[],
) => readonly NumberedVector[];

/** Has all vectors made. */
export const noKeptVectors: KeepVectors = (_text, _numbers, make) => make();

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

/**
 * Returns rarity to the nearest eighth: a text more, or a word more in one, changes how rare all words are a little, and most
 * go on weighing what they did.
 */
export function inSteps(rarity: (term: number) => number): (term: number) => number {
  return (term) => Math.round(8 * rarity(term)) / 8;
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
