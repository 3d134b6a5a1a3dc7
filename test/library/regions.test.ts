/** What a place lacks that most others have, and the pages of a place with very many plans. */
import { expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';

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
    return { id, region, measureCount: 1, documentDate: `20${String(index % 90).padStart(2, '0')}-01-01` } as PlanView;
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
