/** Which text is proposed as the one that took another's place, on either side of every threshold. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findText } from '../../src/ledger/find-text.ts';
import { suggestMoves } from '../../src/ledger/suggest.ts';
import { published, recorded, stateOf } from './invented.ts';

describe('the text that an entry remembers is found', () => {
  test('where most of it stands', () => {
    const state = stateOf([published('jia/1', 5), published('jia/2', 12), published('jia/3', 9)]);
    expect(findText(state, recorded('jia/9'))).toEqual({ id: 'jia/2', likeness: 0.6 });
  });

  test('first in its own plan, then in new plans in their order, where equally much stands', () => {
    const arrivals = [published('bing/1', 12), published('yi/1', 12), published('jia/1', 12)];
    const newPlans = ['yi', 'bing'];
    expect(findText(stateOf(arrivals, { newPlans }), recorded('jia/9'))?.id).toBe('jia/1');
    expect(findText(stateOf(arrivals, { newPlans }), recorded('ding/9'))?.id).toBe('bing/1');
  });

  test('in no other plan that was known before', () => {
    expect(findText(stateOf([published('yi/1', 20)]), recorded('jia/9'))).toBeUndefined();
  });

  test('not at its own address', () => {
    expect(findText(stateOf([published('jia/9', 20)]), recorded('jia/9'))).toBeUndefined();
  });

  test('a plan in a plan, what stands in one in what stands in one', () => {
    const state = stateOf([published('yi', 8), published('yi/1', 16)], { newPlans: ['yi'] });
    expect(findText(state, recorded('jia'))?.id).toBe('yi');
    expect(findText(state, recorded('jia/1'))?.id).toBe('yi/1');
  });

  test('nowhere where nothing of it stands', () => {
    expect(findText(stateOf([published('jia/1', 0)]), recorded('jia/9'))).toBeUndefined();
  });

  test('nowhere where it had no letters', () => {
    const silent = { ...recorded('jia/9'), sketch: '0'.repeat(64) };
    expect(findText(stateOf([{ ...published('jia/1', 20), hash: silent.hash }]), silent)).toBeUndefined();
  });
});

/** The entry proposed for `jia/9` when `equal` of its 20 bins stand at `jia/1`. */
function proposalAt(equal: number): unknown {
  return parse(suggestMoves([recorded('jia/9')], stateOf([published('jia/1', equal)])))[0];
}

describe('the proposal for a text', () => {
  test.each([
    [20, { from: 'jia/9', moved: 'jia/1' }],
    [16, { from: 'jia/9', moved: 'jia/1' }],
    [15, { from: 'jia/9', merged: 'jia/1' }],
    [6, { from: 'jia/9', merged: 'jia/1' }],
    [5, { from: 'jia/9', withdrawn: '文件中已无此条' }],
    [0, { from: 'jia/9', withdrawn: '文件中已无此条' }],
  ])('of which %i of 20 parts stand elsewhere', (equal, expected) => {
    expect(proposalAt(equal)).toEqual(expected);
  });
});

describe('the proposal for a plan', () => {
  const lost = ['jia', 'jia/1', 'jia/2'].map(recorded);

  test('that moved leaves only the texts that do not stand under the same number', () => {
    const arrivals = [published('yi', 16), published('yi/1', 20), published('yi/3', 10)];
    expect(parse(suggestMoves(lost, stateOf(arrivals, { newPlans: ['yi'] })))).toEqual([
      { from: 'jia', moved: 'yi' },
      { from: 'jia/2', moved: 'yi/1' },
    ]);
  });

  test('that is too little like the new one is that it was withdrawn, with all that stood in it', () => {
    const arrivals = [published('yi', 15), published('yi/1', 20)];
    expect(parse(suggestMoves(lost, stateOf(arrivals, { newPlans: ['yi'] })))).toEqual([
      { from: 'jia', withdrawn: '原文件已移出本库' },
    ]);
  });

  test('stands apart from that for another plan', () => {
    expect(parse(suggestMoves([...lost, recorded('bing/1')], stateOf([])))).toEqual([
      { from: 'jia', withdrawn: '原文件已移出本库' },
      { from: 'bing/1', withdrawn: '文件中已无此条' },
    ]);
  });
});
