/**
 * Puts new content in the place of old: the old stays until the new is complete beside it, also when the process is
 * killed, when the disk is full, and when the place lies on another file system than the one where the new was made.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeScratch } from './scratch.ts';
import { isFault } from './system-faults.ts';

/** New content that stands beside its place, complete. */
export interface Staged {
  /** Takes the place; the last of several processes wins. */
  place(): void;
  /** Where by then stands what was there before. */
  readonly old: string;
  /** Removes what was there before, or the new content where it did not take the place. */
  remove(): Promise<void>;
}

/** Moves the folder `fresh` to where it can take the place of `folder` in one step. */
export async function stageFolder(fresh: string, folder: string): Promise<Staged> {
  const scratch = makeScratch(dirname(folder));
  const [staged, old] = [join(scratch.folder, 'new'), join(scratch.taken, basename(folder))];
  await moveFolder(fresh, staged).catch((error) => scratch.remove().then(() => Promise.reject(error)));
  return { place: () => swap(staged, folder, old), old, remove: () => scratch.remove() };
}

/** Writes files into `folder`, each wholly or not at all. */
export async function replaceFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  if (files.size === 0) return;
  const scratch = makeScratch(folder);
  try {
    for (const [path, content] of files) await replaceFrom(scratch.folder, join(folder, path), content);
  } finally {
    await scratch.remove();
  }
}

async function replaceFrom(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const fresh = join(folder, 'new');
  await writeFile(fresh, content, { flush: true });
  await mkdir(dirname(file), { recursive: true });
  await rename(fresh, file);
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isFault(error, 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Without a pause, so that no signal is heard while nothing stands in the place. */
function swap(fresh: string, folder: string, old: string): void {
  for (let placed = false; !placed; ) {
    rmSync(old, { recursive: true, force: true });
    if (existsSync(folder)) takeAway(folder, old);
    placed = tryPlace(fresh, folder, old);
  }
}

/** Another process may have taken it away. */
function takeAway(folder: string, old: string): void {
  try {
    renameSync(folder, old);
  } catch (error) {
    if (!isFault(error, 'ENOENT')) throw error;
  }
}

/** Another process may have put its own there; for every other reason the old content goes back. */
function tryPlace(fresh: string, folder: string, old: string): boolean {
  try {
    renameSync(fresh, folder);
    return true;
  } catch (error) {
    if (isFault(error, 'ENOTEMPTY', 'EEXIST')) return false;
    if (existsSync(old)) renameSync(old, folder);
    throw error;
  }
}
