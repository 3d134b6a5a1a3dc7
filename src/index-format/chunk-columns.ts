/**
 * A chunk of the index in columns: the tokens by their fronts (front-coding.ts), a line break, and then numbers, seven bits a byte
 * and the lowest first: of all tokens how many records they have, of all records the steps, how many places each has in its text
 * and in its headings, and the steps to these. Likes stand together, so that it packs to seven tenths of the lists that
 * Pagefind writes, and is read without a list for each record.
 */
import { readFronts, writeFronts } from './front-coding.ts';

/** `engine/…`: the chunks, packed. The names follow from the content, so they stand in no folder of a build, as the records do. */
const engineFolder = 'engine/';

/** Returns where the chunk of the index with this name stands. */
export function pathOfChunk(name: string): string {
  return `${engineFolder}${name}.pf_index`;
}

/** A token and where it stands: each number as the step from the one before. */
export interface ChunkWord {
  readonly token: string;
  readonly records: readonly number[];
  /** How many places each record has, and the places of all, from nought in each. */
  readonly textCounts: readonly number[];
  readonly headingCounts: readonly number[];
  readonly text: readonly number[];
  readonly headings: readonly number[];
}

const columns = ['records', 'textCounts', 'headingCounts', 'text', 'headings'] as const;

/** Writes words in the order of their tokens. */
export function writeChunkColumns(words: readonly ChunkWord[]): Uint8Array {
  const fronts = `${writeFronts(words.map(({ token }) => token)).join('')}\n`;
  const lists = columns.flatMap((column) => words.map((word) => word[column]));
  const all = [words.map(({ records }) => records.length), ...lists];
  const bytes = new Uint8Array(fronts.length + sum(all.map(({ length }) => length)) * mostBytes);
  let { written: end } = new TextEncoder().encodeInto(fronts, bytes);
  for (const numbers of all) end = writeNumbers(numbers, bytes, end);
  return bytes.subarray(0, end);
}

const mostBytes = 5;

/** Writes numbers from a place on; returns where they end. */
function writeNumbers(numbers: readonly number[], bytes: Uint8Array, from: number): number {
  let at = from;
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes[at++] = (number & 127) | 128;
    bytes[at++] = number;
  }
  return at;
}

/** Reads what `writeChunkColumns` wrote; throws where it is none or cut. */
export function readChunkColumns(bytes: Uint8Array): ChunkWord[] {
  const end = bytes.indexOf(lineBreak);
  const tokens = readFronts(new TextDecoder().decode(bytes.subarray(0, end)));
  const numbers = readNumbers(bytes, end + 1);
  let at = 0;
  const take = (count: number): readonly number[] => {
    at += count;
    return numbers.slice(at - count, at);
  };
  const counts = take(tokens.length);
  const takeEach = (sizes: readonly number[]) => sizes.map(take);
  const [records, textCounts, headingCounts] = [takeEach(counts), takeEach(counts), takeEach(counts)];
  const [text, headings] = [takeEach(textCounts.map(sum)), takeEach(headingCounts.map(sum))];
  if (end < 0 || at !== numbers.length) throw new Error('no chunk of the index');
  const ofToken = (lists: readonly (readonly number[])[], number: number) => lists[number] ?? [];
  return tokens.map((token, number) => ({
    token,
    records: ofToken(records, number),
    textCounts: ofToken(textCounts, number),
    headingCounts: ofToken(headingCounts, number),
    text: ofToken(text, number),
    headings: ofToken(headings, number),
  }));
}

const lineBreak = 10;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function readNumbers(bytes: Uint8Array, from: number): number[] {
  const numbers: number[] = [];
  for (let [at, number, shift] = [from, 0, 0]; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    numbers.push(number);
    [number, shift] = [0, 0];
  }
  return numbers;
}
