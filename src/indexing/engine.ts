/**
 * Records → the Pagefind bundle, as files in memory.
 *
 * Two things differ from a stock bundle. Chunks are small, so that a query fetches little beyond its own tokens (the
 * size is an environment variable of the Pagefind binary). And the fragments hold what a hit shows instead of the indexed
 * tokens: they are written again after indexing, under the names Pagefind gave them; their names follow the content,
 * because the record's address, which Pagefind hashes, carries a digest of it.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { BuildError } from '../model/issue.ts';
import { bundleEngineScript } from './bundle.ts';
import type { SearchFile } from './library.ts';
import type { IndexRecord } from './records.ts';

export interface EngineBundle {
  readonly files: readonly SearchFile[];
  /** Page id of the engine for every record, in order. */
  readonly pageIds: readonly string[];
  readonly shards: number;
}

const signature = 'pagefind_dcd';
/** Pagefind compares the pages of a phrase pairwise, so that many small indexes answer sooner than one large. */
const shardRecords = 5000;
const chunkTokens = { least: 500, most: 20_000, perShard: 1000 } as const;
/** So many records are on their way to the Pagefind binary at a time; it takes them in order. */
const batch = 500;
const kept = /^(?:pagefind-entry\.json|pagefind\.\w+\.pf_meta|(?:index|filter)\/.*)$/u;
const runtime = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/u;

/** Indexes `records` and returns the files that a browser needs, below `engine/`: one bundle per shard, `0/`, `1/` … */
export async function buildEngine(records: readonly IndexRecord[]): Promise<EngineBundle> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records));
  const shards: EngineBundle[] = [];
  try {
    for (let from = 0; from === 0 || from < records.length; from += shardRecords) {
      shards.push(await buildShard(records.slice(from, from + shardRecords), shards.length));
    }
  } finally {
    await close();
  }
  const files = await Promise.all(shards.flatMap((shard) => shard.files).map(withSmallScript));
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    pageIds: shards.flatMap((shard) => shard.pageIds),
    shards: shards.length,
  };
}

async function withSmallScript(file: SearchFile): Promise<SearchFile> {
  return file.path.endsWith('.js') ? { ...file, content: await bundleEngineScript(file.content) } : file;
}

function chunkSize(records: readonly IndexRecord[]): number {
  const tokens = records.slice(0, shardRecords).reduce((sum, { content }) => sum + content.split(' ').length, 0);
  const { least, most, perShard } = chunkTokens;
  return Math.min(most, Math.max(least, Math.round(tokens / perShard)));
}

/** The language keeps tokens whole and page ids of shards apart: no stemmer or segmenter knows `x0`. */
async function buildShard(records: readonly IndexRecord[], number: number): Promise<EngineBundle> {
  const { errors, index } = await createIndex({ maxFragments: records.length + 1 });
  if (index === undefined) throw indexingFailed(errors);
  for (let from = 0; from < records.length; from += batch) {
    const added = records.slice(from, from + batch);
    await Promise.all(added.map((record, position) => addRecord(index, record, from + position, `x${number}`)));
  }
  const { errors: failed, files } = await index.getFiles();
  if (failed.length > 0) throw indexingFailed(failed);
  await index.deleteIndex();
  return bundle(files, records, number);
}

async function addRecord(index: PagefindIndex, record: IndexRecord, position: number, language: string): Promise<void> {
  const { content, headings } = record;
  const { errors } = await index.addCustomRecord({
    url: `${position}/${digest(record)}`,
    content,
    language,
    ...(headings === '' ? {} : { meta: { headings } }),
    filters: Object.fromEntries(Object.entries(record.filters).map(([name, values]) => [name, [...values]])),
  });
  if (errors.length > 0) throw indexingFailed(errors);
}

function digest({ hit }: IndexRecord): string {
  return createHash('sha256').update(JSON.stringify(hit)).digest('hex').slice(0, 16);
}

function bundle(files: readonly IndexFile[], records: readonly IndexRecord[], number: number): EngineBundle {
  const pageIds: string[] = [];
  const shown: SearchFile[] = [];
  for (const { path, content } of files) {
    if (kept.test(path)) shown.push({ path: `engine/${number}/${path}`, content });
    if (number === 0 && runtime.test(path)) shown.push({ path: `engine/0/${path}`, content });
    if (!path.startsWith('fragment/')) continue;
    const position = readPosition(content);
    pageIds[position] = path.slice('fragment/'.length, path.lastIndexOf('.'));
    const record = records[position];
    if (record) shown.push({ path: `engine/${number}/${path}`, content: writeFragment(record) });
  }
  return { files: shown, pageIds, shards: 1 };
}

function readPosition(fragment: Uint8Array): number {
  const { url }: { url: string } = JSON.parse(gunzipSync(fragment).toString().slice(signature.length));
  return Number.parseInt(url, 10);
}

/** The fields beside `hit` are those that Pagefind's browser code reads while it builds its own excerpts. */
function writeFragment({ hit }: IndexRecord): Uint8Array {
  const fragment = { url: '', content: '', word_count: 0, filters: {}, meta: {}, anchors: [], hit };
  return gzipSync(signature + JSON.stringify(fragment), { level: 9 });
}

function indexingFailed(errors: readonly string[]): BuildError {
  return new BuildError(`Pagefind: ${errors.join('; ')}`, 'Run npm install again; the version of pagefind is pinned');
}
