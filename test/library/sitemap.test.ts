/** A sitemap lists 50,000 addresses at most; a larger site has several and an index of them. */
import { expect, test, vi } from 'vitest';
import type { TermView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));

const lists = ['lessons.json', 'data/news.json'].map((file) => [file, '[]']);
const lines = ['compare-topics.jsonl', 'targets.jsonl', 'compare.jsonl', 'changes.jsonl'].map((file) => [file, '']);
const files = Object.fromEntries([...lists, ...lines]);

/** The parts of a library that has so many pages of terms, besides those that any library has. */
async function partsWith(pages: number): Promise<readonly (readonly string[])[]> {
  const terms = Array.from({ length: pages }, (_, page) => ({ url: `glossary/${page}/` }) as TermView);
  useLibrary({ terms }, files);
  const { sitemapParts } = await import('../../src/library/sitemap.ts');
  return sitemapParts();
}

const ofAny = ((await partsWith(1))[0]?.length ?? 0) - 1;
const [whole, cut] = [await partsWith(50_000 - ofAny), await partsWith(50_001 - ofAny)];
const { sitemapIndex, writeSitemap } = await import('../../src/library/sitemap.ts');
const site = new URL('https://example.org/');

test('50,000 pages are one file', () => {
  expect(whole.map(({ length }) => length)).toEqual([50_000]);
});

test('one more is the only one of a second file', () => {
  expect(cut.map(({ length }) => length)).toEqual([50_000, 1]);
  expect(new Set(cut.flat()).size).toBe(50_001);
});

test('the index names the files, a file its pages', () => {
  const locations = (text: string) => [...text.matchAll(/<loc>(?<url>[^<]+)<\/loc>/gu)].map(([, url]) => url);
  expect(locations(sitemapIndex(cut, site))).toEqual([1, 2].map((part) => `https://example.org/sitemaps/${part}.xml`));
  expect(locations(writeSitemap(['', 'plans/'], site))).toEqual(['https://example.org/', 'https://example.org/plans/']);
});
