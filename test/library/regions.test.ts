/** What a place lacks that most others have, and the pages of a place with very many plans. */
import { expect, test } from 'vitest';
import type { PlanView, UnitView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';
import { libraryAt, planAt } from './other-libraries.ts';

/** Thirteen plans, the last of another place than the rest; topics of the first so many. */
const plans = planIds(13).map((id, index) => {
  const region = { name: index === 12 ? '白桥县' : '青岚县', level: '县级' };
  return { id, shortName: `青岚 ${2001 + index}`, region, measureCount: 1 } as PlanView;
});
useLibrary({ plans, topics: [6, 7, 5, 12, 13].map((count) => topicOf(`t${count}`, '甲', count)) });
const { listRegions, missingTopics } = await import('../../src/library/regions.ts');

test('topics of at least half of the others, most first, are counted and told with six plans at most', () => {
  const six = '青岚 2001、青岚 2002、青岚 2003、青岚 2004、青岚 2005、青岚 2006';
  const missing = listRegions().map((region) => [region.name, missingTopics(region)]);
  expect(Object.fromEntries(missing)).toEqual({
    白桥县: [
      { id: 't12', name: 't12', url: '/topics/t12/', count: 12, named: `${six}等` },
      { id: 't7', name: 't7', url: '/topics/t7/', count: 7, named: `${six}等` },
      { id: 't6', name: 't6', url: '/topics/t6/', count: 6, named: six },
    ],
    青岚县: [],
  });
});

test('a place has a page for each eighty plans, the latest first', async () => {
  const many = planIds(163).map((id, index) => {
    const region = { name: index < 161 ? '青岚县' : '白桥县', level: '县级' };
    return {
      id,
      region,
      measureCount: 1,
      targetCount: 0,
      documentDate: `20${String(index % 90).padStart(2, '0')}-01-01`,
    } as PlanView;
  });
  useLibrary({ plans: many });
  const { regionPages } = await import('../../src/library/regions.ts');
  const place = `regions/${encodeURIComponent('青岚县')}/`;
  expect(regionPages().map(({ page, pages }) => [page.url, page.entries.length, pages.length])).toEqual([
    [`regions/${encodeURIComponent('白桥县')}/`, 2, 1],
    [place, 80, 3],
    [`${place}2/`, 80, 3],
    [`${place}3/`, 1, 3],
  ]);
  expect(regionPages()[1]?.page.entries[0]?.documentDate).toBe('2089-01-01');
});

test('ten targets have the room of a plan on the pages of a place', async () => {
  const region = { name: '青岚县', level: '县级' };
  const many = planIds(21).map(
    (id) => ({ id, region, measureCount: 1, targetCount: 70, status: 'issued' }) as PlanView,
  );
  useLibrary({ plans: many });
  const { regionPages } = await import('../../src/library/regions.ts');
  expect(regionPages().map(({ page }) => page.entries.length)).toEqual([10, 10, 1]);
});

test('targets of drafts take no room on the pages of a place', async () => {
  const region = { name: '青岚县', level: '县级' };
  const many = planIds(81).map((id) => ({ id, region, measureCount: 1, targetCount: 70, status: 'draft' }) as PlanView);
  useLibrary({ plans: many });
  const { regionPages } = await import('../../src/library/regions.ts');
  expect(regionPages().map(({ page }) => page.entries.length)).toEqual([80, 1]);
});

test('what plans in force promised by a day stands by day, what they fix without one does not', async () => {
  const target = (plan: string, date: string | null) => JSON.stringify({ plan, date });
  useLibrary(
    { plans: planIds(2).map((id) => ({ id }) as PlanView) },
    {
      'targets/jia-1.jsonl': `${target('jia-1', '2027-06-30')}\n${target('jia-1', null)}\n${target('jia-1', '2025-12-31')}\n`,
      'targets/jia-2.jsonl': `${target('jia-2', '2026-12-31')}\n`,
    },
  );
  const { datedPromises } = await import('../../src/library/regions.ts');
  const days = (...statuses: ('issued' | 'draft')[]) =>
    datedPromises(statuses.map((status, index) => ({ id: `jia-${index + 1}`, status }))).map(({ date }) => date);
  expect(days('issued', 'issued')).toEqual(['2025-12-31', '2026-12-31', '2027-06-30']);
  expect(days('issued', 'draft')).toEqual(['2025-12-31', '2027-06-30']);
});

test('units of one name stand together, those with most measures first', async () => {
  const unit = (plan: string, name: string, measureCount: number, collective = false) =>
    ({ id: `${plan}-${name}`, plan, name, measureCount, collective }) as unknown as UnitView;
  const units = [
    unit('jia-1', '公安局', 3),
    unit('jia-1', '司法局', 4),
    unit('jia-1', '各部门', 9, true),
    unit('jia-2', '公安局', 5),
    unit('jia-3', '公安局', 8),
  ];
  useLibrary({ plans: planIds(3).map((id) => ({ id }) as PlanView), units });
  const { namedUnits } = await import('../../src/library/regions.ts');
  const found = namedUnits([{ id: 'jia-1' }, { id: 'jia-2' }]);
  expect(found.map(({ name, units: own }) => [name, ...own.map(({ plan }) => plan)])).toEqual([
    ['公安局', 'jia-2', 'jia-1'],
    ['司法局', 'jia-1'],
  ]);
});

test('what another library has of the place is not missing, nor is a measure its own that has a like there', async () => {
  const region = (name: string) => ({ name, level: '县级' });
  const own = planIds(3).map((id, index) => {
    return { id, shortName: id, region: region(index === 2 ? '白桥县' : '青岚县'), measureCount: 1 } as PlanView;
  });
  const at = planAt('yi.test/', 1, { region: region('白桥县') });
  const others = { ...libraryAt('yi.test/', 1, { t2: 1 }), plans: [at] };
  const measures = [{ id: 'jia-3/1' }, { id: 'jia-3/2', elsewhere: [{}] }].map((measure) => ({
    ...{ counterpartCount: 0, topicLinks: [{}], ...measure },
  }));
  const lines = measures.map((measure) => JSON.stringify(measure)).join('\n');
  useLibrary(
    { plans: own, topics: [topicOf('t1', '甲', 1), topicOf('t2', '甲', 2)] },
    { 'elsewhere.json': JSON.stringify([others]), 'measures/jia-3.jsonl': lines },
  );
  const regions = await import('../../src/library/regions.ts');
  const place = regions.listRegions().find(({ name }) => name === '白桥县')!;
  expect(regions.missingTopics(place).map(({ id }) => id)).toEqual(['t1']);
  expect(regions.ownMeasures(place).map(({ id }) => id)).toEqual(['jia-3/1']);
});
