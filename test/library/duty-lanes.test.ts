/** Lanes and flags of a duty board, and what a choice on them leaves. */
import { describe, expect, test } from 'vitest';
import { type DutyChoice, isChosen, timeOf } from '../../src/browser/duties/filter.ts';
import type { DutyRow, ListedDuty } from '../../src/browser/duties/rows.ts';
import { dutyLanes } from '../../src/library/duty-lanes.ts';

const row: ListedDuty = {
  ...{ place: 'jia/1.2', plan: 'jia', planName: '甲市', label: '一 2', title: '普法', url: '/plans/jia/1-2/#s1' },
  units: [],
};
const due = (date: string) => ({ ...row, kind: 'deadline' as const, text: '年底前', date });

describe('dutyLanes', () => {
  test('makes a lane of each group, in its order, with the time that its table is filtered by', () => {
    const lanes = dutyLanes([
      { name: '2031年', rows: [due('2031-12-31'), due('2031-06-30')] },
      { name: '每季度', rows: [{ ...row, kind: 'frequency', text: '每季度', rhythm: '每季度' }] },
      { name: '数量', rows: [{ ...row, kind: 'quantity', text: '3次' }] },
    ]);
    expect(lanes.map(({ name, time, flags }) => [name, time, flags.length])).toEqual([
      ['2031年', '2031', 2],
      ['每季度', '每季度', 1],
      ['数量', 'quantity', 1],
    ]);
  });

  test('names the years between two lanes in which nothing falls due', () => {
    const gaps = (...years: readonly number[]) =>
      dutyLanes(years.map((year) => ({ name: `${year}年`, rows: [due(`${year}-12-31`)] }))).map(({ gap }) => gap);
    expect(gaps(2031, 2032, 2034, 2037)).toEqual([undefined, undefined, '2033年', '2035—2036年']);
  });

  test('shows the first character of the place and a short figure, and says all', () => {
    const flag = (changes: Partial<ListedDuty>) =>
      dutyLanes([{ name: '', rows: [{ ...row, ...changes, units: [] }] }])[0]?.flags[0];
    expect(flag({ kind: 'quantity', text: '1000项以内' })).toEqual({
      url: '/plans/jia/1-2/#s1',
      shown: '甲',
      said: '甲市一 2普法：1000项以内',
      dated: false,
    });
    expect(flag({ kind: 'ratio', text: '100%' })?.shown).toBe('甲 100%');
    expect(flag({ kind: 'ratio', text: '达95.5%' })?.shown).toBe('甲 达95.5%');
    expect(flag({ kind: 'frequency', text: '每年' })?.shown).toBe('甲');
    expect(flag({ date: '2031-12-31' })?.dated).toBe(true);
    expect(flag({ date: '2031-12-31', draft: true })?.dated).toBe(false);
  });
});

describe('a choice', () => {
  const quarterly = { ...row, rhythm: '每季度' };
  const leaves = (one: DutyRow, choice: DutyChoice) => isChosen(one, choice);

  test('of a time is that of the lane, or of all rhythms or all that has none', () => {
    expect(timeOf(due('2031-12-31'))).toBe('2031');
    expect([leaves(quarterly, { year: '每季度' }), leaves(quarterly, { year: 'rhythm' })]).toEqual([true, true]);
    expect([leaves(quarterly, { year: '每年' }), leaves(quarterly, { year: 'open' })]).toEqual([false, false]);
    expect([leaves(due('2031-12-31'), { year: '2031' }), leaves(due('2031-12-31'), { year: 'open' })]).toEqual([
      true,
      false,
    ]);
    expect([leaves(row, { year: 'open' }), leaves(row, { year: 'deadline' })]).toEqual([true, true]);
  });

  test('of a measure leaves its rows, of others none, unless it is left out', () => {
    expect([leaves(row, { place: 'jia/1.2' }), leaves(row, { place: 'jia/1' })]).toEqual([true, false]);
    expect(isChosen(row, { place: 'jia/1', year: '2031' }, 'place', 'year')).toBe(true);
    expect(isChosen(row, { place: 'jia/1', plan: 'yi' }, 'place', 'year')).toBe(false);
  });
});
