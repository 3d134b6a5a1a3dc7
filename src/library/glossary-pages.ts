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
