/** Locks: one holder at a time, nobody waits for the dead. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryLock, withLock } from '../../scripts/disk/lock.ts';

const module = JSON.stringify(join(import.meta.dirname, '../../scripts/disk/lock.ts'));

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-lock-'));
  file = join(folder, 'pages.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a process that holds the lock until it is killed. */
async function holdElsewhere(): Promise<{ readonly pid: number | undefined; kill(): Promise<void> }> {
  const script = `const { tryLock } = await import(${module});
    if (tryLock(${JSON.stringify(file)})) console.log('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    pid: child.pid,
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

const nobody = (): void => undefined;

describe('a lock', () => {
  test('is held by one process at a time', async () => {
    const other = await holdElsewhere();
    expect(tryLock(file)).toBeUndefined();
    await other.kill();
    expect(tryLock(file)).toBeDefined();
  });

  test('is held once within a process too', () => {
    const lock = tryLock(file);
    expect(tryLock(file)).toBeUndefined();
    lock?.release();
    expect(tryLock(file)).toBeDefined();
  });

  test('of a killed process is free, its note and file being there or not', async () => {
    await (await holdElsewhere()).kill();
    expect(existsSync(file)).toBe(true);
    expect(await withLock(file, nobody, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves nothing behind when the work fails', async () => {
    await expect(withLock(file, nobody, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  test('lets work be done one after the other', async () => {
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      steps.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => withLock(file, nobody, work(name))));
    expect(steps.filter((_, index) => index % 2 === 0).map((step) => step.replace('begins', 'ends'))).toEqual(
      steps.filter((_, index) => index % 2 === 1),
    );
    expect(steps).toHaveLength(6);
  });

  test('says once whom it waits for and where the lock lies, and gives up after its time', async () => {
    const other = await holdElsewhere();
    const told: string[] = [];
    const waiting = withLock(
      file,
      (text) => told.push(text),
      async () => 'done',
      { minutes: 0.005 },
    );
    await expect(waiting).rejects.toThrow(`进程 ${other.pid}，`);
    expect(told).toEqual([expect.stringMatching(`^等待另一个生成结束（进程 ${other.pid}，.*，锁文件 ${file}）$`)]);
    await other.kill();
  });
});
