/**
 * Records → the Pagefind bundle, as files in memory.
 *
 * Pagefind indexes the tokens; what a hit shows stands in files of our own. Three things differ from a stock bundle.
 * Pagefind gets a block of records at a time, as it takes about a KiB of memory for each token; the blocks are joined
 * here. The chunks have a size of their own, so that a query fetches little beyond its own tokens. And of Pagefind's
 * table, half of what a large index costs, only the chunks are kept: they know pages by their number in it, which is
 * that of the record.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { pathOfChunk } from '../index-format/chunk-columns.ts';
import { characterTokens } from '../index-format/grams.ts';
import { writeNameList } from '../index-format/name-list.ts';
import { BuildError } from '../model/issue.ts';
import { listen, type Pause, withPauses } from '../model/with-pauses.ts';
import { writeCharacters } from './character-chunk.ts';
import { toColumns } from './chunk-columns.ts';
import { digest } from './files.ts';
import type { SearchFile } from './library.ts';
import { type IndexedBlock, mergeBlocks } from './merge-blocks.ts';
import { withPagefind } from './pagefind-process.ts';
import type { EngineRecord } from './records.ts';

/** No stemmer or segmenter knows this language, so tokens stay whole. */
const language = 'x0';
/** So many records are on their way to the Pagefind binary at a time; it takes them in order. */
const batch = 500;
/** Chunks between two moments in which the process listens. */
const stride = 16;

/** The bundle, and what of it the guide names. */
export interface EngineFiles {
  /** What a browser fetches. */
  readonly files: readonly SearchFile[];
  /** See `IndexGuide.chunks`. */
  readonly chunks: string;
}

/** A block ends with the record that fills it with so many tokens: some 600 records. */
const usualBlock = 150_000;

/** Indexes `records`, so many tokens at a time, with pauses; the files are the same whatever the number. */
export async function buildEngine(
  records: Iterable<EngineRecord>,
  { blockTokens = usualBlock, pause = listen }: { blockTokens?: number; pause?: Pause | undefined } = {},
): Promise<EngineFiles> {
  const { blocks, tokens } = await withPagefind(() => indexBlocks(cutBlocks(records, blockTokens), pause));
  const chunks = withPauses(mergeBlocks(blocks, chunkSize(tokens)), stride, pause);
  return nameFiles(await Array.fromAsync(chunks, packChunk));
}

/** Returns the indexes of blocks, and how many tokens all have; a block is made when the one before is done. */
async function indexBlocks(cut: Iterable<Block>, pause: Pause): Promise<{ blocks: IndexedBlock[]; tokens: number }> {
  const blocks: IndexedBlock[] = [];
  let [first, tokens] = [0, 0];
  for (const block of cut) {
    const written = await indexBlock(block.records);
    const characters = pack(writeCharacters(block.records)); // their tokens come last
    blocks.push({ first, chunks: Iterator.from([...written, characters]).map(read) });
    first += block.records.length;
    tokens += block.tokens;
    await pause();
  }
  return { blocks, tokens };
}

interface Block {
  readonly records: readonly EngineRecord[];
  readonly tokens: number;
}

function* cutBlocks(records: Iterable<EngineRecord>, blockTokens: number): Generator<Block> {
  let block: EngineRecord[] = [];
  let tokens = 0;
  for (const record of records) {
    block.push(record);
    tokens += countTokens(record.content) + countTokens(record.characters);
    if (tokens < blockTokens) continue;
    yield { records: block, tokens };
    [block, tokens] = [[], 0];
  }
  if (block.length > 0) yield { records: block, tokens };
}

function countTokens(tokens: string): number {
  return tokens === '' ? 0 : tokens.split(' ').length;
}

interface PackedChunk {
  /** How its first token begins. */
  readonly from: string;
  readonly content: Uint8Array;
}

/** Level 9 takes three times as long and saves nothing. */
function packChunk({ from, content }: PackedChunk): PackedChunk {
  return { from, content: gzipSync(toColumns(content), { level: 7 }) };
}

/** What Pagefind's files begin with. */
const signature = 'pagefind_dcd';

function pack(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 7 });
}

function nameFiles(chunks: readonly PackedChunk[]): EngineFiles {
  const names = nameChunks(chunks.map(({ content }) => content));
  return {
    files: chunks.map(({ content }, at) => ({ path: pathOfChunk(names[at] ?? ''), content })),
    chunks: writeNameList(chunks.map(({ from }, at) => ({ word: from, name: names[at] ?? '' }))),
  };
}

/** Returns Pagefind's chunks in the order of their tokens; filters, fragments and its own code stay behind. */
function pickChunks(written: readonly IndexFile[]): Uint8Array[] {
  const meta = written.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw indexingFailed(['.pf_meta is missing']);
  const { pages, chunks } = readMeta(meta.content);
  const numbers = readNumbers(written);
  const moved = pages.find((name, number) => numbers.get(name) !== number);
  if (moved !== undefined) throw indexingFailed([`page ${moved} is not where its record is`]);
  const contents = new Map(written.map(({ path, content }) => [path, content]));
  return chunks.map((name) => {
    const content = contents.get(`index/${name}.pf_index`);
    if (!content) throw indexingFailed([`${name} is missing`]);
    return content;
  });
}

/** Of one length, as names have to be that stand in a row. */
function nameChunks(contents: readonly Uint8Array[]): string[] {
  const digests = contents.map((content) => digest([{ path: '', content }]));
  const length = [7, 8, 9, 10].find(
    (most) => new Set(digests.map((one) => one.slice(0, most))).size === digests.length,
  );
  if (length === undefined) throw indexingFailed(['two chunks have one name']);
  return digests.map((one) => one.slice(0, length));
}

/**
 * A chunk costs about 9 bytes in the guide, which every reader fetches, and a query of seven tokens fetches half a
 * chunk in vain for each, at 1.6 bytes a token: together they cost least at the root of one and a half times all tokens.
 */
function chunkSize(tokens: number): number {
  return Math.max(1, Math.round(Math.sqrt(1.5 * tokens)));
}

async function indexBlock(records: readonly EngineRecord[]): Promise<readonly Uint8Array[]> {
  const { errors, index } = await createIndex({ maxFragments: records.length + 1 });
  if (index === undefined) throw indexingFailed(errors);
  for (let number = 0; number < records.length; number += batch) {
    const adding = records.slice(number, number + batch);
    await Promise.all(adding.map((record, at) => addRecord(index, record, number + at)));
  }
  const { errors: failed, files } = await index.getFiles();
  if (failed.length > 0) throw indexingFailed(failed);
  await index.deleteIndex();
  return pickChunks(files);
}

/** Pagefind makes no page of a record without a token, and records are told by the order of their pages. */
const hasToken = /[0-9a-z]/u;

/** The token of a character that stands in no text and in no query. */
const noText = characterTokens('\0').join(' ');

async function addRecord(index: PagefindIndex, { content, headings }: EngineRecord, number: number): Promise<void> {
  const meta = headings === '' ? {} : { meta: { headings } };
  const record = { url: String(number), content: hasToken.test(content) ? content : noText, language, ...meta };
  const { errors } = await index.addCustomRecord(record);
  if (errors.length > 0) throw indexingFailed(errors);
}

/** Returns the number of every record by the name that Pagefind gave its page. */
function readNumbers(files: readonly IndexFile[]): Map<string, number> {
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  return new Map(
    fragments.map(({ path, content }) => {
      const { url }: { url: string } = JSON.parse(read(content).toString());
      return [path.slice('fragment/'.length, path.lastIndexOf('.')), Number(url)];
    }),
  );
}

/** Pagefind's table, in CBOR: version, pages, chunks, filters, sorts, fields (pagefind/src/index/index_metadata.rs). */
type Meta = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
];

function readMeta(content: Uint8Array): Readonly<Record<'pages' | 'chunks', readonly string[]>> {
  const [, pages, chunks]: Meta = decode(read(content));
  return {
    pages: pages.map(([name]) => name),
    chunks: chunks.map(([, , name]) => name),
  };
}

function read(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(signature.length);
}

function indexingFailed(errors: readonly string[]): BuildError {
  return new BuildError(`搜索引擎 Pagefind 出错：${errors.join('；')}。`, '请重新运行 npm install。');
}
