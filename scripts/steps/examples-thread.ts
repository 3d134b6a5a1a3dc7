/** A thread that asks the search of a site; tells how much each query finds. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CreateSearchOptions, Search } from '../../src/search/types.ts';

export interface Questions {
  /** Address of the site's `search/api.js` on the disk. */
  readonly api: string;
  /** Where the site is served. */
  readonly base: string;
  readonly queries: readonly string[];
}

const { api, base, queries }: Questions = workerData;
const { createSearch }: { createSearch(options: CreateSearchOptions): Search } = await import(api);
const search = createSearch({ base });
const totals: number[] = [];
for (const query of queries) totals.push((await search(query, { limit: 0 })).total);
parentPort?.postMessage(totals);
