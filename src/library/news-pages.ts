/** The pages of what is new, day by day, and of what has gone. */
import type { NewsRecord } from '../model/records.ts';
import type { GoneView } from '../render/views.ts';
import { loadLibrary, readNews } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** A line of the list, with the heading below which it stands. */
type NewsEntry = { readonly heading: string } & ({ readonly news: NewsRecord } | { readonly gone: GoneView });

export type NewsPage = ListPage<NewsEntry>;

const entriesOfPage = 600;

/** Returns the pages, the newest first; what has gone stands behind all that is new. */
export function newsPages(): NewsPage[] {
  const entries: NewsEntry[] = [
    ...readNews().map((news) => ({ heading: news.day, news })),
    ...loadLibrary().gone.map((gone) => ({ heading: '移走的地址', gone })),
  ];
  return cutList(entries, 'changes/', { most: entriesOfPage });
}
