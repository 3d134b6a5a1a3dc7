/**
 * `search/api.js`, the public search: `createSearch({ base })` gives a function that answers queries in the page, from
 * static files. The site's own search uses nothing else; other pages may import it.
 */
import { createSearchOver } from './create-search.ts';

export type * from './types.ts';

/** Prepares a search; nothing is fetched before the first query. */
export const createSearch = createSearchOver(new URL('./', import.meta.url));
