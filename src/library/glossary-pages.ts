/** The pages of the glossary: terms that have their address on one page. */
import type { TermView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import type { ListPage } from './list-pages.ts';

export type GlossaryPage = ListPage<TermView>;

/** Returns the pages; a library without terms has one too. */
export function glossaryPages(): GlossaryPage[] {
  const byPage = Map.groupBy(loadLibrary().terms, ({ url }) => url.split('#')[0] ?? '');
  const pages = [...byPage].map(([url, entries], index) => ({ number: index + 1, url, entries }));
  return pages.length > 0 ? pages : [{ number: 1, url: 'glossary/', entries: [] }];
}

/** So many links beside 60 explanations are a page that a phone can carry. */
const linksOfPage = 300;

/** Returns how many links each list on a page names: all, or the most for which the page has room; one at least. */
export function linksNamed({ entries }: Pick<GlossaryPage, 'entries'>): number {
  const counts = entries.flatMap(({ explanations, elsewhere }) =>
    [...explanations.map(({ uses }) => uses), elsewhere].map(({ length }) => length),
  );
  const named = (most: number): number => counts.reduce((sum, count) => sum + Math.min(count, most), 0);
  let most = Math.max(1, ...counts);
  while (most > 1 && named(most) > linksOfPage) most -= 1;
  return most;
}
