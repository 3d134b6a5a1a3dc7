/**
 * Pagefind's WebAssembly, of which the search needs four functions. Pagefind's own script wraps all of them, fetches, and brings
 * along what unpacks files: two of the three KiB would be in vain.
 */
import type { Bytes } from './read-file.ts';

/** What is called of it (pagefind_web/src/lib.rs). An index is its address, 0 when it is broken. */
export interface PagefindCode {
  openIndex(table: Bytes): number;
  /** Returns where the index is from now on. */
  addChunk(index: number, chunk: Bytes): number;
  /** Returns the names of the chunks that may hold any of the words, as JSON. */
  chunksOf(index: number, words: string): string;
  /** Returns the pages that hold the words side by side, as JSON. */
  findPhrase(index: number, words: string): string;
}

/** A text or bytes in its memory. */
type Placed = readonly [address: number, length: number];

/** Its exports as wasm-bindgen lays them out; who is called frees what he is given. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(address: number, size: number, align: number): void;
  init_pagefind(...table: Placed): number;
  load_index_chunk(index: number, ...chunk: Placed): number;
  request_indexes(index: number, ...words: Placed): Placed;
  search(
    index: number,
    ...asked: readonly [
      ...words: Placed,
      ...typed: Placed,
      ...filters: Placed,
      ...sort: Placed,
      exact: number,
      exactDiacritics: number,
    ]
  ): Placed;
}

/** Starts it. */
export async function startPagefind(code: Bytes): Promise<PagefindCode> {
  const imports = { __wbindgen_init_externref_table: () => fillReferences(exports.__wbindgen_externrefs) };
  const { instance } = await WebAssembly.instantiate(code, { './pagefind_web_bg.js': imports });
  const exports = instance.exports as unknown as Exports;
  exports.__wbindgen_start();
  const placeBytes = (bytes: Uint8Array): Placed => {
    const address = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  const place = (text: string): Placed => placeBytes(new TextEncoder().encode(text));
  const take = ([address, length]: Placed): string => {
    const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, address >>> 0, length));
    exports.__wbindgen_free(address, length, 1);
    return text;
  };
  return {
    openIndex: (table) => exports.init_pagefind(...placeBytes(table)) >>> 0,
    addChunk: (index, chunk) => exports.load_index_chunk(index, ...placeBytes(chunk)) >>> 0,
    chunksOf: (index, words) => take(exports.request_indexes(index, ...place(words))),
    findPhrase: (index, words) =>
      take(exports.search(index, ...place(words), ...place(words), ...place('{}'), ...place(''), 1, 0)),
  };
}

/** Where wasm-bindgen keeps values of JavaScript, the first of them always these. */
function fillReferences(references: WebAssembly.Table): void {
  const first = references.grow(4);
  references.set(0, undefined);
  for (const [at, value] of [undefined, null, true, false].entries()) references.set(first + at, value);
}
