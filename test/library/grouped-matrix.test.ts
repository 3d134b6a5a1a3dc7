/** Tables of topics by groups of plans: none of more columns than can be taken in, and every group in one of them. */
import { describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';
import { libraryAt, planAt } from './other-libraries.ts';

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
    const having = odd.map(({ pages }) => pages[0]?.entries[0]?.cells.flatMap(({ own }) => own?.first ?? []));
    expect(having).toEqual([planIds(30), planIds(35).slice(30), []]);
  });
});

test.each([
  [30, '县30'],
  [31, '县01'],
])('of %i counties, the last of which has two plans, the first column is %s', async (count, first) => {
  const plans = planIds(count + 1).map((id, index) => {
    const region = { name: `县${String(Math.min(index + 1, count)).padStart(2, '0')}`, level: '县级' };
    return { id, region, documentDate: '2024-03-01' } as PlanView;
  });
  useLibrary({ plans, themes: ['甲'], topics: [topicOf('few', '甲', 35)] });
  const { groupedMatrices } = await import('../../src/library/grouped-matrix.ts');
  expect(groupedMatrices()[0]?.groups[0]?.name).toBe(first);
});

test.for([
  { counties: 40, topics: 9_999, tables: 2 },
  { counties: 40, topics: 10_000, tables: 0 },
])('of $counties counties and $topics topics and one there are $tables', async ({ counties, topics, tables }) => {
  expect(await matricesOf(counties, topics)).toHaveLength(tables);
});

describe('beside other libraries', async () => {
  const matrices = await matricesBeside();
  const tableBy = (name: string) => matrices.find(({ by }) => by === name)!;
  const rowOf = (name: string) => tableBy(name).pages[0]!.entries[0]!;

  test('a table counts their plans apart, and has their groups', () => {
    const groups = tableBy('year').groups.map(({ name, own, elsewhere }) => [name, own, elsewhere]);
    expect(groups).toEqual([
      ['2024', 20, 10],
      ['2023', 0, 1],
    ]);
    const { cells } = rowOf('year');
    expect(cells.map(({ own, elsewhere }) => [own?.count, elsewhere?.count])).toEqual([
      [20, 6],
      [undefined, 1],
    ]);
  });

  test('what is of one library leads there, what is of several to what our topic tells of them', () => {
    const others = rowOf('year').cells.map(({ elsewhere }) => [elsewhere?.url, elsewhere?.isWhole]);
    expect(others).toEqual([
      ['/topics/few/#@elsewhere', false],
      ['https://bing.test/t/few/', true],
    ]);
  });

  test('one has a column for each library, ours first', () => {
    expect(tableBy('library').groups.map(({ name, url }) => [name, url])).toEqual([
      ['本库', 'plans/'],
      ['yi库', 'https://yi.test/'],
      ['bi库', 'https://bing.test/'],
    ]);
    expect(rowOf('library').cells.map(({ own, elsewhere }) => own?.count ?? elsewhere?.count)).toEqual([20, 5, 2]);
  });

  test('years have pages only in a library that is large itself', () => {
    expect(tableBy('year').groups.map(({ url }) => url)).toEqual([undefined, undefined]);
    expect(tableBy('region').groups.find(({ own }) => own > 0)?.url).toBe('regions/%E5%8E%BF01/');
  });
});

/** Twenty plans of ours, nine of one library and two of another, of which one is older. */
async function matricesBeside() {
  const plans = planIds(20).map((id, index) => {
    const region = { name: `县${String(index + 1).padStart(2, '0')}`, level: '县级' };
    return { id, region, documentDate: '2024-03-01' } as PlanView;
  });
  const bing = libraryAt('bing.test/', 2, { few: 2 });
  const older = { ...bing, plans: [bing.plans[0], planAt('bing.test/', 2, { documentDate: '2023-01-01' })] };
  const libraries = [libraryAt('yi.test/', 9, { few: 5 }), older];
  const topics = [topicOf('few', '甲', 20)];
  useLibrary({ plans, themes: ['甲'], topics }, { 'elsewhere.json': JSON.stringify(libraries) });
  const { groupedMatrices } = await import('../../src/library/grouped-matrix.ts');
  return groupedMatrices();
}
