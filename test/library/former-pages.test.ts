/** What the addresses of lists say that have gone or are shorter now. */
import { expect, test, vi } from 'vitest';
import type { SiteView, TermView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));

const lists = ['lessons.json', 'data/news.json'].map((file) => [file, '[]']);
const lines = ['compare-topics.jsonl', 'compare.jsonl', 'changes.jsonl'].map((file) => [file, '']);
const files = Object.fromEntries([...lists, ...lines]);
const place = { plan: 'jia', url: '/plans/jia/1/', label: '1', title: '行政复议' };
const successor = { url: '/topics/new/', title: '复议' };
const former = { url: '/topics/old/', title: '旧复议', place, successor };
const noList = '这一页不再单列。';
const terms = ['/glossary/', '/glossary/2/'].map((url) => ({ url: `${url}#甲` }) as TermView);

async function formerPagesOf(recordedPages: SiteView['recordedPages']) {
  useLibrary({ terms, recordedPages, formerLists: [{ ...former, ended: '2031-05-06' }] }, files);
  const { formerPages } = await import('../../src/library/former-pages.ts');
  return formerPages();
}

test('a list that has gone tells where what stood on it stands', async () => {
  expect(await formerPagesOf([])).toEqual([{ ...former, lead: noList }]);
});

test.each<[string, string, number, readonly object[]]>([
  ['a list that is as long as ever has none', '/glossary/', 2, []],
  [
    'a page of a list that is shorter now leads to the list',
    '/glossary/',
    4,
    [3, 4].map((page) => ({
      ...{ url: `/glossary/${page}/`, title: `术语（${page}）`, successor: { url: '/glossary/', title: '术语' } },
      lead: `这份清单现在只有2页，没有第${page}页了。`,
    })),
  ],
  [
    'all pages of a list that is none any more lead to what stands above it',
    '/topics/by/year/',
    2,
    ['', '2/'].map((page) => ({
      ...{ url: `/topics/by/year/${page}`, title: page ? '主题（2）' : '主题' },
      ...{ lead: noList, successor: { url: '/topics/', title: '主题' } },
    })),
  ],
  [
    'further pages of a list that has gone tell what it tells',
    '/topics/old/',
    2,
    [{ ...former, url: '/topics/old/2/', title: '旧复议（2）', lead: noList }],
  ],
  [
    'lists below it tell what it tells',
    '/topics/old/plans/',
    1,
    [{ ...former, url: '/topics/old/plans/', title: '旧复议', lead: noList }],
  ],
  [
    'what stands below no page leads to the front page',
    '/lessons/jia/',
    1,
    [{ url: '/lessons/jia/', title: '清单', lead: noList, successor: { url: '/', title: '首页' } }],
  ],
])('%s', async (_, url, pages, expected) => {
  expect((await formerPagesOf([{ url, pages }])).slice(1)).toEqual(expected);
});

test('a page is named as its list is', async () => {
  const [, page] = await formerPagesOf([{ url: '/glossary/', pages: 3, title: '词语' }]);
  expect(page?.title).toBe('词语（3）');
});

test('the ledger gets every list but the first pages that it knows by what stands on them', async () => {
  const topics = [{ id: 'a', name: '甲', scope: '', theme: '', url: '/topics/a/', cells: [], elsewhere: [] }];
  useLibrary(
    {
      topics,
      terms,
      recordedPages: [{ url: '/topics/old/', pages: 2 }],
      formerLists: [{ ...former, ended: '2031-05-06' }],
    },
    files,
  );
  const { recordedPageCounts } = await import('../../src/library/listed-pages.ts');
  expect(recordedPageCounts()).toEqual([
    ['/changes/', 1],
    ['/about/', 1],
    ['/glossary/', 2],
    ['/units/', 1],
    ['/instruments/', 1],
    ['/targets/', 1],
    ['/topics/old/', 2],
  ]);
});
