import { describe, expect, test } from 'vitest';
import { choose, chooseNothing, filtersOf, readState, writeState } from '../../../src/browser/search/state.ts';

describe('the state of the search page', () => {
  test.each([
    '?q=',
    '?q=%E5%A4%8D%E8%AE%AE',
    '?q=a&role=responsible',
    '?q=a&role=supporting',
    '?q=&kind=deadline&sort=deadline',
    '?q=a&sort=date',
    '?q=a&library=https%3A%2F%2Fyi.test%2F&plan=jia&plan=yi&topic=t&unit=%E5%B1%80&kind=ratio&status=draft&year=2031&role=lead&sort=plan&page=3&narrow=no',
  ])('is written as it was read: %s', (address) => {
    expect(writeState(readState(address))).toBe(address);
  });

  test('passes over what an address does not know', () => {
    const state = readState('?q=+a+&sort=best&page=-2&role=king&colour=red&plan=&plan=jia&plan=jia');
    expect(writeState(state)).toBe('?q=a&plan=jia');
  });

  test('asks the search for its filters by their names', () => {
    const state = readState('?q=a&plan=jia&unit=%E5%B1%80&role=lead&kind=ratio');
    expect(filtersOf(state)).toEqual({ plan: ['jia'], lead: ['局'], target: ['ratio'] });
    expect(filtersOf(state, 'plan')).toEqual({ lead: ['局'], target: ['ratio'] });
    expect(filtersOf(readState('?q=a&unit=%E5%B1%80'))).toEqual({ unit: ['局'] });
  });

  test('goes back to its first page with every choice', () => {
    const state = readState('?q=a&plan=jia&page=3');
    expect(writeState(choose(state, 'plan', ['yi']))).toBe('?q=a&plan=yi');
    expect(writeState(chooseNothing(state))).toBe('?q=a');
  });
});
