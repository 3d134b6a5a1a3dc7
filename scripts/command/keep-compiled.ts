/**
 * Node keeps what it has compiled, types taken out, for the commands that come after; half of the time that a command
 * takes to start goes into that. What a file is compiled into takes the place of what it was before. Node removes nothing:
 * what was compiled of a file that has moved, or by another Node, would stay for ever.
 */
import { lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { findReason, isFault } from '../disk/system-faults.ts';

const compiledFolder = join(import.meta.dirname, '../../node_modules/.cache/compiled');
const day = 24 * 60 * 60 * 1000;
const month = 30 * day;

/** Keeps what is compiled from here on, also that of the threads and processes that are started. */
export function keepCompiled(): void {
  enableCompileCache(compiledFolder);
  process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;
}

/** The environment of threads and processes of whose code nothing is kept: it stands in another folder each time. */
export function uncompiledEnv(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return env;
}

/**
 * Removes what was neither written nor read in a month; a disk that notes no reading has it compiled once more. Whoever
 * works on the code has so much there that to look once a day is enough.
 */
export function sweepCompiled(now: number = Date.now(), folder: string = compiledFolder): void {
  if (!quietly(() => isDue(join(folder, sweptName), now))) return;
  for (const version of namesIn(folder)) {
    const entries = namesIn(join(folder, version));
    for (const name of entries) quietly(() => removeOld(join(folder, version, name), now));
    quietly(() => rmdirSync(join(folder, version)));
  }
}

/** Its day tells when was swept last. */
const sweptName = 'swept';

function isDue(swept: string, now: number): boolean {
  const last = lstatSync(swept, { throwIfNoEntry: false });
  if (last && Math.abs(now - last.mtimeMs) < day) return false; // it may be of a clock that was wrong
  writeFileSync(swept, '');
  return true;
}

function removeOld(entry: string, now: number): void {
  const found = lstatSync(entry);
  if (found.isFile() && now - Math.max(found.atimeMs, found.mtimeMs) > month) rmSync(entry);
}

function namesIn(folder: string): readonly string[] {
  return quietly(() => readdirSync(folder)) ?? [];
}

/** Another command may sweep at the same time, and a folder that is not empty stays. */
function quietly<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (isFault(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST') || findReason(error)) return undefined;
    throw error;
  }
}
