import { describe, expect, test } from 'vitest';
import { type Entry, joinEntries, moveEntry, readEntries } from '../../../src/browser/basket/entries.ts';

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

describe('joinEntries', () => {
  test('keeps the reader’s own in their order and adds what was sent behind them, each measure once', () => {
    const sent = [kept('丙/3'), { heading: '送来' }, kept('甲/1')];
    expect(joinEntries(three, sent)).toEqual([...three, kept('丙/3'), { heading: '送来' }]);
    expect(joinEntries([], sent)).toEqual(sent);
    expect(joinEntries(three, [])).toEqual(three);
  });

  test('keeps both notes of a measure, and the text that the reader had', () => {
    const own = { id: '甲/1', note: '自己的', text: '旧文' };
    const sent = { id: '甲/1', note: '送来的', text: '新文' };
    expect(joinEntries([own], [sent])).toEqual([{ id: '甲/1', note: '自己的\n送来的', text: '旧文' }]);
    expect(joinEntries([{ ...own, note: '' }], [sent])).toEqual([{ id: '甲/1', note: '送来的', text: '旧文' }]);
    expect(joinEntries([own], [{ ...sent, note: '自己' }])).toEqual([own]);
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
