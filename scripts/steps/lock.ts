/** Lets processes on one machine take turns. A lock is a link that names its process, so that of a killed one is known. */
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './files.ts';

/** Runs `work` while no other process holds the lock `file`; waits for as long as one does, `wait` being told once. */
export async function withLock<Value>(file: string, wait: () => void, work: () => Promise<Value>): Promise<Value> {
  await mkdir(dirname(file), { recursive: true });
  for (let told = false; !(await takeLock(file)); told = true) {
    if (!told) wait();
    await setTimeout(100);
  }
  return work().finally(() => rm(file, { force: true }));
}

async function takeLock(file: string): Promise<boolean> {
  try {
    await symlink(String(process.pid), file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const owner = Number(await readlink(file).catch(() => process.pid));
    if (!isRunning(owner)) await rm(file, { force: true });
    return false;
  }
}
