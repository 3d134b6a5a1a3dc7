/** The nearest of all vectors as they are taken over, beside those that are found anew. */
import { describe, expect, test } from 'vitest';
import { pick, seededRandom } from '../../eval/random.ts';
import type { Groups } from '../../src/segment/nearest.ts';
import { findNearestOfAll, type NearestOfAll } from '../../src/segment/nearest-of-all.ts';
import type { NumberedVector } from '../../src/segment/numbered.ts';

const random = seededRandom(20_261_127);
const upTo = (count: number): number => Math.floor(random() * count);

/** Terms are drawn so that a few of them stand in most vectors. */
function someVector(): NumberedVector {
  const terms = new Set(Array.from({ length: 4 + upTo(8) }, () => Math.floor(random() ** 3 * 60)));
  return { terms: Int32Array.from(terms), weights: Float64Array.from(terms, () => 0.05 + random() / 2) };
}

describe.each([
  { name: 'by all terms', bounds: { terms: Infinity, window: 15, least: 0.2 } },
  { name: 'by the heaviest terms, however near', bounds: { terms: 3, window: 40, least: 0 } },
])('$name', ({ bounds }) => {
  /** By the plan of a vector, of which there are seven. */
  const joined = Array.from({ length: 7 }, (_, plan) => Array.from({ length: 7 }, (__, other) => plan !== other));
  const joinOthers = new Set<number>();
  const groups: Groups = {
    of: Uint32Array.from({ length: 300 }, (_, index) => index % 7),
    takenFor: (plan) => Uint8Array.from(joined[plan] ?? [], Number),
  };
  const mayOthers = (index: number): boolean => joinOthers.has(index % 7);
  const pickThree = (near: NearestOfAll['picked'][number]) => near.slice(0, 3);
  const search = { bounds, count: 5, groups, mayOthers, pick: pickThree };

  test('what is taken over is what is found anew, whatever has changed', () => {
    const vectors = Array.from({ length: 300 }, someVector);
    const change = (edit: (old: NumberedVector) => NumberedVector): void => {
      const at = upTo(vectors.length);
      vectors[at] = edit(vectors[at] ?? someVector());
    };
    const join = (): void => {
      const [plan, other] = [upTo(7), upTo(7)];
      const may = !joined[plan]?.[other];
      for (const [a, b] of [[plan, other] as const, [other, plan] as const]) {
        joined[a]?.splice(b, 1, may);
        joinOthers.add(a);
      }
    };
    const edits = [
      () => undefined,
      join,
      () => change(someVector),
      () => change(({ terms, weights }) => ({ terms, weights: weights.map((weight) => weight * (0.5 + random())) })),
      () => change(({ terms, weights }) => ({ terms: terms.slice(1), weights: weights.slice(1) })),
      () => change(() => ({ terms: new Int32Array(0), weights: new Float64Array(0) })),
      () => Array.from({ length: 60 }, () => change(someVector)), // so many that all choose again
    ];
    let last: NearestOfAll | undefined;
    for (let edit = 0; edit < 60; edit += 1) {
      pick(edits, random)();
      const anew = findNearestOfAll([...vectors], search);
      last = findNearestOfAll([...vectors], search, last);
      expect([last.picked, last.least], `edit ${edit}`).toEqual([anew.picked, anew.least]);
      joinOthers.clear();
    }
  });

  test('what nothing has touched is the same as before', () => {
    const vectors = Array.from({ length: 300 }, someVector);
    const first = findNearestOfAll(vectors, search);
    const edited = vectors.map(({ terms, weights }, at) => ({
      terms,
      weights: weights.map((one) => (at === 3 ? one / 2 : one)),
    }));
    const next = findNearestOfAll(edited, search, first);
    expect(findNearestOfAll([...vectors], search, first).picked.every((near, at) => near === first.picked[at])).toBe(
      true,
    );
    expect(next.picked.filter((near, at) => near === first.picked[at]).length).toBeGreaterThan(30);
  });
});
