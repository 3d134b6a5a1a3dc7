/** Runs in the browser: the site's own use of `search/api.js`, which is loaded with the first query and not before. */
import type { CreateSearchOptions, Search, SearchOptions, SearchResult } from '../../search/api.ts';
import { href } from '../href.ts';

interface SearchModule {
  createSearch(options: CreateSearchOptions): Search;
}

let loading: Promise<Search> | undefined;

/** Answers a query; fails when the search or its index cannot be fetched, and tries again the next time. */
export async function ask(words: string, options: SearchOptions): Promise<SearchResult> {
  loading ??= import(/* @vite-ignore */ href('search/api.js')).then(({ createSearch }: SearchModule) =>
    createSearch({ base: href('') }),
  );
  try {
    return await (await loading)(words, options);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
