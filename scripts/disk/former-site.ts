/**
 * The site that stood at a place before the one that stands there now. The next site grows in its folder: what is the
 * same stays where it is, and both to make a file and to remove one cost more than to read it. One such site is kept,
 * the last. It only spares work, so what the system refuses is never told: what cannot be kept or taken is made as
 * without it.
 */
import { existsSync, lstatSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder, sha256Of } from './kept-results.ts';
import { listName } from './owned-folder.ts';
import { type Rights, rightsAt } from './rights.ts';
import { findSame } from './same-file.ts';
import { workFolder } from './scratch.ts';
import { isRefusal } from './system-faults.ts';
import { isPlainTree, pruneTree } from './tree.ts';

/**
 * Moves the site that stood at `out` before the last to `folder`, where nothing stands, and returns the rights that a
 * file has which is made there; nothing where none is kept, or what is kept has links or folders that are not as they
 * are made now.
 */
export async function takeFormerSite(out: string, folder: string): Promise<Rights | undefined> {
  try {
    const made = rightsAt(folder);
    if (!(await isPlainTree(keptPlace(out), made.ofFolder))) return undefined;
    await rename(keptPlace(out), folder);
    return made.ofFile;
  } catch (error) {
    ignoreRefusal(error);
    return undefined;
  }
}

/**
 * Keeps the folder `old`, in whose place at `out` another stands by now, where it can be moved to the folder `work`;
 * nothing else is kept any more. Only files stay in it that the new site has `alike`, so that nothing lives on that an
 * owner has withdrawn. A site without a list of its files may be an owner's.
 */
export async function keepFormerSite(
  old: string,
  out: string,
  alike: ReadonlySet<string>,
  work: string = workFolder,
): Promise<void> {
  await forgetFormerSites();
  if (!existsSync(join(old, listName))) return;
  try {
    await mkdir(keptFolder(folderName), { recursive: true });
    if (!(await areOnOneDisk([old, keptFolder(folderName), work]))) return;
    await pruneTree(old, new Set([...alike, listName]));
    await rename(old, keptPlace(out));
  } catch (error) {
    ignoreRefusal(error);
  }
}

/** Removes the sites that are kept; a folder that this has not made may hold somebody's files. */
export async function forgetFormerSites(): Promise<void> {
  const folder = keptFolder(folderName);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => /^[0-9a-f]{64}$/u.test(one))) {
    const kept = join(folder, name);
    if (existsSync(join(kept, listName))) await rm(kept, { recursive: true, force: true }).catch(ignoreRefusal);
  }
}

async function areOnOneDisk(folders: readonly string[]): Promise<boolean> {
  const found = await Promise.all(folders.map((folder) => stat(folder)));
  return new Set(found.map(({ dev }) => dev)).size === 1;
}

/**
 * Says whether `file` is what writing `bytes` there would make, with these `rights`, and leaves it there. Its day
 * becomes that of this run, as a server tells by it whether a reader has the file already.
 */
export function stays(file: string, bytes: Uint8Array, rights: Rights): boolean {
  if (!findSame(file, bytes, rights)) return false;
  try {
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
    return true;
  } catch (error) {
    ignoreRefusal(error);
    return false;
  }
}

/** Removes what an earlier site has in `folder` in the place of the new file `path`, or of a folder above it. */
export function clearPlace(folder: string, path: string): void {
  const names = path.split('/');
  for (let depth = 1; depth < names.length; depth += 1) {
    const above = join(folder, ...names.slice(0, depth));
    if (lstatSync(above, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(above);
  }
  rmSync(join(folder, path), { recursive: true, force: true });
}

const folderName = 'former-site';

function keptPlace(out: string): string {
  return join(keptFolder(folderName), sha256Of(out));
}

function ignoreRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
}
