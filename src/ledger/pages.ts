/**
 * Reads and writes `ledger/pages.txt`: how many pages each list of the library has ever had, a line a list, its address and
 * the number with a tab between. It holds what no other file of the ledger does: further pages, and lists that hold no measures.
 */
import { staysBelowRoot, upwards } from '../model/addresses.ts';
import { BuildError } from '../model/issue.ts';
import type { PlaceList } from './lists.ts';

/** Address of a list below the site root → the number of its last page. */
export type PageCounts = ReadonlyMap<string, number>;

/** A list that once had so many pages. */
export interface RecordedPages {
  readonly url: string;
  readonly pages: number;
  /** Of the list, or of the one below which it stands. */
  readonly title?: string;
}

/** Returns the counts of a file, of a list that stands twice the higher; throws a BuildError that names every other line. */
export function readPageCounts(text: string, file = 'ledger/pages.txt'): PageCounts {
  const lines = text.split(/\r?\n/u).map((line, index) => ({ line, number: index + 1, entry: readLine(line) }));
  const faults = lines.filter(({ line, entry }) => line !== '' && !entry);
  if (faults.length > 0) {
    const places = faults.map(
      ({ line, number }) => `${file}:${number}：发现“${line}”，应为一个网址和页数，以制表符隔开。`,
    );
    throw new BuildError(places.join('\n'), '台账由程序写成，请从版本库取回这些行。');
  }
  return joinPageCounts(lines.flatMap(({ entry }) => (entry ? [entry] : [])));
}

/** Each number is an address of the site, so one that no list reaches is no count. */
function readLine(line: string): readonly [string, number] | undefined {
  const { url, pages } = /^(?<url>\/(?:[^?#\t]+\/)?)\t(?<pages>[1-9]\d{0,3})$/u.exec(line)?.groups ?? {};
  return url !== undefined && staysBelowRoot(url) ? [url, Number(pages)] : undefined;
}

/** Returns of each list the highest count. */
export function joinPageCounts(counts: Iterable<readonly [string, number]>): PageCounts {
  const highest = new Map<string, number>();
  for (const [url, pages] of counts) highest.set(url, Math.max(pages, highest.get(url) ?? 0));
  return highest;
}

/** Before pages were counted, what was new and what had gone stood on one list, so many lines a page. */
const linesOfPage = 600;

/** Returns the counts of a ledger that has none yet, of so many `lines` of what was new and what had gone. */
export function pagesBeforeCounts(lines: number): PageCounts {
  const pages = Math.ceil(lines / linesOfPage);
  return new Map(pages > 1 ? [['/changes/', pages]] : []);
}

/** Returns the file of these counts. */
export function formatPageCounts(counts: PageCounts): string {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([url, pages]) => `${url}\t${pages}\n`).join('');
}

/** Returns what may be told of the recorded pages: nothing of those below an `untold` list, and the titles that lists have. */
export function tellPages(
  counts: PageCounts,
  titles: ReadonlyMap<string, string>,
  untold: ReadonlySet<string>,
): RecordedPages[] {
  return [...counts].flatMap(([url, pages]) => {
    const folders = [...upwards(url)];
    if (folders.some((folder) => untold.has(folder))) return [];
    const titled = folders.find((folder) => titles.has(folder));
    const title = titled === undefined ? undefined : titles.get(titled);
    return [{ url, pages, ...(title !== undefined && { title }) }];
  });
}

/** Returns the titles of lists by their addresses. */
export function titlesOf(lists: readonly Pick<PlaceList, 'url' | 'title'>[]): ReadonlyMap<string, string> {
  return new Map(lists.map(({ url, title }) => [url, title]));
}
