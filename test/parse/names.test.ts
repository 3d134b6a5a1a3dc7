/** How a provision is named by the numbers above it. */
import { describe, expect, test } from 'vitest';
import { findNamedRanks, labelOf, numberOf, ordinalsOf, type Step } from '../../src/parse/names.ts';
import { isAbove, type Numbering, type Rank, ranks } from '../../src/parse/numbering.ts';

const step = (rank: Rank, ordinal: number, printed = ''): Step => ({ rank, ordinal, printed });
const numberings = (system: Numbering['system'], ...list: readonly (readonly [Rank, number])[]): Numbering[] =>
  list.map(([rank, ordinal]) => ({ rank, ordinal, level: 'part', length: 1, system }));
const upper = ranks.filter((rank) => isAbove(rank, 'part'));
const named = (...list: readonly (readonly [Rank, number])[]) => [...findNamedRanks(numberings('plan', ...list))];

describe('what names a provision', () => {
  test('is 章 only where the numbers below it start again', () => {
    expect(named(['chapter', 1], ['part', 1], ['part', 2], ['chapter', 2], ['part', 3])).toEqual([]);
    expect(named(['chapter', 1], ['part', 1], ['part', 2], ['chapter', 2], ['part', 1])).toEqual(['chapter']);
    expect(named(['chapter', 1], ['part', 1], ['chapter', 2], ['part', 2], ['group', 1])).toEqual([]);
  });

  test('is 章 too where nothing stands below some of them and they start again', () => {
    expect(named(['section', 1], ['section', 2])).toEqual([]);
    expect(named(['chapter', 1], ['section', 1], ['chapter', 2], ['section', 1])).toContain('chapter');
    expect(named(['chapter', 1], ['section', 1], ['chapter', 2], ['section', 2])).toEqual([]);
  });

  test('is the uppermost of those that open together', () => {
    expect(named(['chapter', 1], ['section', 1], ['part', 1], ['chapter', 2], ['section', 2], ['part', 1])).toEqual([
      'chapter',
    ]);
    expect(named(['chapter', 1], ['section', 1], ['part', 1], ['section', 2], ['part', 1])).toEqual(['section']);
  });

  test('counts lower numbers anew below a number of its own', () => {
    expect(
      named(['chapter', 1], ['part', 1], ['group', 1], ['group', 2], ['chapter', 2], ['part', 2], ['group', 1]),
    ).toEqual([]);
  });

  test('is all of it in a statute', () => {
    expect([...findNamedRanks(numberings('statute', ['item', 1]))].toSorted()).toEqual([...upper].toSorted());
    expect(named()).toEqual([]);
  });
});

describe('a name', () => {
  const way = [step('chapter', 2, '第二 章'), step('part', 3), step('group', 20), step('item', 54)];
  const none = new Set<Rank>();
  const chapters = new Set<Rank>(['chapter']);

  test('joins the ordinals', () => {
    expect(numberOf(way, none)).toBe('3.20.54');
    expect(numberOf(way, chapters)).toBe('2.3.20.54');
    expect(numberOf(way.slice(0, 1), none)).toBe('2');
    expect(numberOf([step('chapter', 2), step('section', 5)], none)).toBe('5');
  });

  test('is written as printed', () => {
    expect(labelOf(way, none)).toBe('三（二十）54');
    expect(labelOf(way, chapters)).toBe('第二章三（二十）54');
    expect(labelOf([step('part', 8), step('item', 18)], none)).toBe('八 18');
    expect(labelOf([step('group', 1), step('item', 2), step('point', 3)], none)).toBe('（一）2（3）');
    expect(labelOf([step('item', 7)], none)).toBe('7');
    expect(labelOf([step('section', 2, '第二节')], none)).toBe('第二节');
  });

  test('has the lowest part, group and item on its way', () => {
    expect(ordinalsOf(way)).toEqual({ part: 3, group: 20, item: 54 });
    expect(ordinalsOf([step('chapter', 2), step('section', 4), step('point', 6)])).toEqual({
      part: 2,
      group: 4,
      item: 6,
    });
    expect(ordinalsOf([step('part', 1), step('section', 4), step('group', 5)])).toEqual({ part: 1, group: 5 });
    expect(ordinalsOf([step('item', 3), step('point', 6)])).toEqual({ item: 3 });
    expect(ordinalsOf([])).toEqual({});
  });
});
