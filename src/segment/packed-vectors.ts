/** Vectors as they outlive a process, in which their terms have other numbers the next time: each term is spelt once. */
import type { NumberedVector, TermNumbers } from './numbered.ts';

/** Vectors one behind the other. */
export interface PackedVectors {
  readonly terms: readonly string[];
  /** How many terms each vector has. */
  readonly lengths: Int32Array;
  /** Where in `terms` each term stands, and what it weighs. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/** Returns vectors packed. */
export function packVectors(vectors: readonly NumberedVector[], numbers: TermNumbers): PackedVectors {
  const size = vectors.reduce((sum, { terms }) => sum + terms.length, 0);
  const placeOf = new Map<number, number>();
  const [places, weights] = [new Int32Array(size), new Float64Array(size)];
  let at = 0;
  for (const vector of vectors) {
    weights.set(vector.weights, at);
    for (const term of vector.terms) {
      const place = placeOf.get(term) ?? placeOf.size;
      placeOf.set(term, place);
      places[at] = place;
      at += 1;
    }
  }
  return {
    terms: Array.from(placeOf.keys(), numbers.termAt),
    lengths: Int32Array.from(vectors, ({ terms }) => terms.length),
    ...{ places, weights },
  };
}

/** Returns packed vectors with the numbers that their terms have now. */
export function unpackVectors(
  { terms, lengths, places, weights }: PackedVectors,
  { numberOf }: TermNumbers,
): NumberedVector[] {
  const numbers = Int32Array.from(terms, numberOf);
  const numbered = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) numbered[at] = numbers[places[at] ?? 0] ?? 0;
  let end = 0;
  return Array.from(lengths, (length) => {
    end += length;
    return { terms: numbered.subarray(end - length, end), weights: weights.subarray(end - length, end) };
  });
}
