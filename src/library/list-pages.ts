/**
 * Long lists in pages: a list that is as long as a large library becomes several pages, each light enough for a phone.
 * The list of a small library is one page.
 */

/** One of the pages that a list is cut into. */
export interface ListPage<Entry> {
  /** Counted from 1. */
  readonly number: number;
  /** Below the site root. */
  readonly url: string;
  readonly entries: readonly Entry[];
}

/**
 * Cuts a list into pages whose entries weigh `most` at most together; the first page stands at `url`, the next at `url`
 * + `2/`.
 */
export function cutList<Entry>(
  entries: readonly Entry[],
  url: string,
  { most, weigh = () => 1 }: { readonly most: number; readonly weigh?: (entry: Entry) => number },
): ListPage<Entry>[] {
  const pages: Entry[][] = [[]];
  let weight = 0;
  for (const entry of entries) {
    const own = weigh(entry);
    if (weight > 0 && weight + own > most) {
      pages.push([]);
      weight = 0;
    }
    pages.at(-1)?.push(entry);
    weight += own;
  }
  return pages.map((own, index) => ({
    number: index + 1,
    url: index === 0 ? url : `${url}${index + 1}/`,
    entries: own,
  }));
}

/** A page of a list as the others lead to it. */
export interface TurnedPage {
  readonly number: number;
  readonly url: string;
  /** Where in the list the page begins, where the number alone does not tell. */
  readonly name?: string | undefined;
}

/** Returns pages as the others lead to them: what stands on one does not matter to the others. */
export function turnsTo(pages: readonly TurnedPage[]): readonly TurnedPage[] {
  return pages.map(({ number, url, name }) => ({ number, url, name }));
}

const turnedAtMost = 200;
const namesAtMost = 60;

/**
 * Returns the pages to which each page of a list leads: all, or of very many those around it, those with which headings begin
 * and some at equal distances, so that any other is two links away.
 */
export function turnedPages<Page extends Omit<TurnedPage, 'url'>>(
  pages: readonly Page[],
  current: number,
): readonly Page[] {
  if (pages.length <= turnedAtMost) return pages;
  const stride = Math.ceil(Math.sqrt(pages.length));
  const beginnings = new Set(
    Map.groupBy(pages, ({ name }) => name)
      .values()
      .map(([first]) => first),
  );
  const isShown = (page: Page, index: number): boolean =>
    index % stride === 0 ||
    Math.abs(page.number - current) <= stride ||
    (beginnings.size <= namesAtMost && beginnings.has(page)) ||
    index === pages.length - 1;
  return pages.filter(isShown);
}

/** Returns the route parameter of a page of a list: none for the first. */
export function pageParam({ number }: Pick<ListPage<unknown>, 'number'>): string | undefined {
  return number === 1 ? undefined : String(number);
}
