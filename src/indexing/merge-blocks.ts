/**
 * Pagefind's indexes of blocks of records → the chunks that it would write of all of them. A word of a block keeps its
 * bytes but for the step to the first of its records, which counts from the block before; the rest is copied as it is.
 */
import { firstWhere } from '../model/first-where.ts';
import { type Cursor, headBytes, readSize, skipHeads } from './cbor-heads.ts';

/** An index of some of the records. */
export interface IndexedBlock {
  /** Number of its first record. */
  readonly first: number;
  /** What Pagefind wrote into its chunks, in the order of their tokens; gone through once. */
  readonly chunks: Iterable<Buffer>;
}

/** A chunk of the whole. */
export interface MergedChunk {
  /** How its first token begins, as far as it differs from the last one of the chunk before. */
  readonly from: string;
  /** As Pagefind writes it. */
  readonly content: Uint8Array;
}

/** A word of a block: its token, its records in bytes, and what the word of the whole is reckoned from. */
interface BlockWord {
  readonly token: string;
  readonly records: number;
  /** Numbers of its first and its last record in the whole. */
  readonly first: number;
  readonly last: number;
  /** So much of a chunk it fills. */
  readonly size: number;
  /** What follows the step to its first record. */
  readonly rest: Uint8Array;
}

/** Returns the chunks of all blocks, each as soon as it fills `size`: a word fills one for each record and place. */
export function* mergeBlocks(blocks: readonly IndexedBlock[], size: number): Generator<MergedChunk> {
  let words: Uint8Array[] = [];
  let [filled, first, before] = [0, '', ''];
  const close = (): MergedChunk => ({ from: telling(first, before), content: writeChunk(words) });
  for (const parts of wordsInOrder(blocks)) {
    const token = parts[0]?.token ?? '';
    if (words.length === 0) first = token;
    words.push(writeWord(token, parts));
    filled += parts.reduce((sum, part) => sum + part.size, 0);
    if (filled < size) continue;
    yield close();
    [words, filled, before] = [[], 0, token];
  }
  if (words.length > 0) yield close();
}

/** Up to the first character by which it differs from `before`; the whole where nothing is before. */
function telling(token: string, before: string): string {
  if (before === '') return token;
  const length = [...token].findIndex((character, at) => character !== before[at]);
  return length < 0 ? token : token.slice(0, length + 1);
}

/** A block whose words are gone through, and the word it has come to. */
interface Head {
  readonly block: number;
  readonly word: BlockWord;
  readonly words: Iterator<BlockWord>;
}

/** The words of all blocks by token, those of one token in the order of the blocks. */
function* wordsInOrder(blocks: readonly IndexedBlock[]): Generator<readonly BlockWord[]> {
  const heads: Head[] = []; // the one whose turn comes first stands last
  const enter = (block: number, words: Iterator<BlockWord>): void => {
    const { value: word, done } = words.next();
    if (done) return;
    const head = { block, word, words };
    const place = firstWhere(heads.length, (at) => isBefore(heads[at] ?? head, head));
    heads.splice(place, 0, head);
  };
  for (const [number, block] of blocks.entries()) enter(number, readBlock(block));
  for (let least = heads.pop(); least; least = heads.pop()) {
    const same = [least];
    while (heads.at(-1)?.word.token === least.word.token) same.push(...heads.splice(-1));
    yield same.map(({ word }) => word);
    for (const { block, words } of same) enter(block, words);
  }
}

function isBefore(one: Head, other: Head): boolean {
  const [own, others] = [one.word.token, other.word.token];
  return own === others ? one.block < other.block : own < others;
}

function* readBlock({ chunks, first }: IndexedBlock): Generator<BlockWord, undefined> {
  for (const chunk of chunks) {
    const cursor = { bytes: chunk, at: 0 };
    readSize(cursor);
    for (let words = readSize(cursor); words > 0; words -= 1) yield readWord(cursor, first);
  }
}

/** `[token, [[step, places, places in headings], …], variants]` */
function readWord(cursor: Cursor, before: number): BlockWord {
  readSize(cursor);
  const length = readSize(cursor);
  const token = cursor.bytes.toString('latin1', cursor.at, cursor.at + length);
  cursor.at += length;
  const records = readSize(cursor);
  readSize(cursor);
  const first = readSize(cursor);
  const start = cursor.at;
  let [last, size] = [first, 1 + skipPlaces(cursor)];
  for (let record = 1; record < records; record += 1) {
    readSize(cursor);
    last += readSize(cursor);
    size += 1 + skipPlaces(cursor);
  }
  const rest = cursor.bytes.subarray(start, cursor.at);
  if (readSize(cursor) > 0) throw new Error(`${token} has variants`); // none of ours is spelled in two ways
  return { token, records, first: before + first, last: before + last, size, rest };
}

/** Goes behind the places of a record, those in its text and those in its headings; returns how many there are. */
function skipPlaces(cursor: Cursor): number {
  const text = readSize(cursor);
  skipHeads(cursor, text);
  const headings = readSize(cursor);
  skipHeads(cursor, headings);
  return text + headings;
}

function writeWord(token: string, parts: readonly BlockWord[]): Uint8Array {
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  const written = parts.flatMap(({ first, rest }, at) => [
    headBytes('list', 3),
    headBytes('number', first - (parts[at - 1]?.last ?? 0)),
    rest,
  ]);
  return Buffer.concat([
    headBytes('list', 3),
    headBytes('text', token.length),
    Buffer.from(token, 'latin1'),
    headBytes('list', records),
    ...written,
    headBytes('list', 0),
  ]);
}

/** Returns a chunk of `words`, each as Pagefind writes it. */
export function writeChunk(words: readonly Uint8Array[]): Buffer {
  return Buffer.concat([headBytes('list', 1), headBytes('list', words.length), ...words]);
}
