/** Vectors that are packed with the numbers of one process and unpacked with those of another. */
import { expect, test } from 'vitest';
import { createTermNumbers, type NumberedVector } from '../../src/segment/numbered.ts';
import { packVectors, unpackVectors } from '../../src/segment/packed-vectors.ts';

test('terms are spelt once and get the numbers that they have now', () => {
  const [before, now] = [createTermNumbers(), createTermNumbers()];
  const vector = (numbers: typeof before, ...terms: readonly (readonly [string, number])[]): NumberedVector => ({
    terms: Int32Array.from(terms, ([term]) => numbers.numberOf(term)),
    weights: Float64Array.from(terms, ([, weight]) => weight),
  });
  const vectors = (numbers: typeof before) => [
    vector(numbers, ['普法', 0.6], ['宪法', 0.8]),
    vector(numbers),
    vector(numbers, ['宪法', 0.1], ['宣誓', 0.2], ['普法', 0.3]),
  ];
  before.numberOf('别处');
  for (const term of ['宣誓', '宪法', '后来']) now.numberOf(term);
  const packed = packVectors(vectors(before), before);
  expect(packed.terms).toEqual(['普法', '宪法', '宣誓']);
  expect(unpackVectors(packed, now)).toEqual(vectors(now));
  expect(unpackVectors(packVectors([], before), now)).toEqual([]);
});
