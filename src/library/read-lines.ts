/** Reads a text file line by line: the rows of a large library are longer together than a string can be. */
import { closeSync, openSync, readSync } from 'node:fs';

/** How many bytes are read at once. */
const blockLength = 1 << 20;

/** The byte that ends a line, which no character of UTF-8 has within. */
const lineEnd = 0x0a;

/** Yields the lines of a file that are not empty, without their ends. */
export function* readLines(file: string, length: number = blockLength): Generator<string> {
  let rest = Buffer.alloc(0);
  for (const block of readPieces(file, length)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    let start = 0;
    for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, start)) {
      if (end > start) yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  if (rest.length > 0) yield rest.toString();
}

/** Yields the bytes of a file piece by piece, each until the next one is asked for. */
export function* readPieces(file: string, length: number = blockLength): Generator<Buffer> {
  const block = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) yield block.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
