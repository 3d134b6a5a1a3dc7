/**
 * The engine: Pagefind in the page, asked for strings.
 *
 * Records hold overlapping pairs of characters (src/segment/grams.ts); a string is found as the phrase of its pairs. Pagefind fetches the chunks that a phrase needs and keeps them.
 */
import { phraseTokens } from '../segment/grams.ts';
import type { HitRecord } from '../segment/search-files.ts';
import type { Filters } from './types.ts';

/** A record in which a string was found. */
export interface Match {
  /** Page id of the engine. */
  readonly id: string;
  /** Position of the first match, or undefined when only a heading above holds the string. */
  readonly at: number | undefined;
  readonly load: () => Promise<HitRecord>;
}

export interface Engine {
  /** Finds a folded string; matches come in the order of the library. */
  find(folded: string, filters?: Filters): Promise<readonly Match[]>;
  /** Finds a token that is not text, such as those of per cent signs. */
  findToken(token: string, filters?: Filters): Promise<readonly Match[]>;
  /** Returns every record that the filters leave. */
  all(filters: Filters): Promise<readonly Match[]>;
}

/** The part of pagefind.js in use; see pagefind_web_js in its repository for the whole. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  mergeIndex(path: string): Promise<void>;
  search(term: string | null, options: { filters: object }): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<{ readonly hit: HitRecord }>;
}

/** Starts the engine whose bundles, `0/` and further `shards`, lie below `basePath`. */
export async function createEngine(pagefind: PagefindModule, basePath: string, shards: number): Promise<Engine> {
  const instance = pagefind.createInstance({ basePath: `${basePath}0/`, baseUrl: '/', noWorker: true });
  const further = Array.from({ length: shards - 1 }, (_, number) => instance.mergeIndex(`${basePath}${number + 1}/`));
  await Promise.all(further);
  const ask = async (term: string | null, filters: Filters = {}): Promise<readonly Match[]> => {
    const { results } = await instance.search(term, { filters: anyOf(filters) });
    return results.map((result) => ({
      id: result.id,
      at: result.words.length > 0 ? Math.min(...result.words.slice(0, 64)) : undefined,
      load: async () => (await result.data()).hit,
    }));
  };
  return {
    find: (folded, filters) => ask(phrase(folded), filters),
    findToken: (token, filters) => ask(`"${token}"`, filters),
    all: (filters) => ask(null, filters),
  };
}

function phrase(folded: string): string {
  return `"${phraseTokens(folded).join(' ')}"`;
}

function anyOf(filters: Filters): object {
  const wanted = Object.entries(filters).map(([name, values]) => [name, { any: [values].flat() }]);
  return Object.fromEntries(wanted);
}
