/**
 * Reads and writes many files; see scripts/disk/ for what takes the place of something. One file comes after the other:
 * a promise for each would cost several times the work itself. Now and then the process listens, so that it can be
 * interrupted.
 */
import { closeSync, linkSync, mkdirSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPieces } from '../../src/library/read-lines.ts';
import { type Pause, withPauses } from '../../src/model/with-pauses.ts';
import { clearPlace, stays } from '../disk/former-site.ts';
import type { Rights } from '../disk/rights.ts';
import { listTree } from '../disk/tree.ts';

/** What a file holds, as a whole or in pieces, which are never held together. */
export type Content = string | Uint8Array | Pieces;
type Pieces = Iterable<string | Uint8Array>;

/** Writes a file of a folder, by its path there. */
export type WriteFile = (path: string, content: Content) => void;

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

export interface WriteOptions {
  readonly pause?: Pause | undefined;
  readonly stride?: number;
}

/** Writes `files` below `folder` as `createWriter` does. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: Content]>,
  options?: WriteOptions,
): Promise<void> {
  return writeEach(createWriter(folder), files, options);
}

/** Writes `files` with `write`. */
export async function writeEach(
  write: WriteFile,
  files: Iterable<readonly [path: string, content: Content]>,
  { pause, stride = usualStride }: WriteOptions = {},
): Promise<void> {
  for await (const [path, content] of withPauses(files, stride, pause)) write(path, content);
}

/** Bytes up to which a file is held as a whole. */
const wholeSize = 4 * 2 ** 20;

/** Writes what stands in the folder `from` with `write`. */
export async function copyFiles(from: string, write: WriteFile): Promise<void> {
  const read = createReader();
  for await (const path of withPauses(await listTree(from), usualStride)) {
    const file = join(from, path);
    write(path, statSync(file).size <= wholeSize ? read(file) : readPieces(file));
  }
}

/**
 * Returns what writes files of `folder`, making folders as needed. With `rights` the folder holds what an earlier run
 * has made with them, of which stays what is the same.
 */
export function createWriter(folder: string, rights?: Rights): WriteFile {
  const made = new Set<string>();
  return (path, content) => {
    const [file, bytes] = [join(folder, path), typeof content === 'string' ? Buffer.from(content) : content];
    const isWhole = bytes instanceof Uint8Array;
    if (rights) {
      if (isWhole && stays(file, bytes, rights)) return;
      clearPlace(folder, path);
    }
    makeFolder(made, dirname(file));
    if (isWhole) writeFileSync(file, bytes);
    else writePieces(file, bytes);
  };
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
  const [made, write] = [new Set<string>(), createWriter(folder)];
  const written = new Map<string, WrittenFile>();
  for await (const [path, content] of withPauses(files, usualStride)) {
    const [file, before] = [join(folder, path), last.get(path)];
    rmSync(file, { force: true });
    if (before?.content !== content || !linkInto(made, file, before.file)) write(path, content);
    written.set(path, { content, file });
  }
  return written;
}

/** Links `file` to what is there and says whether it could: not every disk has links, and it may have gone. */
export function linkInto(made: Set<string>, file: string, there: string): boolean {
  makeFolder(made, dirname(file));
  try {
    linkSync(there, file);
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder; `made` holds those that are known to be there. */
function makeFolder(made: Set<string>, folder: string): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function writePieces(file: string, pieces: Pieces): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of gatherPieces(pieces)) writeFileSync(open, piece);
  } finally {
    closeSync(open);
  }
}

/** So many characters are written at a time: a call for each line of data would cost more than the line. */
const gatheredLength = 2 ** 16;

/** Yields content piece by piece; short texts are joined. */
function* gatherPieces(content: Pieces): Generator<string | Uint8Array> {
  let gathered = '';
  for (const piece of content) {
    if (typeof piece === 'string') gathered += piece;
    if (typeof piece === 'string' && gathered.length < gatheredLength) continue;
    if (gathered !== '') yield gathered;
    gathered = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (gathered !== '') yield gathered;
}

/** Returns content as a whole; what is too long to be held comes in pieces that can be gone through once. */
export function gatherWhole(content: Content): Uint8Array | Pieces {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array) return content;
  const [pieces, held] = [gatherPieces(content), [] as Buffer[]];
  let size = 0;
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    const bytes = Buffer.from(next.value);
    held.push(bytes);
    size += bytes.length;
    if (size > wholeSize) return joinPieces(held, pieces);
  }
  return Buffer.concat(held);
}

function* joinPieces(...all: readonly Pieces[]): Generator<string | Uint8Array> {
  for (const pieces of all) yield* pieces;
}
