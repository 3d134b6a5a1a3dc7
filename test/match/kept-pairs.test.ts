/** What of pairs of measures is taken over from the last time, and how it is packed. */
import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { type KeptPairs, type PairedMeasure, pairPacking, recallPairs } from '../../src/match/kept-pairs.ts';
import type { MeasureMatch, SharedPassage } from '../../src/match/types.ts';

const measure = (id: string, more: Partial<PairedMeasure> = {}): PairedMeasure => {
  return { id, text: `${id} text`, state: `${id} state`, ...more };
};

/** Passages of so many characters in the first text, three times as far in the second. */
function passages(...lengths: readonly number[]): SharedPassage[] {
  return lengths.map((length, at) => ({
    a: { start: 100 * at, end: 100 * at + length },
    b: { start: 300 * at, end: 300 * at + length + 1 },
  }));
}

function match(a: string, b: string, more: Partial<MeasureMatch> = {}): MeasureMatch {
  const shared = more.shared ?? passages(8, 21);
  return {
    ...{ a, b, relation: 'counterpart', score: 0.712, reviewed: false, share: { a: 0.125, b: 0.3 } },
    evidence: {
      ...{ topic: { topic: 'law', place: 'main' }, titleTerms: ['宪法', '宣传'] },
      ...{ passages: shared.length, characters: shared.length === 0 ? 0 : 29 },
    },
    reason: `${a} and ${b}`,
    ...{ ...more, shared },
  };
}

const ofAb = match('a', 'b');
const ofBc = match('b', 'c', {
  ...{ relation: 'related', score: 0.3, share: { a: 0, b: 0 }, shared: [], reason: '用词相近' },
  evidence: { titleTerms: [], passages: 0, characters: 0 },
});
const last: KeptPairs = {
  measures: ['a', 'b', 'c'].map((id) => measure(id)),
  numbers: Float64Array.of(1, 2, 5),
  tellingShares: Float64Array.of(0.25, 0.125, 0),
  judged: [[ofAb], [], [ofBc]],
  sameSubject: Uint8Array.of(1, 0, 1),
  fresh: 3,
};
const wordings = [
  { tellingShare: 0.25, whole: { shared: ofAb.shared, share: ofAb.share, tellingShare: 0.25 } },
  { tellingShare: 0.125, whole: undefined },
  { tellingShare: 0, whole: { shared: [], share: { a: 0, b: 0 }, tellingShare: 0 } },
];
const judged = [
  { judged: [ofAb], tellingShare: 0.25 },
  { judged: [], tellingShare: 0.125 },
  { judged: [ofBc], tellingShare: 0 },
];

test('what was made of two measures is found wherever they stand now', () => {
  const now = recallPairs(
    ['_', 'a', 'b', 'b2', 'c'].map((id) => measure(id)),
    last,
  );
  expect([now.wording(1, 2), now.wording(1, 4), now.wording(2, 4)]).toEqual(wordings);
  expect([now.judged(1, 2, true), now.judged(1, 4, false), now.judged(2, 4, true)]).toEqual(judged);
  expect([now.wording(0, 1), now.wording(2, 3), now.judged(0, 1, true)]).toEqual([undefined, undefined, undefined]);
});

test('what two texts share holds while both texts do, what was judged while nothing has changed', () => {
  const pairs = (changed: Partial<PairedMeasure>) => {
    const now = recallPairs([measure('a'), measure('b', changed), measure('c')], last);
    return [now.wording(0, 1), now.wording(0, 2), now.judged(0, 1, true), now.judged(0, 2, false)].map(Boolean);
  };
  expect(pairs({})).toEqual([true, true, true, true]);
  expect(pairs({ text: 'b' })).toEqual([false, true, true, true]);
  expect(pairs({ state: 'b' })).toEqual([true, true, false, true]);
});

test('what was judged of plans on one subject does not hold where they are on two', () => {
  const now = recallPairs(last.measures, last);
  expect([now.judged(0, 1, false), now.judged(0, 2, true)]).toEqual([undefined, undefined]);
});

test('what was no pair, and what nothing is kept of, has to be made', () => {
  const { measures } = last;
  const fewer = { ...last, numbers: Float64Array.of(1, 5), sameSubject: Uint8Array.of(1, 1) };
  expect(recallPairs(measures, fewer).wording(0, 2)).toBeUndefined();
  expect(recallPairs(measures, fewer).judged(0, 2, true)).toBeUndefined();
  const none = recallPairs(measures, undefined);
  expect([none.wording(0, 1), none.judged(0, 1, true)]).toEqual([undefined, undefined]);
});

describe('packed pairs', () => {
  test('are the same when they are unpacked in another process, none of them fresh', () => {
    const packed = serialize(pairPacking.pack(last));
    expect(pairPacking.unpack(deserialize(packed))).toEqual({ ...last, fresh: 0 });
  });

  test.each([
    [20, 1, false],
    [20, 2, true],
    [3, 0, false],
    [0, 0, false],
    [2_000_000, 2_000_000, true],
    [2_000_001, 2_000_001, false],
  ])('of %i of which %i are fresh are worth it: %o', (all, fresh, isWorthIt) => {
    const none = { ...last, judged: new Array(all).fill([]), numbers: new Float64Array(), fresh };
    expect(pairPacking.pack(none) !== undefined).toBe(isWorthIt);
  });
});
