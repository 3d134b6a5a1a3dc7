import { describe, expect, test } from 'vitest';
import { keepBest } from '../../src/model/keep-best.ts';

interface Entry {
  readonly name: string;
  readonly points: number;
}

const isBetter = (a: Entry, b: Entry): boolean => a.points > b.points;

function best(most: number, ...points: readonly number[]): string {
  const kept: Entry[] = [];
  for (const [at, value] of points.entries()) keepBest(kept, { name: 'abcdefg'[at]!, points: value }, most, isBetter);
  return kept.map(({ name }) => name).join('');
}

describe('keepBest', () => {
  test('keeps the best in their order', () => {
    expect(best(3, 2, 5, 1, 4)).toBe('bda');
    expect(best(3, 2, 5)).toBe('ba');
  });

  test('of equal ones the first stays before, also when there is no more room', () => {
    expect(best(3, 2, 3, 2)).toBe('bac');
    expect(best(2, 2, 2, 2)).toBe('ab');
    expect(best(2, 1, 2, 2)).toBe('bc');
  });
});
