import { describe, expect, test } from 'vitest';
import { stripOf } from '../../src/library/plan-strip.ts';
import type { StripSentence } from '../../src/model/strip.ts';

const own = { own: true, fixes: false };
const shared = { own: false, fixes: false };
const fixing = { own: false, fixes: true };

describe('a strip', () => {
  test('has a column for each sentence where there is room', () => {
    expect(stripOf([own, shared, fixing], 3)).toEqual({
      sentences: 3,
      own: 1,
      fixing: 1,
      columns: 3,
      ownPath: 'M0 10v-10h1v10z',
      fixingPath: 'M2 12h1v3h-1z',
    });
  });

  test('gathers neighbours where there is none: a bar is as high as the share of own sentences', () => {
    const { columns, ownPath, fixingPath, sentences } = stripOf([own, shared, own, own, shared, fixing], 3);
    expect([columns, sentences]).toEqual([3, 6]);
    expect(ownPath).toBe('M0 10v-5h1v5zM1 10v-10h1v10z');
    expect(fixingPath).toBe('M2 12h1v3h-1z');
  });

  test('loses no sentence, however they fall into columns', () => {
    for (const count of [1, 7, 99, 100, 101, 250]) {
      const sentences: StripSentence[] = Array.from({ length: count }, (_, index) => (index % 3 === 0 ? own : shared));
      const { columns, own: found } = stripOf(sentences, 100);
      expect([columns, found]).toEqual([Math.min(count, 100), Math.ceil(count / 3)]);
    }
  });

  test('of nothing is empty', () => {
    expect(stripOf([], 100)).toMatchObject({ sentences: 0, columns: 0, ownPath: '', fixingPath: '' });
  });
});
