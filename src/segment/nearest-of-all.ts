/** The nearest others of every vector, taken over from the last time where nothing has touched them since. */
import { firstWhere } from '../model/first-where.ts';
import { createNearest, createReach, type Groups, type Near, type NearBounds, type Reach } from './nearest.ts';
import { type NumberedVector, noTerms } from './numbered.ts';

/** Vectors with what was picked of the nearest others of each. */
export interface NearestOfAll {
  readonly vectors: readonly NumberedVector[];
  readonly picked: readonly (readonly Near[])[];
  /** How near another has to be to stand among the nearest of each. */
  readonly least: Float64Array;
  /** So many have chosen anew. */
  readonly fresh: number;
}

/** How the nearest are looked for. */
export interface NearestSearch {
  readonly bounds: NearBounds;
  /** So many others are the nearest. */
  readonly count: number;
  readonly groups: Groups;
  /** Says whether a vector, by its index, may take others now than the last time; never unless told. */
  readonly mayOthers?: (index: number) => boolean;
  /** Returns those of the nearest that are asked for, all unless told. */
  readonly pick?: (nearest: readonly Near[]) => readonly Near[];
}

/** Returns the nearest others; `last` was found by the same search among as many vectors. */
export function findNearestOfAll(
  vectors: readonly NumberedVector[],
  search: NearestSearch,
  last?: NearestOfAll,
): NearestOfAll {
  const { bounds, count, groups, pick = (near) => near } = search;
  const reach = createReach(vectors, groups, bounds);
  const nearest = createNearest(vectors, groups, bounds, reach);
  const isTouched = last ? findTouched(vectors, { ...search, reach }, last) : () => true;
  const least = new Float64Array(vectors.length);
  let fresh = 0;
  const picked = vectors.map((_, index) => {
    const before = last?.picked[index];
    if (before && !isTouched(index)) {
      least[index] = last?.least[index] ?? bounds.least;
      return before;
    }
    fresh += 1;
    const near = nearest(index, count);
    least[index] = near[count - 1]?.likeness ?? bounds.least;
    return pick(near);
  });
  return { vectors, picked, least, fresh };
}

/**
 * Says which vectors have to choose again: those that are others or may choose others, those in whose windows others
 * may stand now, and those among whose nearest one stood or may stand that is another. Where many are, all choose
 * again.
 */
function findTouched(
  vectors: readonly NumberedVector[],
  { bounds, groups, mayOthers = () => false, reach }: NearestSearch & { readonly reach: Reach },
  { vectors: before, least }: NearestOfAll,
): (index: number) => boolean {
  const changed = new Set(vectors.keys().filter((index) => !isEqual(vectors[index], before[index])));
  if (changed.size > vectors.length / 8) return () => true;
  const beside = besideMoved(changed, vectors, before, bounds.window);
  const touched = vectors.map((_, index) => changed.has(index) || beside.has(index) || mayOthers(index));
  const reaches = [createReach(before, groups, bounds), reach];
  for (const index of changed) {
    for (const { from, seen, points } of reaches) {
      // one of the others' heaviest terms may be light here
      for (const other of seen.subarray(0, from(index, Infinity)))
        if ((points[other] ?? 0) >= (least[other] ?? 0) - summingError) touched[other] = true;
    }
  }
  return (index) => touched[index] === true;
}

/**
 * Returns who stands, in the list of a term that is longer than a window, within one of those that have come or gone.
 */
function besideMoved(
  changed: ReadonlySet<number>,
  vectors: readonly NumberedVector[],
  before: readonly NumberedVector[],
  window: number,
): ReadonlySet<number> {
  const moved = Map.groupBy(
    [...changed].flatMap((index) =>
      [...termsOf(vectors[index]).symmetricDifference(termsOf(before[index]))].map((term) => ({ term, index })),
    ),
    ({ term }) => term,
  );
  const lists = new Map(moved.keys().map((term): [number, number[]] => [term, []]));
  for (const [index, { terms }] of vectors.entries()) {
    const had = changed.has(index) ? termsOf(before[index]).union(new Set(terms)) : terms;
    for (const term of had) lists.get(term)?.push(index);
  }
  const long = [...lists].filter(([, { length }]) => length > window);
  return new Set(
    long.flatMap(([term, list]) =>
      (moved.get(term) ?? []).flatMap(({ index }) => {
        const at = firstWhere(list.length, (place) => (list[place] ?? index) >= index);
        return list.slice(Math.max(0, at - window), at + window + 1);
      }),
    ),
  );
}

/** Two vectors are as near from either side, but for the order in which the weights of their terms are added. */
const summingError = 1e-9;

function termsOf(vector = noTerms): Set<number> {
  return new Set(vector.terms);
}

function isEqual(a = noTerms, b = noTerms): boolean {
  return (
    a === b ||
    (a.terms.length === b.terms.length &&
      a.terms.every((term, at) => term === b.terms[at] && a.weights[at] === b.weights[at]))
  );
}
