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
import { decode, encode } from 'cborg';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { pathOfChunk } from '../index-format/chunk-columns.ts';
import { characterTokens } from '../index-format/grams.ts';
import { writeNameList } from '../index-format/name-list.ts';
import { BuildError } from '../model/issue.ts';
import { listen, type Pause, withPauses } from '../model/with-pauses.ts';
import { writeCharacters } from './character-chunk.ts';
import { toColumns } from './chunk-columns.ts';
import { digest } from './files.ts';
import { type Keeper, keepAll, noKeeper } from './keeper.ts';
import type { SearchFile } from './library.ts';
import { type IndexedBlock, type MergedChunk, mergeBlocks } from './merge-blocks.ts';
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

/** Records of a library that the engine gets together, and where their index is kept. */
export interface EngineBlock {
  readonly place: string;
  /** Of all that the index follows from. */
  readonly digest: string;
  /** How many records it has. */
  readonly count: number;
  /** Its index as it was kept; one without is made. */
  readonly index: Uint8Array | undefined;
  /** Each made when its turn comes. */
  readonly records: Iterable<EngineRecord>;
}

/** The index of a block, as it is kept. */
interface BlockIndex {
  /** How many its records have. */
  readonly tokens: number;
  /** As Pagefind writes them, those of the characters last. */
  readonly chunks: readonly Uint8Array[];
}

/** Indexes the records of a library block by block, with pauses; the files are the same whatever the blocks. */
export async function buildEngine(
  blocks: readonly EngineBlock[],
  { keeper = noKeeper, pause = listen }: { keeper?: Keeper | undefined; pause?: Pause | undefined } = {},
): Promise<EngineFiles> {
  const lacking = blocks.filter(({ index }) => index === undefined);
  const made = lacking.length > 0 ? await withPagefind(() => makeIndexes(lacking, keeper, pause)) : new Map();
  const indexes = blocks.map((block): BlockIndex => decode(block.index ?? made.get(block)));
  const tokens = indexes.reduce((sum, index) => sum + index.tokens, 0);
  const merged = withPauses(mergeBlocks(placeIndexes(blocks, indexes), chunkSize(tokens)), stride, pause);
  return nameFiles(await packChunks(merged, keeper));
}

/** Makes the indexes of blocks, one when the one before is done, and keeps them. */
async function makeIndexes(
  blocks: readonly EngineBlock[],
  keeper: Keeper,
  pause: Pause,
): Promise<ReadonlyMap<EngineBlock, Uint8Array>> {
  const made = new Map<EngineBlock, Uint8Array>();
  for (const block of blocks) {
    const index = encode(await indexRecords([...block.records]));
    keeper.write(block.place, new Map([[block.digest, index]]));
    made.set(block, index);
    await pause();
  }
  return made;
}

async function indexRecords(records: readonly EngineRecord[]): Promise<BlockIndex> {
  const chunks = await askPagefind(records);
  const tokens = records.reduce(
    (sum, { content, characters }) => sum + countTokens(content) + countTokens(characters),
    0,
  );
  return { tokens, chunks: [...chunks, pack(writeCharacters(records))] };
}

/** Returns the indexes with the numbers that their records have in the whole; a chunk is read when its turn comes. */
function placeIndexes(blocks: readonly EngineBlock[], indexes: readonly BlockIndex[]): IndexedBlock[] {
  let first = 0;
  return indexes.map(({ chunks }, at) => {
    const placed = { first, chunks: Iterator.from(chunks).map(read) };
    first += blocks[at]?.count ?? 0;
    return placed;
  });
}

function countTokens(tokens: string): number {
  return tokens === '' ? 0 : tokens.split(' ').length;
}

interface PackedChunk {
  /** How its first token begins. */
  readonly from: string;
  readonly content: Uint8Array;
}

/** Packs chunks; those whose tokens begin alike are kept together. */
async function packChunks(chunks: AsyncIterable<MergedChunk>, keeper: Keeper): Promise<PackedChunk[]> {
  const packed: PackedChunk[] = [];
  let alike: MergedChunk[] = [];
  const packAlike = (): void => {
    const raw = alike.map(({ content }) => content);
    const contents = keepAll(keeper, `chunks ${placeOf(alike[0])}`, raw, packChunk);
    packed.push(...alike.map(({ from }, at) => ({ from, content: contents[at] ?? new Uint8Array() })));
    alike = [];
  };
  for await (const chunk of chunks) {
    if (alike.length > 0 && placeOf(alike[0]) !== placeOf(chunk)) packAlike();
    alike.push(chunk);
  }
  packAlike();
  return packed;
}

/** A twentieth of the ideographs. */
function placeOf(chunk: MergedChunk | undefined): string {
  return chunk?.from.slice(0, 2) ?? '';
}

/** Level 9 takes three times as long and saves nothing. */
function packChunk(content: Uint8Array): Uint8Array {
  return gzipSync(toColumns(content), { level: 7 });
}

/** What Pagefind's files begin with. */
const signature = 'pagefind_dcd';

/** Packs what no reader fetches, quickly. */
function pack(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 1 });
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

async function askPagefind(records: readonly EngineRecord[]): Promise<readonly Uint8Array[]> {
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
