/** Values → the files that browsers read, and a name that follows from what files hold. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
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

/** Returns a name for what stands in all of `files`. */
export function digest(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 10);
}
