/** Reads a text file line by line: the rows of a large library are longer together than a string can be. */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** How many bytes are read at once. */
const blockLength = 1 << 20;

/** Yields the lines of a file that are not empty, without their ends. */
export function* readLines(file: string, length: number = blockLength): Generator<string> {
  let rest = '';
  for (const text of readBlocks(file, length)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(Boolean);
  }
  if (rest !== '') yield rest;
}

/** Yields the text of a file in blocks; a character is never cut in two. */
function* readBlocks(file: string, length: number): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const block = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) {
      yield decoder.write(block.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
