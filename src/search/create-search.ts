/** Pagefind's WebAssembly → `createSearch`, which gives a function that answers queries from static files. */
import { checkBase, checkCall } from './check-call.ts';
import { createEngine } from './engine.ts';
import { SearchFailure } from './failure.ts';
import { openFiles } from './files.ts';
import { onceEach } from './once.ts';
import { openIndex, type PagefindCode } from './pagefind-index.ts';
import { openReader } from './read-file.ts';
import { runSearch } from './search.ts';
import type { CreateSearchOptions, Search } from './types.ts';
import type { Sources } from './understand.ts';

/** Returns `createSearch` for the files below `home`, unless another base is asked for. */
export function createSearchOver(pagefind: PagefindCode, home: URL): (options?: CreateSearchOptions) => Search {
  return ({ base } = {}) => {
    checkBase(base);
    const root = base === undefined ? home : rootOf(base);
    let opening: Promise<Sources> | undefined;
    // A file that failed may belong to a build that is gone, so the guide is asked anew.
    const read = openReader(root.href, () => {
      opening = undefined;
    });
    const index = onceEach((table: string) => openIndex(pagefind, read, table));
    const open = async (): Promise<Sources> => {
      const files = openFiles(read);
      const { count, table } = await files.guide();
      return { engine: createEngine(await index(table), count), files, site: new URL('../', root) };
    };
    return async (query, options = {}) => {
      checkCall(query, options);
      checkBrowser();
      opening ??= open();
      return runSearch(query, options, await opening);
    };
  };
}

/** A worker has no document; there the base has to be a whole address. */
function rootOf(base: string): URL {
  return new URL(`${base.replace(/\/?$/u, '/')}search/`, globalThis.document?.baseURI);
}

/** What the search uses beyond the language, and what old browsers lack. */
const features: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['WebAssembly', () => typeof WebAssembly !== 'undefined'],
  ['DecompressionStream', () => typeof DecompressionStream !== 'undefined'],
  ['AbortSignal.timeout', () => typeof AbortSignal.timeout === 'function'],
  ['Array.prototype.toSorted', () => typeof Array.prototype.toSorted === 'function'],
];

function checkBrowser(): void {
  const lacking = features.find(([, isThere]) => !isThere());
  if (lacking) throw new SearchFailure('browser', lacking[0]);
}
