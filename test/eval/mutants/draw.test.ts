/** Which mutants are drawn, and what their share says of all. */
import { describe, expect, test } from 'vitest';
import { drawEvenly, likelyShares } from '../../../eval/mutants/draw.ts';

const list = Array.from({ length: 100 }, (_, index) => index);

describe('a draw', () => {
  test('takes so many at the same distance', () => {
    expect(drawEvenly(list, { count: 5, seed: 1 })).toEqual([12, 32, 52, 72, 92]);
    expect(drawEvenly(list.slice(0, 10), { count: 4, seed: 1 })).toEqual([1, 4, 6, 9]);
  });

  test('takes others when it is another one', () => {
    expect(drawEvenly(list, { count: 5, seed: 2 })).toEqual([4, 24, 44, 64, 84]);
    const draws = Array.from({ length: 8 }, (_, seed) => drawEvenly(list, { count: 5, seed: seed + 1 }));
    expect(new Set(draws.flat()).size).toBe(40);
  });

  test('takes all where there are no more', () => {
    expect(drawEvenly([1, 2, 3], { count: 3, seed: 1 })).toEqual([1, 2, 3]);
    expect(drawEvenly([1, 2, 3], { count: 4, seed: 1 })).toEqual([1, 2, 3]);
    expect(drawEvenly([], { count: 4, seed: 1 })).toEqual([]);
  });
});

/** As Wilson's interval is tabled. */
test.each([
  [8, 10, 0.49, 0.943],
  [80, 100, 0.711, 0.867],
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
])('%i of %i lie between %f and %f', (found, drawn, least, most) => {
  const shares = likelyShares(found, drawn);
  expect(shares.map((share) => Math.round(share * 1000) / 1000)).toEqual([least, most]);
});
