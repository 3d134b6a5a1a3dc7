/**
 * Addresses of lists that show nothing of their own any more: lists that have gone, and further pages of lists that are
 * shorter now. Each tells where what it listed stands.
 */
import { upwards } from '../model/addresses.ts';
import type { FormerListView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { fromRoot, listedPages, pageCounts } from './listed-pages.ts';
import { furtherPages, sections } from './page.ts';

/** A page of a list that was published. */
export interface FormerPage extends Omit<FormerListView, 'title' | 'ended'> {
  readonly title: string;
  /** What has become of it. */
  readonly lead: string;
}

/** Returns all such pages, each once. */
export function formerPages(): FormerPage[] {
  const { formerLists } = loadLibrary();
  const ofLists = formerLists.map(({ ended: _, ...list }) => ({
    ...list,
    title: list.title ?? '不再单列的一页',
    lead: noList,
  }));
  return [...ofLists, ...furtherFormerPages(new Map(ofLists.map((list) => [list.url, list])))];
}

const noList = '这一页不再单列。';

function furtherFormerPages(formerLists: ReadonlyMap<string, FormerPage>): FormerPage[] {
  const { recordedPages } = loadLibrary();
  if (recordedPages.length === 0) return [];
  const [counts, standing] = [pageCounts(), standingNames()];
  return recordedPages.flatMap(({ url, pages, title: own }) => {
    const now = counts.get(url) ?? 0;
    const numbers = Array.from({ length: Math.max(0, pages - now) }, (_, index) => now + index + 1);
    const above = [...upwards(url)].find((folder) => formerLists.has(folder) || standing.has(folder)) ?? '/';
    const former = formerLists.get(above);
    const name = former?.title ?? own ?? (above === '/' ? undefined : standing.get(above)) ?? '清单';
    const successor = { url: above, title: standing.get(above) ?? name };
    return numbers
      .map((number) => ({ number, url: number === 1 ? url : `${url}${number}/` }))
      .filter((page) => !formerLists.has(page.url) && !standing.has(page.url))
      .map(({ number, ...page }) => ({
        ...(former ?? { lead: now === 0 ? noList : `这份清单现在只有${now}页，没有第${number}页了。`, successor }),
        ...page,
        title: number === 1 ? name : `${name}（${number}）`,
      }));
  });
}

/** The pages of today to which an address may lead that stands below them, with their names where they have one. */
function standingNames(): ReadonlyMap<string, string | undefined> {
  const { plans, gone } = loadLibrary();
  return new Map([
    ...listedPages().map(({ url }) => [fromRoot(url), undefined] as const),
    ...gone.flatMap(({ title, pages }) => pages.map(({ url }) => [url, title] as const)),
    ...plans.map(({ url, shortName }) => [url, shortName] as const),
    ...[{ url: '', name: '首页' }, ...sections, ...furtherPages].map(({ url, name }) => [`/${url}`, name] as const),
  ]);
}
