/** Where the plans on a topic are found: beside its pages, or where they are very many in a list of their own. */
import { expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';

const [few, many] = [topicOf('few', '甲', 150), topicOf('many', '甲', 620)];
const pages = [{ url: '/compare/topic/many/2/', columns: [{ plan: 'jia-61' }] }];
useLibrary(
  { plans: planIds(620).map((id) => ({ id }) as PlanView), topics: [few, many] },
  { 'compare-topics.jsonl': `${JSON.stringify({ topic: 'many', url: '', pages })}\n` },
);

const { topicPages } = await import('../../src/library/topic-pages.ts');
const { placesIn, plansUrl, topicPlanPages } = await import('../../src/library/topic-plans.ts');

test('of 150 plans each page of the topic names all', () => {
  expect(plansUrl(few, placesIn(few, topicPages(few)))).toBeUndefined();
  expect(topicPlanPages(few)).toEqual([]);
});

test('of more there is a list in pages, with the place of each on the topic and in its comparison', () => {
  const lists = topicPlanPages(many);
  expect(lists.map(({ url, entries }) => [url, entries.length])).toEqual([
    ['/topics/many/plans/', 500],
    ['/topics/many/plans/2/', 120],
  ]);
  expect(lists[0]?.entries.slice(48, 50)).toEqual([
    { plan: { id: 'jia-49' }, url: '/topics/many/#jia-49', note: '1项', compareUrl: undefined },
    { plan: { id: 'jia-50' }, url: '/topics/many/2/#jia-50', note: '1项', compareUrl: undefined },
  ]);
  expect(lists[0]?.entries[60]?.compareUrl).toBe('/compare/topic/many/2/');
});
