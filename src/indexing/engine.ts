/**
 * Records → the Pagefind bundle, as files in memory.
 *
 * Pagefind indexes the tokens; what a hit shows stands in files of our own. Two things differ from a stock bundle. The
 * chunks have a size of their own, so that a query fetches little beyond its own tokens (it is an environment variable of
 * the Pagefind binary). And of its table, half of what a large index costs, only the chunks are kept: they know pages by
 * their number in it, which is that of the record.
 */
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { characterTokens } from '../index-format/grams.ts';
import { engineSignature, pathOfChunk } from '../index-format/search-files.ts';
import { BuildError } from '../model/issue.ts';
import { digest } from './files.ts';
import type { SearchFile } from './library.ts';
import type { IndexRecord } from './records.ts';

/** What the engine indexes of a record. */
export type EngineRecord = Pick<IndexRecord, 'content' | 'headings'>;

/** No stemmer or segmenter knows this language, so tokens stay whole. */
const language = 'x0';
/** So many records are on their way to the Pagefind binary at a time; it takes them in order. */
const batch = 500;

/** The bundle, and what of it the guide names. */
export interface EngineFiles {
  /** What a browser fetches. */
  readonly files: readonly SearchFile[];
  /** See `IndexGuide.chunks`. */
  readonly chunks: string;
}

/** Indexes `records`, which are gone through twice. */
export async function buildEngine(records: Iterable<EngineRecord>): Promise<EngineFiles> {
  const { count, tokens } = countTokens(records);
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(tokens));
  try {
    return pickFiles(await indexRecords(records, count));
  } finally {
    await close();
  }
}

/** Filters, fragments and Pagefind's own code stay behind. */
function pickFiles(written: readonly IndexFile[]): EngineFiles {
  const meta = written.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw indexingFailed(['.pf_meta is missing']);
  const { pages, chunks } = readMeta(meta.content);
  const numbers = readNumbers(written);
  const moved = pages.find((name, number) => numbers.get(name) !== number);
  if (moved !== undefined) throw indexingFailed([`page ${moved} is not where its record is`]);
  const contents = new Map(written.map(({ path, content }) => [path, content]));
  const found = chunks.map(({ name }) => {
    const content = contents.get(`index/${name}.pf_index`);
    if (!content) throw indexingFailed([`${name} is missing`]);
    return content;
  });
  const names = nameChunks(found);
  const files = found.map((content, at) => ({ path: pathOfChunk(names[at] ?? ''), content }));
  return { files, chunks: `${chunks.map(({ from }) => from).join(' ')}\n${names.join('')}` };
}

/** Pagefind's names are not all of one length, as names have to be that stand in a row. */
function nameChunks(contents: readonly Uint8Array[]): string[] {
  const digests = contents.map((content) => digest([{ path: '', content }]));
  const length = [7, 8, 9, 10].find(
    (most) => new Set(digests.map((one) => one.slice(0, most))).size === digests.length,
  );
  if (length === undefined) throw indexingFailed(['two chunks have one name']);
  return digests.map((one) => one.slice(0, length));
}

/**
 * A chunk costs about 9 bytes in the guide, which every reader fetches, and a query of seven tokens fetches
 * half a chunk in vain for each, at 2.5 bytes a token: together they cost least at the root of all tokens, and at half as
 * many more 2 % above that, with fewer files.
 */
function chunkSize(tokens: number): number {
  return Math.max(1, Math.round(Math.sqrt(1.5 * tokens)));
}

function countTokens(records: Iterable<EngineRecord>): { readonly count: number; readonly tokens: number } {
  let [count, tokens] = [0, 0];
  for (const { content } of records) {
    count += 1;
    tokens += content.split(' ').length;
  }
  return { count, tokens };
}

async function indexRecords(records: Iterable<EngineRecord>, count: number): Promise<readonly IndexFile[]> {
  const { errors, index } = await createIndex({ maxFragments: count + 1 });
  if (index === undefined) throw indexingFailed(errors);
  let number = 0;
  let adding: Promise<void>[] = [];
  for (const record of records) {
    adding.push(addRecord(index, record, number++));
    if (adding.length === batch) adding = await Promise.all(adding).then(() => []);
  }
  await Promise.all(adding);
  const { errors: failed, files } = await index.getFiles();
  if (failed.length > 0) throw indexingFailed(failed);
  await index.deleteIndex();
  return files;
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

interface Chunk {
  /** How its first token begins. */
  readonly from: string;
  readonly name: string;
}

/** Pagefind's table, in CBOR: version, pages, chunks, filters, sorts, fields (pagefind/src/index/index_metadata.rs). */
type Meta = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
];

function readMeta(content: Uint8Array): { readonly pages: readonly string[]; readonly chunks: readonly Chunk[] } {
  const [, pages, chunks]: Meta = decode(read(content));
  return {
    pages: pages.map(([name]) => name),
    chunks: chunks.map(([from, , name]) => ({ from, name })),
  };
}

function read(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(engineSignature.length);
}

function indexingFailed(errors: readonly string[]): BuildError {
  return new BuildError(`搜索引擎 Pagefind 出错：${errors.join('；')}。`, '请重新运行 npm install。');
}
