/** Pagefind's own WebAssembly as its script wraps it, loaded once for all tests. */
import { close, createIndex } from 'pagefind';
import { exportCode } from '../../src/indexing/bundle.ts';
import type { PagefindCode } from '../../src/search/pagefind-index.ts';

let loading: Promise<PagefindCode> | undefined;

export function pagefindCode(): Promise<PagefindCode> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PagefindCode> {
  const { index } = await createIndex();
  const written = await index?.getFiles();
  await close();
  const script = written?.files.find(({ path }) => path === 'pagefind.js')?.content ?? new Uint8Array();
  const url = `data:text/javascript;base64,${Buffer.from(exportCode(script)).toString('base64')}`;
  return (await import(url)).wasm_bindgen;
}
