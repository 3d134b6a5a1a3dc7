/**
 * Reads and writes many files; see scripts/disk/ for what takes the place of something. One file comes after the other: a
 * promise for each would cost several times the work itself. Now and then the process listens, so that it can be
 * interrupted.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

type Content = string | Uint8Array | Iterable<string>;

/** Files between two moments of listening. */
const stride = 64;

/** Reads the files `paths` below `folder`. */
export async function* readFiles(
  folder: string,
  paths: Iterable<string>,
): AsyncGenerator<[path: string, bytes: Buffer]> {
  let count = 0;
  for (const path of paths) {
    yield [path, readFileSync(join(folder, path))];
    count += 1;
    if (count % stride === 0) await setImmediate();
  }
}

/** Writes `files` below `folder`, making folders as needed; what comes in pieces is never held as a whole. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const made = new Set<string>();
  let count = 0;
  for (const [path, content] of files) {
    writeInto(made, join(folder, path), content);
    count += 1;
    if (count % stride === 0) await setImmediate();
  }
}

/** Writes a file; `made` holds the folders that are known to be there. */
export function writeInto(made: Set<string>, file: string, content: Content): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
  else writePieces(file, content);
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(open, piece);
  } finally {
    closeSync(open);
  }
}
