/** Long work in slices: what is done, and when others come to their turn. */
import { expect, test, vi } from 'vitest';
import { inSlices } from '../../src/browser/in-slices.ts';

test.each([
  ['all at once where they are short', 7, []],
  ['with a rest after each forty milliseconds', 20, [2, 4]],
  ['with a rest after each that is long', 41, [1, 2, 3, 4, 5]],
])('five parts are done %s', async (_, each, rests) => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const parts = function* () {
    for (let part = 1; part <= 5; part += 1) {
      now += each;
      yield part;
    }
  };
  const told: number[] = [];
  let hasTurned = false;
  setImmediate(() => {
    hasTurned = true;
  });
  expect(await inSlices(parts(), { tell: (done) => void told.push(done) })).toEqual([1, 2, 3, 4, 5]);
  expect(told).toEqual(rests);
  expect(hasTurned).toBe(rests.length > 0);
});

test('what is no longer wanted ends at the next rest', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const wanted = new AbortController();
  let made = 0;
  const parts = function* () {
    for (; made < 9; made += 1) {
      now += 41;
      yield made;
    }
  };
  const work = inSlices(parts(), { tell: (done) => done === 3 && wanted.abort(), signal: wanted.signal });
  await expect(work).rejects.toHaveProperty('name', 'AbortError');
  expect(made).toBe(2);
});
