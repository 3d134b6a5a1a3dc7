/**
 * `search/api.js`, the public search: `createSearch({ base })` gives a function that answers queries in the page, from
 * static files. The site's own search uses nothing else; other pages may import it.
 */
import { createEngine, type PagefindModule } from './engine.ts';
import { openFiles } from './files.ts';
import { runSearch } from './search.ts';
import type { Search } from './types.ts';
import type { Sources } from './understand.ts';

export type * from './types.ts';

export interface CreateSearchOptions {
  /** Root of the Fangan site, `/` or `/fangan/` or `https://example.org/`; found from the module's own address without it. */
  readonly base?: string;
}

/** Prepares a search; nothing is fetched before the first query. */
export function createSearch({ base }: CreateSearchOptions = {}): Search {
  const root =
    base === undefined
      ? new URL('./', import.meta.url)
      : new URL(`${base.replace(/\/?$/u, '/')}search/`, document.baseURI);
  const files = openFiles(root.href);
  let sources: Promise<Sources> | undefined;
  const open = async (): Promise<Sources> => {
    const enginePath = new URL('engine/', root).href;
    const loading: Promise<PagefindModule> = import(`${enginePath}pagefind.js`);
    const { count } = await files.guide();
    return { engine: createEngine(await loading, enginePath, count), files, site: new URL('../', root) };
  };
  return async (query, options = {}) => {
    sources ??= open();
    try {
      return await runSearch(query, options, await sources);
    } catch (error) {
      sources = undefined;
      throw error;
    }
  };
}
