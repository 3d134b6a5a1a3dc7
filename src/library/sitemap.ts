/**
 * What the sitemap lists, and how. The protocol wants absolute addresses: where the site has no origin (`--site`), they are
 * those of the local preview.
 */

import { permalink } from './addresses.ts';
import { onlyQuestion } from './asked.ts';
import { loadPairs } from './comparisons.ts';
import { shownSections } from './guides.ts';
import { loadLibrary } from './index.ts';
import { listedPages } from './listed-pages.ts';
import { planParts } from './plan-parts.ts';
import { allSourceParts } from './source-parts.ts';

const preview = new URL('http://localhost:4321');
const addressesOfFile = 50_000;
const alwaysThere = ['', 'license/', 'check/', 'draft/', 'basket/', 'data/', 'regions/'];

/** Returns the addresses of all pages, in parts that a file may list; they are gathered on the first call. */
export const sitemapParts = onlyQuestion('sitemap', gatherParts);

function gatherParts(): readonly (readonly string[])[] {
  const urls = [...new Set([...alwaysThere, ...shownSections().map(({ url }) => url), ...pagesOfLibrary()])];
  const files = Math.ceil(urls.length / addressesOfFile);
  return Array.from({ length: files }, (_, file) => urls.slice(file * addressesOfFile, (file + 1) * addressesOfFile));
}

/** Returns a sitemap of some addresses. */
export function writeSitemap(urls: readonly string[], site: URL | undefined): string {
  const entries = urls.map((url) => `<url><loc>${permalink(url, site ?? preview)}</loc></url>`);
  return document('urlset', entries);
}

/** Returns the index of the files that list the parts. */
export function sitemapIndex(parts: readonly unknown[], site: URL | undefined): string {
  const files = parts.map((_, index) => permalink(`sitemaps/${index + 1}.xml`, site ?? preview));
  return document(
    'sitemapindex',
    files.map((url) => `<sitemap><loc>${url}</loc></sitemap>`),
  );
}

function document(root: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`;
}

function pagesOfLibrary(): string[] {
  const { plans, units } = loadLibrary();
  return [
    ...[...plans, ...units, ...listedPages(), ...loadPairs(), ...allSourceParts()].map(({ url }) => url),
    ...plans.flatMap(({ measureUrls }) => measureUrls),
    ...planParts().map(({ page }) => page.url),
  ];
}
