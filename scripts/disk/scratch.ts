/**
 * Folders for what a run is still at: one for each run, never used twice. Such a folder is known by the note inside, not
 * by its name, and its run by a lock, so that what a dead run has left is told from what a living one makes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock } from './lock.ts';
import { isFault } from './system-faults.ts';

/** A folder that only this run knows. */
export interface Scratch {
  readonly folder: string;
  /** What `parent` held and this run has taken out; it goes back when the run dies before something took its place. */
  readonly taken: string;
  remove(): Promise<void>;
}

/** Where runs make their sites: below the project, because Astro bundles elsewhere what it shall write to elsewhere. */
export const workFolder = join(import.meta.dirname, '../../node_modules/.cache/fangan');

const prefix = '.fangan-';
const noteText = '这是 Fangan 方案库生成时用的临时文件夹，生成结束后会自动删除。\n';

/** Makes a new folder below `parent`; it goes with `remove` or, at the latest, with the process. */
export function makeScratch(parent: string): Scratch {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, prefix));
  const removeNow = (): void => rmSync(folder, removal);
  process.once('exit', removeNow);
  const lock = tryLock(lockOf(folder));
  mkdirSync(takenOf(folder));
  writeFileSync(noteOf(folder), noteText);
  return {
    folder,
    taken: takenOf(folder),
    async remove() {
      lock?.release();
      await rm(folder, removal);
      process.off('exit', removeNow);
    },
  };
}

/** What still writes while the process is told to end may put a file into a folder that is being removed. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 };

/** Removes what dead runs have left in `parent`, after giving back what they had taken. */
export async function sweepScratch(parent: string): Promise<void> {
  const names = existsSync(parent) ? await readdir(parent) : [];
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    await sweepFolder(join(parent, name), parent).catch(ignoreOthers);
  }
}

async function sweepFolder(folder: string, parent: string): Promise<void> {
  if (!(await isScratch(folder))) return;
  const lock = tryLock(lockOf(folder));
  if (!lock) return;
  for (const name of await readdir(takenOf(folder))) {
    if (!existsSync(join(parent, name))) await rename(join(takenOf(folder), name), join(parent, name));
  }
  lock.release();
  await rm(folder, removal);
}

async function isScratch(folder: string): Promise<boolean> {
  return existsSync(noteOf(folder)) && (await readFile(noteOf(folder), 'utf8')) === noteText;
}

/** What another user's run has left is not ours to remove; what another run removes at this moment is gone. */
function ignoreOthers(error: unknown): void {
  if (!isFault(error, 'EACCES', 'EPERM', 'EROFS', 'ENOENT')) throw error;
}

function noteOf(folder: string): string {
  return join(folder, 'note.txt');
}

function lockOf(folder: string): string {
  return join(folder, 'lock');
}

function takenOf(folder: string): string {
  return join(folder, 'taken');
}
