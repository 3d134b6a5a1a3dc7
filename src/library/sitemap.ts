/**
 * What the sitemap lists, and how. The protocol wants absolute addresses: where the site has no origin (`--site`), they are
 * those of the local preview.
 */

import { permalink } from './addresses.ts';
import { onlyQuestion } from './asked.ts';
import { changesPages } from './changes-pages.ts';
import { loadPairs, loadTopicComparisons } from './comparisons.ts';
import { dutyPages, groupByTime } from './duty-groups.ts';
import { glossaryPages } from './glossary-pages.ts';
import { groupedMatrices } from './grouped-matrix.ts';
import { groupedPages } from './grouped-pages.ts';
import { listGuides, shownSections } from './guides.ts';
import { loadLibrary, loadTargets } from './index.ts';
import { citationPages, instrumentPages } from './instrument-pages.ts';
import { lessonPages } from './lessons.ts';
import { linePages } from './line-duties.ts';
import { localPages } from './local-pages.ts';
import { newsPages } from './news-pages.ts';
import { planParts } from './plan-parts.ts';
import { regionPages } from './regions.ts';
import { sourcePages } from './source-pages.ts';
import { allSourceParts } from './source-parts.ts';
import { comparisonList, themePages, topicList } from './topic-lists.ts';
import { topicPages } from './topic-pages.ts';
import { topicPlanPages } from './topic-plans.ts';
import { unitPages } from './unit-pages.ts';

const preview = new URL('http://localhost:4321');
const addressesOfFile = 50_000;

/** Returns the addresses of all pages, in parts that a file may list; they are gathered on the first call. */
export const sitemapParts = onlyQuestion('sitemap', gatherParts);

function gatherParts(): readonly (readonly string[])[] {
  const sections = shownSections();
  const guides = listGuides();
  const urls = [
    ...['', 'license/', 'check/', 'draft/', 'basket/', 'data/', 'regions/'],
    ...newsPages().map(({ url }) => url),
    ...[...sourcePages(), ...regionPages().map(({ page }) => page)].map(({ url }) => url),
    ...sections.map(({ url }) => url),
    ...listPages(sections.map(({ url }) => url)),
    ...guides.map(({ id }) => `guides/${encodeURIComponent(id)}/`),
    ...lessonPages(),
  ];
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

/** The pages of what the library holds; the first pages of sections are `known`. */
function listPages(known: readonly string[]): string[] {
  const { plans, topics, units, workLines, instruments } = loadLibrary();
  const lists = [
    ...[...glossaryPages(), ...unitPages(), ...instrumentPages(), ...dutyPages(groupByTime(loadTargets()), 'targets/')],
    ...[
      ...topics.flatMap(topicPages),
      ...topics.flatMap(topicPlanPages),
      ...workLines.flatMap(linePages),
      ...instruments.flatMap(citationPages),
    ],
    ...[
      ...groupedMatrices().flatMap(({ pages }) => pages),
      ...themePages(topicList()),
      ...themePages(comparisonList()),
    ],
    ...[...groupedPages('year'), ...groupedPages('level')].map(({ page }) => page),
    ...[...loadTopicComparisons().values()].flatMap(({ pages }) => pages),
  ];
  return [
    ...[...plans, ...units].map(({ url }) => url),
    ...plans.flatMap(({ measureUrls }) => measureUrls),
    ...[...lists, ...loadPairs()].map(({ url }) => url),
    ...[...planParts(), ...localPages(), ...changesPages()].map(({ page }) => page.url),
    ...allSourceParts().map(({ url }) => url),
  ].filter((url) => !known.includes(url));
}
