/** The files of a site → `createSearch`, which gives a function that answers queries from them. */
import { longestWaitBeside } from '../index-format/search-files.ts';
import { checkBases, checkCall } from './check-call.ts';
import { SearchFailure } from './failure.ts';
import { type AskedLibrary, openLibrary } from './open-library.ts';
import { runSearch } from './search.ts';
import { searchAcross } from './search-across.ts';
import type { CreateSearchOptions, NamedBase, Search } from './types.ts';

/** Returns `createSearch` for the files below `home`, unless other bases are asked for. */
export function createSearchOver(home: URL): (options?: CreateSearchOptions) => Search {
  return (options = {}) => {
    checkBases(options);
    const { base, bases } = options;
    const answer = bases
      ? searchAcross(bases.map(openBase))
      : searchOne(openLibrary(base === undefined ? home : rootOf(base)));
    return async (query, asked = {}) => {
      checkCall(query, asked);
      checkBrowser();
      return answer(query, asked);
    };
  };
}

function searchOne(library: AskedLibrary): Search {
  return async (query, options = {}) => runSearch(query, options, await library.open());
}

/** The first library is waited for as one that is alone; the others answer beside it or not at all. */
function openBase(given: string | NamedBase, index: number): AskedLibrary {
  const { base, name } = typeof given === 'string' ? { base: given } : given;
  return openLibrary(rootOf(base), name, index === 0 ? undefined : longestWaitBeside);
}

/** A worker has no document; there the base has to be a whole address. */
function rootOf(base: string): URL {
  return new URL(`${base.replace(/\/?$/u, '/')}search/`, globalThis.document?.baseURI);
}

/** What the search uses beyond the language, and what old browsers lack. */
const features: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['DecompressionStream', () => typeof DecompressionStream !== 'undefined'],
  ['AbortSignal.timeout', () => typeof AbortSignal.timeout === 'function'],
  ['Array.prototype.toSorted', () => typeof Array.prototype.toSorted === 'function'],
];

function checkBrowser(): void {
  const lacking = features.find(([, isThere]) => !isThere());
  if (lacking) throw new SearchFailure('browser', lacking[0]);
}
