/**
 * Pagefind's index in the page: a phrase of tokens → the pages that hold it.
 *
 * Its WebAssembly is driven from here and not by its own script, which takes a chunk that it cannot fetch for an empty one
 * and then says that nothing was found. Here a chunk is read like every other file, and a phrase is looked up when all
 * chunks that may hold its tokens are there.
 */
import { engineCode, engineSignature, pathOfChunk } from '../index-format/search-files.ts';
import { SearchFailure } from './failure.ts';
import { onceEach } from './once.ts';
import { type PagefindCode, startPagefind } from './pagefind-code.ts';
import type { Bytes, ReadFile } from './read-file.ts';

/** A page that holds the phrase, and the places of the words where it stands. */
export interface PagefindPage {
  readonly name: string;
  readonly places: readonly number[];
}

/** The part of Pagefind's answer in use. */
interface Answer {
  readonly results: readonly { readonly p: string; readonly l: readonly { readonly l: number }[] }[];
}

/** Opens the index whose table of chunks is the file `table`; it answers phrases of words with spaces between. */
export async function openIndex(read: ReadFile, table: string): Promise<(phrase: string) => Promise<PagefindPage[]>> {
  const [content, pagefind] = await Promise.all([read(table, unsigned), startEngine(read)]);
  let index = unbroken(pagefind.openIndex(content), table);
  const load = onceEach(async (path: string) => {
    const chunk = await read(path, unsigned);
    index = pagefind.addChunk(unbroken(index, table), chunk);
    unbroken(index, path);
  });
  return async (phrase) => {
    const chunks: readonly string[] = JSON.parse(pagefind.chunksOf(unbroken(index, table), phrase));
    await Promise.all(chunks.map((chunk) => load(pathOfChunk(chunk))));
    const { results }: Answer = JSON.parse(pagefind.findPhrase(unbroken(index, table), phrase));
    return results.map(({ p, l }) => ({ name: p, places: l.map((place) => place.l) }));
  };
}

let starting: Promise<PagefindCode> | undefined;

/**
 * Fetches and starts the engine, which needs nothing of an index.
 *
 * One WebAssembly serves all searches of a page. Where it cannot be had from one library, whoever else asks has it from his own.
 */
export function startEngine(read: ReadFile): Promise<PagefindCode> {
  const load = () => read(engineCode, (content) => startPagefind(unsigned(content)));
  starting = starting ? starting.catch(load) : load();
  return starting;
}

/** An index that could not take a file in is gone from memory and must not be asked again. */
function unbroken(index: number, file: string): number {
  if (index === 0) throw new SearchFailure('damaged', file);
  return index;
}

function unsigned(content: Bytes): Bytes {
  const { length } = engineSignature;
  if (new TextDecoder().decode(content.subarray(0, length)) !== engineSignature) throw new Error('no file of Pagefind');
  return content.subarray(length);
}
