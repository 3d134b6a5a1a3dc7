/** What is new and what has gone, in pages. */
import { expect, test } from 'vitest';
import type { GoneView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';

const dayOf = (index: number): string => (index < 2 ? '2031-06-02' : index < 4 ? '2031-06-01' : '2031-05-31');
const news = planIds(305).map((plan, index) => ({ day: dayOf(index), plan }));
const gone = { plan: 'yi', title: '旧文' } as GoneView;

async function listsOf(removed: readonly GoneView[]) {
  useLibrary({ gone: removed }, { 'data/news.json': JSON.stringify(news) });
  const { newsLists, newsPages } = await import('../../src/library/news-pages.ts');
  return { lists: newsLists(), pages: newsPages() };
}

test('the newest 300 are one page, the months have all', async () => {
  const { lists, pages } = await listsOf([gone]);
  expect(lists.map(({ kind, name, count }) => [kind, name, count])).toEqual([
    ['newest', '更新', 300],
    ['month', '2031年6月', 4],
    ['month', '2031年5月', 301],
    ['gone', '移走的地址', 1],
  ]);
  expect(pages.map(({ url, entries }) => [url, entries.length, entries[0]?.heading])).toEqual([
    ['changes/', 300, '2031-06-02'],
    ['changes/2031-06/', 4, '2031-06-01'],
    ['changes/2031-05/', 300, '2031-05-31'],
    ['changes/2031-05/2/', 1, '2031-05-31'],
    ['changes/gone/', 1, '移走的地址'],
  ]);
});

test('a month begins with its first day, so that what comes later moves nothing', async () => {
  const { lists } = await listsOf([]);
  const june = lists[1]?.pages[0]?.entries.map((entry) => 'news' in entry && [entry.heading, entry.news.plan]);
  expect(june).toEqual([
    ['2031-06-01', 'jia-3'],
    ['2031-06-01', 'jia-4'],
    ['2031-06-02', 'jia-1'],
    ['2031-06-02', 'jia-2'],
  ]);
  expect(lists.at(-1)?.kind).toBe('month');
});

test('a library without news has the page of the newest', async () => {
  useLibrary({}, { 'data/news.json': '[]' });
  const { newsPages } = await import('../../src/library/news-pages.ts');
  expect(newsPages()).toEqual([{ number: 1, url: 'changes/', entries: [] }]);
});
