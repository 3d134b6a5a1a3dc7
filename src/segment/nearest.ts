/**
 * What is near a text, told by vectors. It is found by the heaviest terms, and in long lists only around the text itself, so
 * the cost grows with the number of texts, not of pairs.
 */
import { firstWhere } from '../model/first-where.ts';
import { keepBest } from '../model/keep-best.ts';
import { countTermNumbers, heaviest, type NumberedVector, noTerms } from './numbered.ts';

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
  /**
   * Returns how many that may be taken the terms of the vector at an index lead to, itself perhaps among them; the `most`
   * heaviest, as many as the bounds say unless told.
   */
  from(index: number, most?: number): number;
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
    from(index, most = terms) {
      for (let at = 0; at < reached; at += 1) points[seen[at] ?? 0] = 0;
      const { [index]: vector = noTerms } = vectors;
      const leading = vector.terms.length > most ? heaviest(vector, most) : vector;
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
  let count = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place] ?? 0;
    const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const weight = own[place] ?? 0;
    const around = end - start > window ? firstWhere(end - start, (at) => (members[start + at] ?? index) >= index) : 0;
    const to = Math.min(end, start + around + window + 1);
    for (let at = Math.max(start, start + around - window); at < to; at += 1) {
      const other = members[at] ?? index;
      const before = points[other] ?? 0;
      seen[count] = other; // overwritten by the next where this one was met before: a branch here costs more
      count += Number(before === 0);
      points[other] = before + weight * (weights[at] ?? 0);
    }
  }
  return keepTaken({ points, seen }, count, groups, groups.takenFor(groups.of[index] ?? 0));
}

/** Leaves out what may not be taken: to ask at each step costs more than the points of these. */
function keepTaken(
  { points, seen }: Pick<Reach, 'points' | 'seen'>,
  count: number,
  { of }: Groups,
  taken: Uint8Array,
): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const other = seen[at] ?? 0;
    const mayBeTaken = taken[of[other] ?? 0] ?? 0;
    seen[kept] = other;
    kept += mayBeTaken;
    points[other] = (points[other] ?? 0) * mayBeTaken;
  }
  return kept;
}
