/**
 * Records → the Pagefind bundle, as files in memory.
 *
 * Pagefind indexes the tokens; what a hit shows stands in files of our own. Two things differ from a stock bundle. The
 * chunks have a size of their own, so that a query fetches little beyond its own tokens (it is an environment variable of
 * the Pagefind binary). And its table of pages, half of what a large index costs, names each page by its number in
 * the block instead of a digest of its content; the chunks know pages by their place in the table only.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { nameInBlock } from '../index-format/blocks.ts';
import { engineCode, engineFolder, engineSignature } from '../index-format/search-files.ts';
import { BuildError } from '../model/issue.ts';
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
  /** The path of the table of chunks among them. */
  readonly table: string;
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

/** Filters, fragments and Pagefind's own user interface stay behind. */
function pickFiles(written: readonly IndexFile[]): EngineFiles {
  const files = written.map(({ path, content }) => ({ path: engineFolder + path, content }));
  const fileAt = (end: string): SearchFile => {
    const found = files.find(({ path }) => path.endsWith(end));
    if (!found) throw indexingFailed([`${end} is missing`]);
    return found;
  };
  const meta = fileAt('.pf_meta');
  const table = { path: meta.path, content: nameByNumber(meta.content, readNumbers(written)) };
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: [...chunks, table, fileAt(engineCode)], table: meta.path };
}

/**
 * A chunk costs about 13 bytes in the table of chunks, which every reader fetches, and a query of seven tokens fetches
 * half a chunk in vain for each, at 2.5 bytes a token: together they cost least at the root of 1.5 times all tokens.
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

async function addRecord(index: PagefindIndex, { content, headings }: EngineRecord, number: number): Promise<void> {
  const meta = headings === '' ? {} : { meta: { headings } };
  const { errors } = await index.addCustomRecord({ url: String(number), content, language, ...meta });
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

/** The table is CBOR: version, pages as [name, words], chunks, filters, sorts, fields (pagefind/src/index/index_metadata.rs). */
function nameByNumber(meta: Uint8Array, numbers: ReadonlyMap<string, number>): Uint8Array {
  const [version, pages, ...rest]: [string, readonly (readonly [string, number])[], ...unknown[]] = decode(read(meta));
  const named = pages.map(([name]) => {
    const number = numbers.get(name);
    if (number === undefined) throw indexingFailed([`page ${name} has no record`]);
    return [nameInBlock(number), 1];
  });
  const content = encode([version, named, ...rest]);
  return gzipSync(Buffer.concat([Buffer.from(engineSignature), content]), { level: 9 });
}

function read(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(engineSignature.length);
}

function indexingFailed(errors: readonly string[]): BuildError {
  return new BuildError(`搜索引擎 Pagefind 出错：${errors.join('；')}。`, '请重新运行 npm install。');
}
