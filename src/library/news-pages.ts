/**
 * The pages of what is new: the newest, the latest first; month by month as it came, so that what a page shows stays there;
 * and what has gone.
 */
import type { NewsRecord } from '../model/records.ts';
import type { GoneView } from '../render/views.ts';
import { loadLibrary, readNews } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** A line of a list, with the heading below which it stands. */
type NewsEntry = { readonly heading: string } & ({ readonly news: NewsRecord } | { readonly gone: GoneView });

/** One of the lists, with its pages. */
export interface NewsList {
  readonly kind: 'newest' | 'month' | 'gone';
  /** `2026年11月` */
  readonly name: string;
  readonly url: string;
  readonly count: number;
  readonly pages: readonly ListPage<NewsEntry>[];
}

/** Some 26 screens of a phone. */
const entriesOfPage = 300;
const goneName = '移走的地址';

/** Returns the list of the newest, which is one page, those of the months, the latest first, and that of what has gone, if any. */
export function newsLists(): readonly NewsList[] {
  const news = readNews();
  const { gone } = loadLibrary();
  const months = [...Map.groupBy(news, ({ day }) => day.slice(0, 7))];
  const ofGone = gone.map((one) => ({ heading: goneName, gone: one }));
  return [
    newsList('newest', '更新', 'changes/', news.slice(0, entriesOfPage).map(entryOf)),
    ...months.map(([month, own]) =>
      newsList('month', monthName(month), `changes/${month}/`, own.toSorted(byDay).map(entryOf)),
    ),
    ...(gone.length > 0 ? [newsList('gone', goneName, 'changes/gone/', ofGone)] : []),
  ];
}

/** Returns the pages of all lists, list by list. */
export function newsPages(): readonly ListPage<NewsEntry>[] {
  return newsLists().flatMap(({ pages }) => pages);
}

function newsList(kind: NewsList['kind'], name: string, url: string, entries: readonly NewsEntry[]): NewsList {
  return { kind, name, url, count: entries.length, pages: cutList(entries, url, { most: entriesOfPage }) };
}

function entryOf(news: NewsRecord): NewsEntry {
  return { heading: news.day, news };
}

function byDay(a: NewsRecord, b: NewsRecord): number {
  return a.day < b.day ? -1 : Number(a.day > b.day);
}

/** `2026-11` → `2026年11月` */
function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}
