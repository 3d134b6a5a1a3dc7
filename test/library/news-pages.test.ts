/** What is new and what has gone, in pages. */
import { expect, test } from 'vitest';
import type { GoneView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';

const news = planIds(600).map((plan) => ({ day: '2031-05-01', plan }));
useLibrary({ gone: [{ plan: 'yi', title: '旧文' } as GoneView] }, { 'data/news.json': JSON.stringify(news) });
const { newsPages } = await import('../../src/library/news-pages.ts');

test('a page has 600 lines; what has gone stands behind what is new, under its own heading', () => {
  expect(newsPages().map(({ url, entries }) => [url, entries.length, entries[0]?.heading])).toEqual([
    ['changes/', 600, '2031-05-01'],
    ['changes/2/', 1, '移走的地址'],
  ]);
});
