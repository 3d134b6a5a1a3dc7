import { describe, expect, test } from 'vitest';
import { firstWhere } from '../../src/model/first-where.ts';

describe('firstWhere', () => {
  const numbers = [1, 3, 3, 7];

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 3],
    [7, 3],
    [8, 4],
  ])('finds the first number from %i on at %i', (least, index) => {
    expect(firstWhere(numbers.length, (at) => numbers[at]! >= least)).toBe(index);
  });

  test('is 0 where there is nothing', () => {
    expect(firstWhere(0, () => true)).toBe(0);
  });
});
