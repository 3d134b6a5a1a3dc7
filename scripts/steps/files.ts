/**
 * Reads and writes many files; see scripts/disk/ for what takes the place of something. One file comes after the other:
 * a promise for each would cost several times the work itself. Now and then the process listens, so that it can be
 * interrupted.
 */
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Pause, withPauses } from '../../src/model/with-pauses.ts';
import { takeFile } from '../disk/former-site.ts';
import { listTree } from '../disk/tree.ts';

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

export interface WriteOptions {
  readonly pause?: Pause | undefined;
  readonly stride?: number;
  /** A folder from which files may be moved. */
  readonly former?: string | undefined;
}

/** Writes `files` below `folder` as `createWriter` does. */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: Content]>,
  { pause, stride = usualStride, former }: WriteOptions = {},
): Promise<void> {
  const write = createWriter(folder, former);
  for await (const [path, content] of withPauses(files, stride, pause)) write(path, content);
}

/** Bytes up to which a file is read and compared with an earlier one; a larger one is copied and never held. */
const comparedSize = 4 * 2 ** 20;

/** Writes into `folder` what stands in the folder `from`. */
export async function copyFiles(from: string, folder: string, former?: string): Promise<void> {
  const [made, read, write] = [new Set<string>(), createReader(), createWriter(folder, former)];
  for await (const path of withPauses(await listTree(from), usualStride)) {
    const [file, copy] = [join(from, path), join(folder, path)];
    if (statSync(file).size <= comparedSize) {
      write(path, read(file));
      continue;
    }
    makeFolder(made, dirname(copy));
    copyFileSync(file, copy);
  }
}

/**
 * Returns what writes a file of `folder`, by its path there, making folders as needed. What stands at the same path in the
 * folder `former` and is the same is moved from there; what comes in pieces is never held as a whole.
 */
export function createWriter(folder: string, former?: string): (path: string, content: Content) => void {
  const made = new Set<string>();
  let rights: number | undefined; // of what is written now
  return (path, content) => {
    const file = join(folder, path);
    makeFolder(made, dirname(file));
    if (!isWhole(content)) return writePieces(file, content);
    if (former !== undefined && rights !== undefined && takeFile(join(former, path), file, content, rights)) return;
    writeFileSync(file, content);
    if (former !== undefined) rights ??= statSync(file).mode;
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

function isWhole(content: Content): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** Makes a folder; `made` holds those that are known to be there. */
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
