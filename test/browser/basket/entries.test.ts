import { describe, expect, test } from 'vitest';
import { type Entry, moveEntry, readEntries } from '../../../src/browser/basket/entries.ts';

const kept = (id: string): Entry => ({ id, note: '', text: '' });
const three: readonly Entry[] = [kept('甲/1'), { heading: '复议' }, kept('乙/2')];

describe('moveEntry', () => {
  test.each([
    [0, 1, ['复议', '甲/1', '乙/2']],
    [2, 0, ['乙/2', '甲/1', '复议']],
    [0, -1, ['甲/1', '复议', '乙/2']],
    [1, 9, ['甲/1', '乙/2', '复议']],
    [7, 0, ['甲/1', '复议', '乙/2']],
  ])('from %i to %i', (from, to, order) => {
    const moved = moveEntry(three, from, to);
    expect(moved.map((entry) => ('heading' in entry ? entry.heading : entry.id))).toEqual(order);
  });
});

describe('readEntries', () => {
  test('leaves out what is no entry', () => {
    const value = [
      { id: '甲/1', note: 3 },
      { heading: '题' },
      { heading: 1 },
      null,
      'x',
      { id: '乙/2', note: '记', text: '文' },
    ];
    expect(readEntries(value)).toEqual([kept('甲/1'), { heading: '题' }, { id: '乙/2', note: '记', text: '文' }]);
  });

  test.each([[null], ['x'], [{}], [undefined]])('finds none in %j', (value) => {
    expect(readEntries(value)).toEqual([]);
  });
});
