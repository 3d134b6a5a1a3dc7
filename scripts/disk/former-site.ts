/**
 * The site that stood at a place before the one that stands there now. The next site takes files from it instead of writing
 * them, and nothing has to be removed: both cost more than reading a file. One such site is kept, the last. It only spares
 * work, so what the system refuses is never told: what cannot be kept or taken is removed and written as without it.
 */
import { existsSync, lstatSync, readFileSync, renameSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder, sha256Of } from './kept-results.ts';
import { listName } from './owned-folder.ts';
import { workFolder } from './scratch.ts';
import { listTree } from './tree.ts';

/** Moves the site that stood at `out` before the last to `folder`; there is nothing where none is kept. */
export async function takeFormerSite(out: string, folder: string): Promise<void> {
  await rename(keptPlace(out), folder).catch(ignoreRefusal);
}

/**
 * Keeps the folder `old`, in whose place at `out` another stands by now, where files can be moved from it to the folder
 * `work`; nothing else is kept any more. Only files stay in it that the new site has `alike`, so that nothing lives on that an
 * owner has withdrawn. A site without a list of its files may hold links of an owner to elsewhere.
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
    const others = (await listTree(old)).filter((path) => path !== listName && !alike.has(path));
    for (const path of others) await rm(join(old, path), { force: true });
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
 * Moves the file `there` to the new place `file` where it is what writing `content` would make, with these `rights`, and says
 * whether it was. What an owner has linked elsewhere or given other rights is left; the day is that of the move, as a server
 * tells by it whether a reader has the file already.
 */
export function takeFile(there: string, file: string, content: string | Uint8Array, rights: number): boolean {
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const found = lstatSync(there, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== bytes.length || found.nlink > 1 || found.mode !== rights) return false;
    if (!readFileSync(there).equals(bytes)) return false;
    const now = Date.now() / 1000;
    utimesSync(there, now, now);
    renameSync(there, file);
    return true;
  } catch (error) {
    ignoreRefusal(error);
    return false;
  }
}

const folderName = 'former-site';

function keptPlace(out: string): string {
  return join(keptFolder(folderName), sha256Of(out));
}

/** An error of the code itself is thrown; one of the system names the call that was refused. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
}
