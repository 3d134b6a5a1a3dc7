/** What of pairs of measures is taken over from the last time. */
import { expect, test } from 'vitest';
import { type KeptPairs, type PairedMeasure, recallPairs } from '../../src/match/kept-pairs.ts';
import type { MeasureMatch, SharedWording } from '../../src/match/types.ts';

const measure = (id: string, more: Partial<PairedMeasure> = {}): PairedMeasure => {
  return { id, text: `${id} text`, telling: `${id} telling`, state: states[id] ?? {}, ...more };
};
const states: Readonly<Record<string, object>> = { a: {}, b: {}, c: {}, d: {} };
const wordings = ['ab', 'ac', 'bc'].map((pair) => ({ pair }) as unknown as SharedWording);
const judged = ['ab', 'ac', 'bc'].map((pair) => [{ reason: pair }] as unknown as readonly MeasureMatch[]);
const last: KeptPairs = {
  measures: ['a', 'b', 'c'].map((id) => measure(id)),
  numbers: Float64Array.of(1, 2, 5),
  ...{ wordings, judged },
  sameSubject: Uint8Array.of(1, 0, 1),
};

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
  expect(pairs({ telling: 'b' })).toEqual([false, true, true, true]);
  expect(pairs({ state: {} })).toEqual([true, true, false, true]);
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
