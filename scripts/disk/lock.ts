/**
 * Lets processes take turns. A lock is an empty file that SQLite holds for us: the kernel gives it back when its process
 * ends, however it ends, so that no lock of a dead process, another boot or a container that is gone is ever waited for.
 * A note beside it says whose it is; only messages read that.
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { BuildError } from '../../src/model/issue.ts';
import { isFault } from './system-faults.ts';

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

/** Far above the longest build; who waits longer waits for a process that was stopped. */
const patience = { minutes: 30 };

/** Runs `work` while no other process holds the lock `file`; `tell` hears once whom it waits for. */
export async function withLock<Value>(
  file: string,
  tell: (text: string) => void,
  work: () => Promise<Value>,
  { minutes } = patience,
): Promise<Value> {
  await mkdir(dirname(file), { recursive: true });
  const lock = await waitForLock(file, tell, performance.now() + minutes * 60_000);
  return work().finally(() => lock.release());
}

async function waitForLock(file: string, tell: (text: string) => void, end: number): Promise<Lock> {
  for (let told = false; ; told = true) {
    const lock = tryLock(file);
    if (lock) return lock;
    if (!told) tell(`等待另一个生成结束（${describeOwner(file)}，锁文件 ${file}）`);
    if (performance.now() > end) throw tooLong(file);
    await setTimeout(100);
  }
}

/** Takes the lock `file`, whose folder exists; returns `undefined` where another holds it. */
export function tryLock(file: string): Lock | undefined {
  const handle = openSync(file, 'a');
  const database = new DatabaseSync(file, { timeout: 0 });
  // the kernel forgets a lock when any handle of its file is closed: this one stays open as long as the lock
  const close = (): void => {
    database.close();
    closeSync(handle);
  };
  if (!holds(database, file)) return void close();
  if (isGone(file, handle)) {
    close();
    return tryLock(file);
  }
  writeFileSync(ownerFile(file), `进程 ${process.pid}，主机 ${hostname()}，自 ${new Date().toISOString()} 起`);
  return releasable(() => {
    removeFile(ownerFile(file));
    removeFile(file);
    close();
  });
}

/** A lock whose files go with it, also when the process is told to end. */
function releasable(letGo: () => void): Lock {
  process.once('exit', letGo);
  return {
    release() {
      process.off('exit', letGo);
      letGo();
    },
  };
}

/** Windows keeps a file as long as it is open; an empty file that stays is no lock. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!isFault(error, 'EPERM', 'EBUSY')) throw error;
  }
}

function holds(database: DatabaseSync, file: string): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw new BuildError(`${file}：发现这里的磁盘不能加锁，应为本机的磁盘。`, '请把文件夹放到本机的磁盘上。', {
      cause: error,
    });
  }
}

/** SQLITE_BUSY: another process holds the file. */
const busy = 5;

/** Says whether the file has been given up, or made anew, since it was opened. */
function isGone(file: string, handle: number): boolean {
  const [opened, now] = [fstatSync(handle, { bigint: true }), statSync(file, { bigint: true, throwIfNoEntry: false })];
  return now?.ino !== opened.ino || now.dev !== opened.dev;
}

function ownerFile(file: string): string {
  return `${file}.owner`;
}

function describeOwner(file: string): string {
  return existsSync(ownerFile(file)) ? readFileSync(ownerFile(file), 'utf8') : '刚刚开始';
}

function tooLong(file: string): BuildError {
  return new BuildError(
    `等待另一个生成（${describeOwner(file)}）的时间太长，锁文件是 ${file}。`,
    '请结束那个进程后再试；什么都没有改动。',
  );
}
