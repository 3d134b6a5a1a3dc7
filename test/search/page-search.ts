/** The search as a page runs it: `search/api.js` in a browser, under the page's own policy. */
import type { Page } from 'playwright-core';
import type { Search, SearchOptions, SearchResult } from '../../src/search/types.ts';

declare global {
  var pageSearch: Search;
}

/** Imports the module at `address` in the page and opens a search with it. */
export async function openSearch(page: Page, address: string, base?: string): Promise<void> {
  await page.evaluate(
    async ({ module, root }) => {
      const { createSearch } = await import(module);
      globalThis.pageSearch = createSearch(root === undefined ? {} : { base: root });
    },
    { module: address, root: base },
  );
}

/** Asks the search of the page. */
export function askInPage(page: Page, query: string, options: SearchOptions = {}): Promise<SearchResult> {
  return page.evaluate(([text, how]) => globalThis.pageSearch(text, how), [query, options] as const);
}

/** Returns the ids of all exact hits of every query, sorted. */
export function exactInPage(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (all) => {
    const found: string[][] = [];
    for (const query of all) {
      const { hits } = await globalThis.pageSearch(query, { limit: 1000, sort: 'plan' });
      found.push(hits.flatMap(({ id, exact }) => (exact ? [id] : [])).sort());
    }
    return found;
  }, queries);
}
