/** Values → the files that browsers read, and a name that follows from what files hold. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { bucketOf, bucketsFor, pathOfBucket } from '../index-format/buckets.ts';
import { writeGbkJson } from '../index-format/gbk-json.ts';
import type { SearchFile } from './library.ts';

/** Returns the file of a value as JSON, which servers pack. */
export function json(path: string, value: unknown): SearchFile {
  return { path, content: Buffer.from(JSON.stringify(value)) };
}

/**
 * Returns the file of a value as JSON in GBK, packed; its bytes stand alone, not in the 16 KiB where they were made.
 */
export function packed(path: string, value: unknown): SearchFile {
  const bytes = writeGbkJson(value);
  const room = bytes.length < small.upTo ? small.room : {};
  return { path, content: new Uint8Array(gzipSync(bytes, { level: 9, ...room })) };
}

/** What is small packs alike in a fifth of the memory, which costs more than the packing where files are many. */
const small = { upTo: 3072, room: { windowBits: 12, memLevel: 6, chunkSize: 4096 } };

/** A file of entries, and how it is written and looked up in. */
interface EntriesFile<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  /** What an entry is asked for by. */
  readonly keysOf: (entry: Entry) => readonly string[];
  /** Packed bytes of a bucket. */
  readonly size?: number;
  readonly write: (path: string, entries: readonly Entry[]) => SearchFile;
}

/** Returns the file of all entries, and where that is large each bucket with the entries of which a key falls into it. */
export function inBuckets<Entry>({ path, entries, keysOf, size, write }: EntriesFile<Entry>): CutFile {
  const whole = write(path, entries);
  const keys = entries.reduce((sum, entry) => sum + keysOf(entry).length, 0);
  const count = bucketsFor(gzipSync(whole.content).length, keys / entries.length, size);
  const buckets = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of count > 0 ? entries : []) {
    for (const bucket of new Set(keysOf(entry).map((key) => bucketOf(key, count)))) buckets[bucket]?.push(entry);
  }
  return { path, count, files: [whole, ...buckets.map((own, at) => write(pathOfBucket(path, at), own))] };
}

/** A file that may be kept in buckets too. */
export interface CutFile {
  readonly path: string;
  /** The number of its buckets. */
  readonly count: number;
  readonly files: readonly SearchFile[];
}

/** Returns a name for what stands in all of `files`. */
export function digest(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 10);
}
