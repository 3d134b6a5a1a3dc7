/** Tables of topics by groups of plans: none of more columns than can be taken in, and every group in one of them. */
import { describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';

/** A library of counties of one level and one year, of each one plan; 41 topics that all have, one that half have. */
async function matricesOf(count: number, topics = 41) {
  const plans = planIds(count).map((id, index) => {
    const region = { name: `县${String(index + 1).padStart(2, '0')}`, level: '县级' };
    return { id, region, documentDate: '2024-03-01' } as PlanView;
  });
  const shared = Array.from({ length: topics }, (_, index) => topicOf(`t${index}`, '甲', topics > 41 ? 1 : count));
  useLibrary({ plans, themes: ['甲'], topics: [topicOf('few', '甲', 35), ...shared] });
  const { groupedMatrices } = await import('../../src/library/grouped-matrix.ts');
  return groupedMatrices();
}

const [small, even, odd] = [await matricesOf(30), await matricesOf(60), await matricesOf(61)];

test('a library of 30 plans has none: it shows every plan', () => {
  expect(small).toEqual([]);
});

describe('of more counties than columns', () => {
  test.for([
    { matrices: even, sizes: [30, 30] },
    { matrices: odd, sizes: [30, 30, 1] },
  ])('the tables have $sizes', ({ matrices, sizes }) => {
    expect(matrices.map(({ by, number }) => [by, number])).toEqual(sizes.map((_, index) => ['region', index + 1]));
    expect(matrices.map(({ groups }) => groups.length)).toEqual(sizes);
    const names = matrices.flatMap(({ groups }) => groups.map(({ name }) => name));
    expect(names).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  test('each is cut at the same rows, the first at the address that it has always had', () => {
    expect(odd.map(({ pages }) => pages.map(({ url, entries }) => [url, entries.length]))).toEqual([
      [
        ['topics/by/region/', 38],
        ['topics/by/region/2/', 4],
      ],
      [
        ['topics/by/region/columns/2/', 38],
        ['topics/by/region/columns/2/2/', 4],
      ],
      [
        ['topics/by/region/columns/3/', 38],
        ['topics/by/region/columns/3/2/', 4],
      ],
    ]);
  });

  test('a row of each counts in its own columns', () => {
    const having = odd.map(({ pages }) => pages[0]?.entries[0]?.having.flat());
    expect(having).toEqual([planIds(30), planIds(35).slice(30), []]);
  });
});

test.for([
  { counties: 40, topics: 9_999, tables: 2 },
  { counties: 40, topics: 10_000, tables: 0 },
])('of $counties counties and $topics topics and one there are $tables', async ({ counties, topics, tables }) => {
  expect(await matricesOf(counties, topics)).toHaveLength(tables);
});
