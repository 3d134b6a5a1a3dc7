/**
 * The search as a page runs it: `search/api.js` in a browser, under the page's own policy. Everything is evaluated as text,
 * so that no test runner or bundler rewrites it.
 */
import type { SearchOptions, SearchResult } from '../src/search/types.ts';
import type { Tab } from './tab.ts';

/** Imports the module at `address` in the page and opens a search with it. */
export async function openSearch(tab: Tab, address: string, base?: string): Promise<void> {
  const options = base === undefined ? {} : { base };
  await tab.evaluate(`import(${JSON.stringify(address)}).then(({ createSearch }) => {
    globalThis.pageSearch = createSearch(${JSON.stringify(options)});
  })`);
}

/** Asks the search of the page. */
export function askInPage(tab: Tab, query: string, options: SearchOptions = {}): Promise<SearchResult> {
  return tab.evaluate(`pageSearch(${JSON.stringify(query)}, ${JSON.stringify(options)})`);
}

/** Returns the ids of all exact hits of every query, sorted. */
export function exactInPage(tab: Tab, queries: readonly string[]): Promise<string[][]> {
  return tab.evaluate(`(async () => {
    const found = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { hits } = await pageSearch(query, { limit: 1000, sort: 'plan' });
      found.push(hits.flatMap(({ id, exact }) => (exact ? [id] : [])).sort());
    }
    return found;
  })()`);
}
