/** Rows of a pair and rows of several columns, made of invented sentences. */
import { describe, expect, test } from 'vitest';
import { alignColumns } from '../../src/render/align-columns.ts';
import { comparedRows } from '../../src/render/compared-rows.ts';

describe('comparedRows', () => {
  const only = (text: string) => ({ text, kind: 'only' as const });
  const same = (text: string) => ({ text, kind: 'same' as const });

  test('calls what the other side words differently 不同 and what it lacks 仅此处有', () => {
    const [row] = comparedRows([
      {
        a: { sentence: 2, runs: [same('落实'), only('普法'), same('责任制。')] },
        b: { sentence: 1, runs: [same('落实'), only('用法'), same('责任'), only('清单'), same('制。')] },
        same: 0.7,
      },
    ]);
    expect(row?.same).toBe(false);
    expect(row?.cells.map((cell) => cell?.runs.map(({ text, kind }) => `${kind} ${text}`))).toEqual([
      ['same 落实', 'different 普法', 'same 责任制。'],
      ['same 落实', 'different 用法', 'same 责任', 'added 清单', 'same 制。'],
    ]);
  });

  test('counts width and spaces as nothing when it places a difference', () => {
    const [row] = comparedRows([
      {
        a: { sentence: 1, runs: [same('到 2024 年，'), only('建成')] },
        b: { sentence: 1, runs: [same('到2024年,'), only('完成')] },
        same: 0.7,
      },
    ]);
    expect(row?.cells.map((cell) => cell?.runs[1]?.kind)).toEqual(['different', 'different']);
  });

  test('gives a sentence without a partner a row of its own, all of it 仅此处有', () => {
    expect(comparedRows([{ b: { sentence: 3, runs: [only('公开。')] }, same: 0 }])).toEqual([
      { cells: [null, { n: 3, runs: [{ text: '公开。', kind: 'added' }] }], same: false },
    ]);
  });

  test('knows a row without a difference', () => {
    const sentence = { sentence: 1, runs: [same('公开。')] };
    expect(comparedRows([{ a: sentence, b: sentence, same: 1 }])[0]?.same).toBe(true);
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
