/** Runs in the browser: the site's own use of `search/api.js`, which is loaded with the first query and not before. */
import { longestWait } from '../../index-format/search-files.ts';
import type { CreateSearchOptions, Search, SearchOptions, SearchResult } from '../../search/types.ts';
import { href } from '../href.ts';

interface SearchModule {
  createSearch(options: CreateSearchOptions): Search;
}

/** A library that is searched: the site's own has no base. */
export interface SearchedLibrary {
  readonly base?: string;
  readonly name: string;
}

let loading: Promise<Search> | undefined;
let attempts = 0;

/**
 * Answers a query from the site's own library, or from all `libraries` that the first one to ask names; fails when the search
 * or a file of its index cannot be had, and tries again the next time.
 */
export async function ask(
  words: string,
  options: SearchOptions,
  libraries: readonly SearchedLibrary[] = [],
): Promise<SearchResult> {
  loading ??= load(libraries).catch((failure: unknown) => {
    loading = undefined;
    throw failure;
  });
  return (await loading)(words, options);
}

/** A browser keeps a module that failed as it is, so each attempt has an address of its own. */
async function load(libraries: readonly SearchedLibrary[]): Promise<Search> {
  const address = attempts === 0 ? href('search/api.js') : `${href('search/api.js')}?again=${attempts}`;
  attempts += 1;
  const arriving: Promise<SearchModule> =
    globalThis.fanganDisk?.loadSearch(address) ?? import(/* @vite-ignore */ address);
  const { createSearch } = await Promise.race([arriving, giveUp()]);
  return createSearch(basesOf(libraries));
}

/** A copy on the disk has its own library only. */
function basesOf(libraries: readonly SearchedLibrary[]): CreateSearchOptions {
  if (libraries.length === 0 || globalThis.fanganDisk) return { base: href('') };
  return { bases: libraries.map(({ base = href(''), name }) => ({ base, name })) };
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('search/api.js did not come')), longestWait);
  });
}
