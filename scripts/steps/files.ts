/**
 * Reads and writes many files; see scripts/disk/ for what takes the place of something. One file comes after the other:
 * a promise for each would cost several times the work itself. Now and then the process listens, so that it can be
 * interrupted.
 */
import { closeSync, linkSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Pause, withPauses } from '../../src/model/with-pauses.ts';

type Content = string | Uint8Array | Iterable<string>;

/** Files between two moments of listening. */
const usualStride = 64;

/** Reads the files `paths` below `folder`; the bytes of one stand where those of the next will. */
export async function* readFiles(
  folder: string,
  paths: Iterable<string>,
): AsyncGenerator<[path: string, bytes: Buffer]> {
  const read = createReader();
  for await (const path of withPauses(paths, usualStride)) yield [path, read(join(folder, path))];
}

/** Returns a function that reads a file into the room that it has, which grows to that of the largest. */
function createReader(): (file: string) => Buffer {
  let room = Buffer.allocUnsafeSlow(2 ** 18);
  return (file) => {
    const open = openSync(file, 'r');
    try {
      let length = 0;
      for (let read = -1; read !== 0; length += read) {
        if (length === room.length) room = Buffer.concat([room], 2 * length);
        read = readSync(open, room, length, room.length - length, null);
      }
      return room.subarray(0, length);
    } finally {
      closeSync(open);
    }
  };
}

/** Writes `files` below `folder`, making folders as needed; what comes in pieces is never held as a whole. */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: Content]>,
  { pause, stride = usualStride }: { readonly pause?: Pause | undefined; readonly stride?: number } = {},
): Promise<void> {
  const made = new Set<string>();
  for await (const [path, content] of withPauses(files, stride, pause)) writeInto(made, join(folder, path), content);
}

/** What was written at each path, and the file in which it stands. */
export type WrittenFiles = ReadonlyMap<string, WrittenFile>;

interface WrittenFile {
  readonly content: Content;
  readonly file: string;
}

/**
 * Writes `files` below `folder` as `writeFiles` does, but links those that stand elsewhere already, by what was written
 * `last`; neither changes a file that another folder has too. Returns what is written now.
 */
export async function writeChanged(
  folder: string,
  files: Iterable<readonly [path: string, content: Content]>,
  last: WrittenFiles = new Map(),
): Promise<WrittenFiles> {
  const made = new Set<string>();
  const written = new Map<string, WrittenFile>();
  for await (const [path, content] of withPauses(files, usualStride)) {
    const [file, before] = [join(folder, path), last.get(path)];
    rmSync(file, { force: true });
    if (before?.content !== content || !linkInto(made, file, before.file)) writeInto(made, file, content);
    written.set(path, { content, file });
  }
  return written;
}

/** Says whether the file could be linked: not every disk has links, and what is there may have gone. */
function linkInto(made: Set<string>, file: string, there: string): boolean {
  makeFolder(made, dirname(file));
  try {
    linkSync(there, file);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file; `made` holds the folders that are known to be there. */
export function writeInto(made: Set<string>, file: string, content: Content): void {
  makeFolder(made, dirname(file));
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
  else writePieces(file, content);
}

function makeFolder(made: Set<string>, folder: string): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const open = openSync(file, 'w');
  try {
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < gatheredLength) continue;
      writeFileSync(open, gathered);
      gathered = '';
    }
    writeFileSync(open, gathered);
  } finally {
    closeSync(open);
  }
}

/** So many characters are written at a time: a call for each line of data would cost more than the line. */
const gatheredLength = 2 ** 16;
