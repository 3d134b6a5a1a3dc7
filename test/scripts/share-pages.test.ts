import { describe, expect, test } from 'vitest';
import { isOfOnePlan } from '../../scripts/pages/bundled-pages.ts';
import { isWhollyTaken, pageLists, shareLists, takeRuns } from '../../scripts/pages/share-pages.ts';

const { ofOnePlan, others } = pageLists;

/** Lets takers have an item each by turns; returns what each got. */
function takeByTurns(length: number, takers: number): number[][] {
  const lists = shareLists();
  const items = Array.from({ length }, (_, index) => index);
  const turns = Array.from({ length: takers }, () => ({
    own: takeRuns(items, others, lists),
    got: [] as number[],
  }));
  for (let left = turns; left.length > 0; ) {
    left = left.filter(({ own, got }) => {
      const { done, value } = own.next();
      if (!done) got.push(value);
      return !done;
    });
  }
  return turns.map(({ got }) => got);
}

describe('threads that share a list', () => {
  test.each([0, 1, 2, 3, 7])('have each of %i runs once', (length) => {
    const items = Array.from({ length }, (_, index) => index);
    for (const takers of [1, 2, 3])
      expect(
        takeByTurns(length, takers)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(items);
  });

  test('know of a list that is taken, and not of one that nobody has made or that has more', () => {
    const lists = shareLists();
    expect(isWhollyTaken(lists, others)).toBe(false);
    const own = takeRuns(['a', 'b'], others, lists);
    expect(isWhollyTaken(lists, others)).toBe(false);
    own.next();
    expect(isWhollyTaken(lists, others)).toBe(false);
    own.next();
    expect(isWhollyTaken(lists, others)).toBe(true);
    expect(isWhollyTaken(lists, ofOnePlan)).toBe(false);
    takeRuns(['a', 'b'], ofOnePlan, lists).next();
    expect(isWhollyTaken(lists, ofOnePlan)).toBe(false);
  });
});

test.each([
  ['src/pages/plans/[plan]/index.astro', true],
  ['src/pages/plans/[plan]/[number].astro', true],
  ['src/pages/plans/[plan]/source/[...page].astro', true],
  ['src/pages/plans/[...gone].astro', true],
  ['src/pages/plans/[plan]/local/[...page].astro', false],
  ['src/pages/plans/index.astro', false],
  ['src/pages/units/[unit].astro', false],
])('%s shows one plan: %s', (component, expected) => {
  expect(isOfOnePlan({ routeData: { component } })).toBe(expected);
});
