/** Rows of a pair and rows of several columns, made of invented sentences. */
import { describe, expect, test } from 'vitest';
import { alignColumns } from '../../src/render/align-columns.ts';
import { comparedRows } from '../../src/render/compared-rows.ts';

describe('comparedRows', () => {
  const added = { sentence: 3, runs: [{ text: '公开。', kind: 'added' }] } as const;
  const same = { sentence: 1, runs: [{ text: '公开。', kind: 'same' }] } as const;

  test('gives a sentence without a partner a row of its own', () => {
    expect(comparedRows([{ b: added, same: 0 }])).toEqual([
      { cells: [null, { n: 3, runs: [{ text: '公开。', kind: 'added' }] }], same: false },
    ]);
  });

  test('knows a row without a difference', () => {
    expect(comparedRows([{ a: same, b: same, same: 1 }])[0]?.same).toBe(true);
    expect(comparedRows([{ a: same, b: added, same: 0.5 }])[0]?.same).toBe(false);
  });
});

describe('alignColumns', () => {
  test('joins like sentences of several columns in one row, the others before or behind it as in their column', () => {
    const columns = [
      ['a1', 'a2'],
      ['b1', 'b2'],
      ['c1', 'c2'],
    ];
    const pairs = [
      { a: 'a2', b: 'b1', weight: 0.9 },
      { a: 'b1', b: 'c2', weight: 0.8 },
    ];
    expect(alignColumns(columns, pairs)).toEqual([
      [undefined, undefined, 'c1'],
      ['a1', undefined, undefined],
      ['a2', 'b1', 'c2'],
      [undefined, 'b2', undefined],
    ]);
  });

  test('gives a sentence to the most alike of two, whatever the order of the pairs', () => {
    const columns = [['a1', 'a2'], ['b1']];
    const pairs = [
      { a: 'a1', b: 'b1', weight: 0.6 },
      { a: 'a2', b: 'b1', weight: 0.7 },
    ];
    const expected = [
      ['a1', undefined],
      ['a2', 'b1'],
    ];
    expect(alignColumns(columns, pairs)).toEqual(expected);
    expect(alignColumns(columns, pairs.toReversed())).toEqual(expected);
  });
});
