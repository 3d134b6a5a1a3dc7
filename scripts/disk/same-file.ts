/** Says of a file that an earlier run has made whether it is what this run would make. */
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { areEqualRights, type Rights } from './rights.ts';
import { isRefusal } from './system-faults.ts';

/**
 * Returns what is told of `file` where it holds `bytes` and has these `rights`. What an owner has linked elsewhere does
 * not count, and what the system refuses is as if it were not there.
 */
export function findSame(file: string, bytes: Uint8Array, rights: Rights): Stats | undefined {
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return findSameOpen(file, bytes, rights);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

/** What is told is of the very file that was read, whatever takes its place meanwhile. */
function findSameOpen(file: string, bytes: Uint8Array, rights: Rights): Stats | undefined {
  const open = openSync(file, 'r');
  try {
    const found = fstatSync(open);
    if (found.size !== bytes.length || found.nlink > 1 || !areEqualRights(found, rights)) return undefined;
    return readFileSync(open).equals(bytes) ? found : undefined;
  } finally {
    closeSync(open);
  }
}
