/** The lists that are cut into pages, and how many pages each has: the one place that knows all of them. */
import { question } from './asked.ts';
import { boardPages } from './board-files.ts';
import { changesPages } from './changes-pages.ts';
import { loadTopicComparisons } from './comparisons.ts';
import { glossaryPages } from './glossary-pages.ts';
import { groupedMatrices } from './grouped-matrix.ts';
import { groupedPages } from './grouped-pages.ts';
import { listGuides } from './guides.ts';
import { loadLibrary } from './index.ts';
import { citationPages, instrumentPages } from './instrument-pages.ts';
import { lessonPages } from './lessons.ts';
import { linePages } from './line-duties.ts';
import type { ListPage } from './list-pages.ts';
import { localPages } from './local-pages.ts';
import { newsPages } from './news-pages.ts';
import { regionPages } from './regions.ts';
import { sourcePages } from './source-pages.ts';
import { comparisonList, themePages, topicList } from './topic-lists.ts';
import { topicPages } from './topic-pages.ts';
import { topicPlanPages } from './topic-plans.ts';
import { unitPages } from './unit-pages.ts';

type NumberedPage = Pick<ListPage<unknown>, 'number' | 'url'>;

const pagesOfLists = question('pages-of-lists', (lists: 'named' | 'others'): readonly NumberedPage[] =>
  (lists === 'named' ? ofNamedLists() : ofOtherLists()).map(({ number, url }) => ({ number, url })),
);

/** Returns the pages of all lists, those of a list in their order; they are gathered on the first call. */
export function listedPages(): readonly NumberedPage[] {
  return [...pagesOfLists('named'), ...pagesOfLists('others')];
}

/** Returns how many pages each list has, by its address from the root of the site. */
export function pageCounts(): ReadonlyMap<string, number> {
  return countPages(listedPages());
}

/**
 * Returns for the ledger how many pages each list has or ever had. The first page of a list that has a name, or of a plan, is
 * remembered with it.
 */
export function recordedPageCounts(): (readonly [url: string, pages: number])[] {
  const counts = pageCounts();
  const others = countPages(pagesOfLists('others'));
  return [
    ...[...counts].filter(([url, pages]) => pages > 1 || others.has(url)),
    ...loadLibrary().recordedPages.map(({ url, pages }) => [url, pages] as const),
  ];
}

/** Returns an address as it stands in the ledger. */
export function fromRoot(url: string): string {
  return url.startsWith('/') ? url : `/${url}`;
}

function countPages(pages: readonly NumberedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  let list = '';
  for (const { number, url } of pages) {
    if (number === 1) list = fromRoot(url);
    counts.set(list, number);
  }
  return counts;
}

/** The lists of measures and of plans that the ledger knows by what stands on them. */
function ofNamedLists(): NumberedPage[] {
  const { topics, workLines, instruments } = loadLibrary();
  return [
    ...[...topics.flatMap(topicPages), ...workLines.flatMap(linePages), ...instruments.flatMap(citationPages)],
    ...[...regionPages(), ...groupedPages('year'), ...groupedPages('level')].map(({ page }) => page),
    ...[...loadTopicComparisons().values()].flatMap(({ pages }) => pages),
    ...localPages().map(({ page }) => page),
  ];
}

function ofOtherLists(): NumberedPage[] {
  const { topics } = loadLibrary();
  const single = [...listGuides().map(({ id }) => `guides/${encodeURIComponent(id)}/`), ...lessonPages()];
  return [
    ...[...newsPages(), ...sourcePages(), ...glossaryPages(), ...unitPages(), ...instrumentPages(), ...boardPages()],
    ...[...topics.flatMap(topicPlanPages), ...groupedMatrices().flatMap(({ pages }) => pages)],
    ...[...themePages(topicList()), ...themePages(comparisonList()), ...changesPages().map(({ page }) => page)],
    ...single.map((url) => ({ number: 1, url })),
  ];
}
