/**
 * Writes files of a new folder where another holds those of an earlier run: one that is the same is linked, so that no
 * file is made and none is removed with the earlier folder. In neither is a file ever changed in place. It only spares
 * work: what the system refuses in the earlier folder, or another run changes there, is made as without it.
 */
import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { earlierGenerated, findStrangers } from '../disk/owned-folder.ts';
import { type Rights, rightsAt } from '../disk/rights.ts';
import { findSame } from '../disk/same-file.ts';
import { isRefusal } from '../disk/system-faults.ts';
import { createWriter, gatherWhole, linkInto, type WriteFile } from './files.ts';

/** What an earlier run has made, and the rights of what is made now. */
export interface EarlierFiles {
  readonly folder: string;
  readonly rights: Rights;
}

/** Returns the generated files in `folder`; nothing where somebody keeps something there. `place` is free. */
export async function findEarlierFiles(folder: string, place: string): Promise<EarlierFiles | undefined> {
  try {
    const strangers = await findStrangers(folder, earlierGenerated);
    return strangers.length > 0 ? undefined : { folder, rights: rightsAt(place).ofFile };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

/**
 * Returns what writes files of the new folder `folder`, or links those that stand in the earlier one. What is too long
 * to be held as a whole is written.
 */
export function createLinkingWriter(folder: string, { folder: earlier, rights }: EarlierFiles): WriteFile {
  const [made, write] = [new Set<string>(), createWriter(folder)];
  return (path, content) => {
    const [file, there, whole] = [join(folder, path), join(earlier, path), gatherWhole(content)];
    rmSync(file, { force: true }); // it may be linked already
    const same = whole instanceof Uint8Array ? findSame(there, whole, rights) : undefined;
    if (same && linkInto(made, file, there)) {
      const { dev, ino } = lstatSync(file);
      if (dev === same.dev && ino === same.ino) return;
      rmSync(file); // another file has taken its place
    }
    write(path, whole);
  };
}
