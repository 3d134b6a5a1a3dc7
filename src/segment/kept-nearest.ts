/** The nearest others of every vector as they are kept from one time to the next. */
import { isWorthWriting, type Memory, type Packing } from '../model/memory.ts';
import type { Near } from './nearest.ts';
import { findNearestOfAll, type NearestOfAll, type NearestSearch } from './nearest-of-all.ts';
import type { NumberedVector, TermNumbers } from './numbered.ts';
import { type PackedVectors, packVectors, unpackVectors } from './packed-vectors.ts';

/** Vectors among which what is nearest is looked for each time, with all that the search follows from beside them. */
interface NearestAmong<Told> {
  readonly vectors: readonly NumberedVector[];
  readonly numbers: TermNumbers;
  /** Whose they are; where these are others all choose again. */
  readonly owners: readonly string[];
  /** Plain data that the next search is told. */
  readonly told: Told;
}

interface KeptNearest<Told> {
  readonly owners: string;
  readonly numbers: TermNumbers;
  readonly told: Told;
  readonly nearest: NearestOfAll;
}

/** Returns the nearest of all, those of a kind taken over from the last time where nothing has touched them since. */
export function mendNearest<Told>(
  memory: Memory,
  kind: string,
  { vectors, numbers, owners, told }: NearestAmong<Told>,
  searchFor: (last: Told | undefined) => NearestSearch,
): NearestOfAll['picked'] {
  const sign = memory.sign(`owners of ${kind}`, [owners]);
  const make = (last?: KeptNearest<Told>): KeptNearest<Told> => {
    const known = last?.owners === sign && last.numbers === numbers ? last : undefined;
    const nearest = findNearestOfAll(vectors, searchFor(known?.told), known?.nearest);
    return { owners: sign, numbers, told, nearest };
  };
  return memory.mend(kind, make, nearestPacking<Told>(numbers)).nearest.picked;
}

/** The picked of all, one behind the other. */
interface PackedNearest<Told> extends Pick<NearestOfAll, 'least'> {
  readonly owners: string;
  readonly told: Told;
  readonly vectors: PackedVectors;
  /** How many each has picked, which, and how near they are. */
  readonly counts: Int32Array;
  readonly picked: Int32Array;
  readonly likenesses: Float64Array;
}

/** Vectors with more terms would take memory that a library of their size has no room for. */
const mostPacked = 10_000_000;

/** Returns how the nearest are packed whose terms have `numbers`. */
export function nearestPacking<Told>(numbers: TermNumbers): Packing<KeptNearest<Told>, PackedNearest<Told>> {
  return {
    pack({ owners, told, nearest: { vectors, picked, least, fresh } }) {
      const size = vectors.reduce((sum, { terms }) => sum + terms.length, 0);
      if (size > mostPacked || !isWorthWriting({ all: vectors.length, fresh })) return undefined;
      const all = picked.flat();
      return {
        ...{ owners, told, vectors: packVectors(vectors, numbers), least },
        counts: Int32Array.from(picked, ({ length }) => length),
        picked: Int32Array.from(all, ({ index }) => index),
        likenesses: Float64Array.from(all, ({ likeness }) => likeness),
      };
    },
    unpack({ owners, told, vectors, counts, picked, likenesses, least }) {
      let end = 0;
      const near = Array.from(counts, (count) => {
        end += count;
        return Array.from({ length: count }, (_, place): Near => {
          const at = end - count + place;
          return { index: picked[at] ?? 0, likeness: likenesses[at] ?? 0 };
        });
      });
      const nearest = { vectors: unpackVectors(vectors, numbers), picked: near, least, fresh: 0 };
      return { owners, numbers, told, nearest };
    },
  };
}
