/** Columns of other libraries in the table of topics: a plan each, or a library each where plans are too many. */
import { expect, test } from 'vitest';
import type { LibraryView, PlanView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';
import { libraryAt } from './other-libraries.ts';

async function columnsOf(own: number, libraries: readonly LibraryView[]) {
  const plans = planIds(own).map((id) => ({ id }) as PlanView);
  useLibrary({ plans }, { 'elsewhere.json': JSON.stringify(libraries) });
  const { columnsElsewhere } = await import('../../src/library/matrix-columns.ts');
  return columnsElsewhere();
}

const [yi, bing] = [libraryAt('yi.test/', 3, { law: 2 }), libraryAt('bing.test/', 2, { law: 1, water: 2 })];

test('of 30 plans together each has a column that leads to the plan and to its place on the topic there', async () => {
  const columns = await columnsOf(25, [yi, bing]);
  expect(columns.map(({ name, note, url }) => [name, note, url])).toEqual([
    ['县1', 'yi库', 'https://yi.test/plans/p1/'],
    ['县2', 'yi库', 'https://yi.test/plans/p2/'],
    ['县3', 'yi库', 'https://yi.test/plans/p3/'],
    ['县1', 'bi库', 'https://bing.test/plans/p1/'],
    ['县2', 'bi库', 'https://bing.test/plans/p2/'],
  ]);
  expect(columns.map(({ cellOf }) => cellOf({ id: 'law' }))).toEqual([
    { count: 1, amount: '1项', length: '100字', url: 'https://yi.test/t/law/#p1' },
    { count: 2, amount: '2项', length: '200字', url: 'https://yi.test/t/law/#p2' },
    undefined,
    { count: 1, amount: '1项', length: '100字', url: 'https://bing.test/t/law/#p1' },
    undefined,
  ]);
});

test('of 31 each library has one, with how many of its plans write on the topic', async () => {
  const columns = await columnsOf(26, [yi, bing]);
  expect(columns.map(({ name, note, url }) => [name, note, url])).toEqual([
    ['yi库', '3份', 'https://yi.test/'],
    ['bi库', '2份', 'https://bing.test/'],
  ]);
  expect(columns.map(({ cellOf }) => [cellOf({ id: 'law' })?.amount, cellOf({ id: 'water' })])).toEqual([
    ['2份', undefined],
    ['1份', { count: 2, amount: '2份', length: undefined, url: 'https://bing.test/t/water/' }],
  ]);
});

test('a library whose plans all count elsewhere has none', async () => {
  const none = libraryAt('bing.test/', 0, {});
  expect((await columnsOf(30, [yi, none])).map(({ name }) => name)).toEqual(['yi库']);
});
