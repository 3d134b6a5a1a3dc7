/** A chunk as Pagefind writes it → its columns (src/index-format/chunk-columns.ts). */
import { type ChunkWord, writeChunkColumns } from '../index-format/chunk-columns.ts';
import { type Cursor, readSize, takeNumbers } from './cbor-heads.ts';

/** Returns the columns of a chunk. */
export function toColumns(chunk: Uint8Array): Uint8Array {
  const cursor = { bytes: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length), at: 0 };
  readSize(cursor);
  return writeChunkColumns(Array.from({ length: readSize(cursor) }, () => readWord(cursor)));
}

/** `[token, [[step, places, places in headings], …], variants]`; places begin with the weight or the field that they have, below zero. */
function readWord(cursor: Cursor): ChunkWord {
  readSize(cursor);
  const length = readSize(cursor);
  const token = cursor.bytes.toString('latin1', cursor.at, cursor.at + length);
  cursor.at += length;
  const word = { token, records: [], textCounts: [], headingCounts: [], text: [], headings: [] } satisfies ChunkWord;
  for (let records = readSize(cursor); records > 0; records -= 1) readRecord(cursor, word);
  readSize(cursor);
  return word;
}

type Growing = { readonly [Column in keyof Omit<ChunkWord, 'token'>]: number[] };

function readRecord(cursor: Cursor, { records, textCounts, headingCounts, text, headings }: Growing): void {
  readSize(cursor);
  records.push(readSize(cursor));
  textCounts.push(takeNumbers(cursor, text));
  headingCounts.push(takeNumbers(cursor, headings));
}
