/**
 * Records → the Pagefind bundle, as files in memory.
 *
 * Two things differ from a stock bundle. Chunks are small, so that a query fetches little beyond its own tokens (the
 * size is an environment variable of the Pagefind binary). And the fragments hold what a hit shows instead of the indexed
 * tokens: they are written again after indexing, under the names Pagefind gave them; their names follow the content,
 * because the record's address, which Pagefind hashes, carries a digest of it.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { BuildError } from '../model/issue.ts';
import type { SearchFile } from './library.ts';
import type { IndexRecord } from './records.ts';

export interface EngineBundle {
  readonly files: readonly SearchFile[];
  /** Page id of the engine for every record, in order. */
  readonly pageIds: readonly string[];
}

const signature = 'pagefind_dcd';
const chunkTokens = { least: 1000, most: 20_000, chunks: 300 } as const;
const kept =
  /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json|pagefind\.\w+\.pf_meta|(?:index|filter)\/.*)$/u;

/** Indexes `records` and returns the files that a browser needs, below `engine/`. */
export async function buildEngine(records: readonly IndexRecord[]): Promise<EngineBundle> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records));
  try {
    const index = await openIndex(records.length);
    for (const [position, record] of records.entries()) await addRecord(index, record, position);
    const { errors, files } = await index.getFiles();
    if (errors.length > 0) throw indexingFailed(errors);
    return bundle(files, records);
  } finally {
    await close();
  }
}

function chunkSize(records: readonly IndexRecord[]): number {
  const tokens = records.reduce((sum, { content }) => sum + content.split(' ').length, 0);
  const { least, most, chunks } = chunkTokens;
  return Math.min(most, Math.max(least, Math.round(tokens / chunks)));
}

async function openIndex(count: number): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ maxFragments: count + 1 });
  if (index === undefined) throw indexingFailed(errors);
  return index;
}

async function addRecord(index: PagefindIndex, record: IndexRecord, position: number): Promise<void> {
  const { content, headings } = record;
  const { errors } = await index.addCustomRecord({
    url: `${position}/${digest(record)}`,
    content,
    language: 'und',
    ...(headings === '' ? {} : { meta: { headings } }),
    filters: Object.fromEntries(Object.entries(record.filters).map(([name, values]) => [name, [...values]])),
  });
  if (errors.length > 0) throw indexingFailed(errors);
}

function digest({ hit }: IndexRecord): string {
  return createHash('sha256').update(JSON.stringify(hit)).digest('hex').slice(0, 16);
}

function bundle(files: readonly IndexFile[], records: readonly IndexRecord[]): EngineBundle {
  const pageIds: string[] = [];
  const shown: SearchFile[] = [];
  for (const { path, content } of files) {
    if (kept.test(path)) shown.push({ path: `engine/${path}`, content });
    if (!path.startsWith('fragment/')) continue;
    const position = readPosition(content);
    pageIds[position] = path.slice('fragment/'.length, path.lastIndexOf('.'));
    const record = records[position];
    if (record) shown.push({ path: `engine/${path}`, content: writeFragment(record) });
  }
  return { files: shown.sort((a, b) => (a.path < b.path ? -1 : 1)), pageIds };
}

function readPosition(fragment: Uint8Array): number {
  const { url }: { url: string } = JSON.parse(strFromU8(gunzipSync(fragment)).slice(signature.length));
  return Number.parseInt(url, 10);
}

/** The fields beside `hit` are those that Pagefind's browser code reads while it builds its own excerpts. */
function writeFragment({ hit }: IndexRecord): Uint8Array {
  const fragment = { url: '', content: '', word_count: 0, filters: {}, meta: {}, anchors: [], hit };
  return gzipSync(strToU8(signature + JSON.stringify(fragment)), { level: 9, mtime: 0 });
}

function indexingFailed(errors: readonly string[]): BuildError {
  return new BuildError(`Pagefind: ${errors.join('; ')}`, 'Run npm install again; the version of pagefind is pinned');
}
