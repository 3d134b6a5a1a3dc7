/** Runs the browser side of the search in Node: files come from memory. */
import type { SearchFile } from '../../src/indexing/index.ts';
import { createSearchOver } from '../../src/search/create-search.ts';
import type { CreateSearchOptions, Search } from '../../src/search/types.ts';

/** What is served: contents by path below `search/`, which may be changed, and the paths asked for so far. */
export interface ServedFiles {
  readonly contents: Map<string, Uint8Array>;
  readonly asked: string[];
}

const home = 'http://library.test/search/';
const fetchFromNetwork = globalThis.fetch;

/** Returns a search over `files`, as `createSearch` gives it in a page. */
export async function searchInNode(files: readonly SearchFile[]): Promise<Search> {
  serveInNode(files);
  return openInNode();
}

/** Serves `files` to every search opened in Node. */
export function serveInNode(files: readonly SearchFile[]): ServedFiles {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    if (!String(input).startsWith(home)) return fetchFromNetwork(input, init);
    const path = String(input).slice(home.length);
    asked.push(path);
    const content = contents.get(path);
    return content === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(content));
  };
  return { contents, asked };
}

/** Opens a search over what is served. */
export async function openInNode(options?: CreateSearchOptions): Promise<Search> {
  return createSearchOver(new URL(home))(options);
}
