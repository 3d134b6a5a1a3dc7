/**
 * Writes files of a new folder where another holds those of an earlier run: one that is the same is linked, so that no file is
 * made and none is removed with the earlier folder. In neither is a file ever changed in place.
 */
import { closeSync, fstatSync, lstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPieces } from '../../src/library/read-lines.ts';
import { earlierGenerated, findStrangers } from '../disk/owned-folder.ts';
import { areEqualRights, type Rights, rightsAt } from '../disk/rights.ts';
import { isRefusal } from '../disk/system-faults.ts';
import { type Content, createWriter, gatherPieces, linkInto, type WriteFile } from './files.ts';

/** What an earlier run has made, and the rights of what is made now. */
export interface EarlierFiles {
  readonly folder: string;
  readonly rights: Rights;
}

/** Returns the generated files in `folder`; nothing where somebody keeps something there. `place` is free. */
export async function findEarlierFiles(folder: string, place: string): Promise<EarlierFiles | undefined> {
  const strangers = await findStrangers(folder, earlierGenerated);
  return strangers.length > 0 ? undefined : { folder, rights: rightsAt(place).ofFile };
}

/** Returns what writes files of the new folder `folder`, or links those that stand in the earlier one. */
export function createLinkingWriter(folder: string, { folder: earlier, rights }: EarlierFiles): WriteFile {
  const [made, write] = [new Set<string>(), createWriter(folder)];
  return (path, content) => {
    const [file, there] = [join(folder, path), join(earlier, path)];
    const left = isOrdinary(there, rights) ? findDifferent(there, content) : content;
    rmSync(file, { force: true }); // it may be linked already
    if (left !== undefined) write(path, left);
    else if (!linkInto(made, file, there)) write(path, readPieces(there));
  };
}

function isOrdinary(file: string, rights: Rights): boolean {
  try {
    const found = lstatSync(file);
    return found.isFile() && areEqualRights(found, rights);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Returns nothing where `file` holds `content`, else what holds the same: pieces can be gone through once. */
function findDifferent(file: string, content: Content): Content | undefined {
  const pieces = gatherPieces(content);
  const open = openSync(file, 'r');
  try {
    let same = 0;
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
      const bytes = Buffer.from(next.value);
      if (!isNext(open, bytes)) return joinPieces(readStart(file, same), [bytes], pieces);
      same += bytes.length;
    }
    return fstatSync(open).size === same ? undefined : readStart(file, same);
  } finally {
    closeSync(open);
  }
}

/** Says whether `bytes` come next in a file. */
function isNext(open: number, bytes: Buffer): boolean {
  const found = Buffer.allocUnsafe(bytes.length);
  return readSync(open, found) === bytes.length && found.equals(bytes);
}

/** Yields the first `length` bytes of a file. */
function* readStart(file: string, length: number): Generator<Uint8Array> {
  let left = length;
  for (const piece of readPieces(file)) {
    yield piece.subarray(0, left);
    left -= piece.length;
    if (left <= 0) return;
  }
}

function* joinPieces(...all: readonly Iterable<string | Uint8Array>[]): Generator<string | Uint8Array> {
  for (const pieces of all) yield* pieces;
}
