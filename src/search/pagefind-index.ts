/**
 * The index in the page: tokens → the records in which they follow each other.
 *
 * The page reads it without Pagefind's own code, 55 KiB of WebAssembly that only a policy with 'wasm-unsafe-eval' lets run.
 * Every chunk is read like any other file, and tokens are looked up when all chunks that may hold them are there.
 */
import { type ChunkWord, pathOfChunk, readChunkColumns } from '../index-format/chunk-columns.ts';
import { readNameList } from '../index-format/name-list.ts';
import { sumsOf } from '../index-format/steps.ts';
import { firstWhere } from '../model/first-where.ts';
import { onceEach } from '../model/once.ts';
import type { Match } from './evidence.ts';
import type { ReadFile } from './read-file.ts';

/** Finds the records in which the tokens follow each other, in the order of the library. */
export type FindTokens = (tokens: readonly string[]) => Promise<readonly Match[]>;

/** The records in which a token stands, ascending, and its places in the text and in the headings of the one at an index. */
interface Standing {
  readonly records: readonly number[];
  textAt(index: number): readonly number[];
  headingsAt(index: number): readonly number[];
}

const nowhere: Standing = { records: [], textAt: () => [], headingsAt: () => [] };

/** Opens the index with the chunks that the guide lists; each holds the tokens from one that begins so to those of the next. */
export function openIndex(read: ReadFile, listed: string): FindTokens {
  const chunks = readNameList(listed);
  const open = onceEach((name: string) => read(pathOfChunk(name), readChunk));
  const find = onceEach(async (token: string): Promise<Standing> => {
    const name = chunks.findLast(({ word }) => word <= token)?.name;
    const found = name === undefined ? undefined : (await open(name)).get(token);
    return found ? standingOf(found) : nowhere;
  });
  return async (tokens) => whereAllFollow(await Promise.all(tokens.map(find)));
}

/** Few tokens of a chunk are asked for, so none is made ready. */
function readChunk(content: Uint8Array): ReadonlyMap<string, ChunkWord> {
  return new Map(readChunkColumns(content).map((word) => [word.token, word]));
}

function standingOf({ records, textCounts, headingCounts, text, headings }: ChunkWord): Standing {
  return {
    records: sumsOf(records),
    textAt: placesIn(text, textCounts),
    headingsAt: placesIn(headings, headingCounts),
  };
}

/** Returns what finds the places of a record. */
function placesIn(steps: readonly number[], counts: readonly number[]): (at: number) => readonly number[] {
  const ends = sumsOf(counts);
  return (at) => sumsOf(steps.slice(ends[at - 1] ?? 0, ends[at]));
}

function whereAllFollow(standings: readonly Standing[]): Match[] {
  const [rarest = nowhere] = standings.toSorted((a, b) => a.records.length - b.records.length);
  return rarest.records.flatMap((record) => {
    const found = standings.map((standing) => ({ standing, index: indexOf(record, standing.records) }));
    if (found.some(({ index }) => index < 0)) return [];
    const at = firstInRow(found.map(({ standing, index }) => standing.textAt(index)));
    const stands = at !== undefined || firstInRow(found.map(({ standing, index }) => standing.headingsAt(index)));
    return stands === undefined ? [] : [{ record, at }];
  });
}

function indexOf(record: number, records: readonly number[]): number {
  const index = firstWhere(records.length, (one) => (records[one] ?? 0) >= record);
  return records[index] === record ? index : -1;
}

/** The first place of the first token behind which the others follow. */
function firstInRow([first = [], ...others]: readonly (readonly number[])[]): number | undefined {
  return first.find((place) => others.every((places, behind) => places.includes(place + behind + 1)));
}
