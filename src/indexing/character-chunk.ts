/**
 * The characters of records → a chunk as Pagefind writes them. Pagefind keeps each place of each token, and half of its work
 * on a block would be the places of single characters, which nobody asks for: a character stands in a record or does not.
 */
import { headBytes } from './cbor-heads.ts';
import { writeChunk } from './merge-blocks.ts';
import type { EngineRecord } from './records.ts';

/** Behind the end of every title, as its characters are no words of it. */
const place = 100;

/** Returns the chunk of the character tokens of `records`, which count from nought. */
export function writeCharacters(records: readonly EngineRecord[]): Buffer {
  const standing = new Map<string, number[]>();
  for (const [number, { characters }] of records.entries()) {
    for (const token of characters.split(' ').filter(Boolean)) {
      const numbers = standing.get(token);
      if (numbers) numbers.push(number);
      else standing.set(token, [number]);
    }
  }
  return writeChunk([...standing].sort(([a], [b]) => (a < b ? -1 : 1)).map(writeWord));
}

const entryHead = headBytes('list', 3);
const places = [...headBytes('list', 1), ...headBytes('number', place), ...headBytes('list', 0)];

/** `[token, [[step, [place], []], …], []]` */
function writeWord([token, numbers]: readonly [string, readonly number[]]): Buffer {
  const bytes = [...headBytes('list', 3), ...headBytes('text', token.length), ...Buffer.from(token, 'latin1')];
  bytes.push(...headBytes('list', numbers.length));
  let last = 0;
  for (const number of numbers) {
    bytes.push(...entryHead, ...headBytes('number', number - last), ...places);
    last = number;
  }
  return Buffer.from([...bytes, ...headBytes('list', 0)]);
}
