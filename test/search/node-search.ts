/** Runs the browser side of the search in Node: files come from memory, the engine is the very pagefind.js of the bundle. */
import type { SearchFile } from '../../src/indexing/index.ts';
import { createEngine, type PagefindModule } from '../../src/search/engine.ts';
import { openFiles } from '../../src/search/files.ts';
import { runSearch } from '../../src/search/search.ts';
import type { Search } from '../../src/search/types.ts';
import type { Sources } from '../../src/search/understand.ts';

const base = 'http://library.test/search/';

/** Returns a search over `files`, as `createSearch` gives it in a page. */
export async function searchInNode(files: readonly SearchFile[]): Promise<Search & { readonly sources: Sources }> {
  serve(new Map(files.map(({ path, content }) => [base + path, content])));
  const script = files.find(({ path }) => path === 'engine/pagefind.js');
  const url = `data:text/javascript;base64,${Buffer.from(script?.content ?? []).toString('base64')}`;
  const pagefind = (await import(url)) as PagefindModule; // the module of the bundle, whose shape engine.ts states
  const side = openFiles(base);
  const engine = createEngine(pagefind, `${base}engine/`, (await side.guide()).count);
  const sources = { engine, files: side, site: new URL('../', base) };
  return Object.assign((query: string, options = {}) => runSearch(query, options, sources), { sources });
}

function serve(contents: ReadonlyMap<string, Uint8Array>): void {
  globalThis.fetch = async (input) => {
    const content = contents.get(String(input).replace(/\?.*$/u, ''));
    return content === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(content));
  };
}
