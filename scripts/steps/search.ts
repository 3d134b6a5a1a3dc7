/** Hands the library to the search index in the shape that indexing takes, and writes what comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EngineBlock,
  finishSearch,
  type Keeper,
  type PreparedSearch,
  type SearchFile,
  type SearchLibrary,
} from '../../src/indexing/index.ts';
import { readLines } from '../../src/library/read-lines.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { LibraryRecords } from '../../src/model/records.ts';
import { type WriteFile, type WriteOptions, writeEach, writeFiles } from './files.ts';

/** Returns what indexing takes: the records, the sentences of their texts, and the editors' synonyms. */
export function searchLibrary(
  plans: readonly EnrichedPlan[],
  records: LibraryRecords,
  synonyms: SearchLibrary['synonyms'],
): SearchLibrary {
  return { ...records, synonyms, sentences: sentenceSpans(plans) };
}

function sentenceSpans(plans: readonly EnrichedPlan[]): SearchLibrary['sentences'] {
  const texts = plans.flatMap(({ measures, passages }) => [...measures, ...passages]);
  return new Map(texts.map(({ id, sentences }) => [id, sentences]));
}

/** Writes files of the search into a site. */
export async function writeSearchFiles(
  write: WriteFile,
  files: readonly SearchFile[],
  options?: WriteOptions,
): Promise<void> {
  await writeEach(
    write,
    files.values().map(({ path, content }) => [`search/${path}`, content] as const),
    options,
  );
}

/** A search whose engine waits for its records on the disk: engine and library are not in memory together. */
export interface WaitingSearch {
  readonly blocks: readonly WaitingBlock[];
  readonly guide: PreparedSearch['guide'];
}

/** A block of records, and the file with its index or, one a line, its records. */
interface WaitingBlock extends Pick<EngineBlock, 'place' | 'digest' | 'count'> {
  readonly file: string;
  readonly isIndexed: boolean;
}

/** Writes a prepared search into a site, and what the engine needs into `work`. */
export async function writePreparedSearch(
  { files, blocks, guide }: PreparedSearch,
  { write, work }: { readonly write: WriteFile; readonly work: string },
): Promise<WaitingSearch> {
  await writeSearchFiles(write, files);
  const contents = blocks.map(({ index, records }, at) => [nameOf(at), index ?? rowsOf(records)] as const);
  await writeFiles(work, contents, { stride: 1 });
  return { blocks: blocks.map((block, at) => waitingBlock(block, join(work, nameOf(at)))), guide };
}

function nameOf(block: number): string {
  return `search-blocks/${block}`;
}

function rowsOf(records: EngineBlock['records']): Iterable<string> {
  return Iterator.from(records).map((record) => `${JSON.stringify(record)}\n`);
}

function waitingBlock({ place, digest, count, index }: EngineBlock, file: string): WaitingBlock {
  return { place, digest, count, file, isIndexed: index !== undefined };
}

/** Indexes what waits, into the site; returns the modules whose code the search loads. */
export async function indexWaiting(
  { blocks, guide }: WaitingSearch,
  { write, keeper }: { readonly write: WriteFile; readonly keeper?: Keeper | undefined },
): Promise<readonly string[]> {
  const files = await finishSearch(blocks.map(readBlock), guide, { keeper });
  await writeSearchFiles(write, files);
  return files.flatMap(({ modules }) => modules ?? []);
}

function readBlock({ file, isIndexed, ...block }: WaitingBlock): EngineBlock {
  return {
    ...block,
    index: isIndexed ? readFileSync(file) : undefined,
    records: { [Symbol.iterator]: () => Iterator.from(readLines(file)).map((line) => JSON.parse(line)) },
  };
}
