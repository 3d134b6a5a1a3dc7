/** Plans that other libraries have of our places, years and levels, and the places that only they have. */
import { expect, test } from 'vitest';
import type { LibraryView, PlanView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';
import { libraryAt, planAt } from './other-libraries.ts';

async function beside(libraries: readonly LibraryView[]) {
  const region = { name: '县1', level: '县级' };
  const plans = planIds(2).map((id) => ({ id, region }) as PlanView);
  useLibrary({ plans }, { 'elsewhere.json': JSON.stringify(libraries) });
  return import('../../src/library/elsewhere.ts');
}

const place = { region: { name: '县1', level: '县级' } };
const yi = libraryAt('yi.test/', 3, {});
const dated = [
  planAt('bing.test/', 1, { ...place, documentDate: undefined, period: '2025' }),
  planAt('bing.test/', 2, { ...place, documentDate: '2026-01-02' }),
  planAt('bing.test/', 3, { ...place, documentDate: undefined }),
];
const bing: LibraryView = { ...libraryAt('bing.test/', 0, {}), plans: dated };

test('of a place are told library by library, the latest first, with the page of the place there', async () => {
  const { groupElsewhere, countElsewhere } = await beside([yi, bing]);
  const told = groupElsewhere('region', '县1').map(({ library, count, shown, url }) => [
    ...[library.name, count, decodeURI(url)],
    shown.map(({ url: own }) => own),
  ]);
  const there = [2, 1, 3].map((number) => `https://bing.test/plans/p${number}/`);
  expect(told).toEqual([
    ['yi库', 1, 'https://yi.test/regions/县1/', ['https://yi.test/plans/p1/']],
    ['bi库', 3, 'https://bing.test/regions/县1/', there],
  ]);
  expect([countElsewhere('region', '县1'), countElsewhere('region', '县9')]).toEqual([4, 0]);
});

test('of a year stand where a library of so many plans has them, twenty of them here', async () => {
  const [few, many] = [libraryAt('yi.test/', 30, {}), libraryAt('bing.test/', 31, {})];
  const { groupElsewhere } = await beside([few, many]);
  const told = groupElsewhere('year', '2024').map(({ count, shown, url }) => [count, shown.length, url]);
  expect(told).toEqual([
    [30, 20, 'https://yi.test/plans/'],
    [31, 20, 'https://bing.test/years/2024/'],
  ]);
  expect(groupElsewhere('level', '县级').map(({ url }) => decodeURI(url))).toEqual([
    'https://yi.test/plans/',
    'https://bing.test/levels/县级/',
  ]);
});

test('places that ours has not are told with where they stand there, those with most plans first', async () => {
  const most = [
    planAt('bing.test/', 4, { region: { name: '县3', level: '' } }),
    ...libraryAt('bing.test/', 3, {}).plans,
  ];
  const { placesElsewhere } = await beside([{ ...bing, plans: most }, libraryAt('yi.test/', 1, {})]);
  const told = placesElsewhere().map(({ library, count, shown }) => [
    ...[library.name, count],
    shown.map(({ name, url, count: plans }) => [name, decodeURI(url), plans]),
  ]);
  const at = (name: string) => `https://bing.test/regions/${name}/`;
  const places = [
    ['县3', at('县3'), 2],
    ['县2', at('县2'), 1],
  ];
  expect(told).toEqual([['bi库', 2, places]]);
});

test('eighty places of a library are named', async () => {
  const { placesElsewhere } = await beside([libraryAt('yi.test/', 82, {})]);
  expect(placesElsewhere().map(({ count, shown }) => [count, shown.length])).toEqual([[81, 80]]);
});

test('a plan that two libraries hold is told of the one where it does not count', async () => {
  const copy = { of: 'jia-1', url: 'https://yi.test/plans/p9/' };
  const { copiesOf } = await beside([{ ...yi, copies: [copy] }, bing]);
  expect(copiesOf('jia-1')).toEqual([{ libraryName: 'yi库', url: copy.url }]);
  expect(copiesOf('jia-2')).toEqual([]);
});
