/** What Node keeps of compiling: what nobody uses is removed in the end. */
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepCompiled } from '../../scripts/command/keep-compiled.ts';
import { listTree } from '../../scripts/disk/tree.ts';

const day = 24 * 60 * 60 * 1000;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-compiled-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Makes an entry that was read and written so many days ago. */
async function make(path: string, read: number, written: number): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '甲');
  await utimes(file, new Date(Date.now() - read * day), new Date(Date.now() - written * day));
}

test('a month after its last use an entry is removed, and the folder of a Node that nobody has any more', async () => {
  await make('v24-1/00000001', 31, 31);
  await make('v24-1/00000002', 29, 400);
  await make('v24-1/00000003', 400, 29);
  await make('v22-1/00000001', 31, 400);
  await make('beside', 400, 400);
  await mkdir(join(folder, 'v24-1/folder'));
  await symlink('nowhere', join(folder, 'v24-1/link'));
  sweepCompiled(Date.now(), folder);
  expect(await listTree(folder)).toEqual(['beside', 'swept', 'v24-1/00000002', 'v24-1/00000003', 'v24-1/link']);
  sweepCompiled(Date.now() + 31 * day, folder);
  expect(await listTree(folder)).toEqual(['beside', 'swept', 'v24-1/link']);
});

test('within a day nothing is looked for again', async () => {
  await make('v24-1/00000001', 29, 29);
  sweepCompiled(Date.now(), folder);
  await make('v24-1/00000002', 31, 31);
  sweepCompiled(Date.now() + 0.9 * day, folder);
  expect(await listTree(folder)).toEqual(['swept', 'v24-1/00000001', 'v24-1/00000002']);
  sweepCompiled(Date.now() + 1.1 * day, folder);
  expect(await listTree(folder)).toEqual(['swept']);
});

test('is looked for where a clock that was wrong said that it was', async () => {
  await make('v24-1/00000001', 31, 31);
  await make('swept', -400, -400);
  sweepCompiled(Date.now(), folder);
  expect(await listTree(folder)).toEqual(['swept']);
});

test('where nothing was kept there is nothing to remove', () => {
  expect(() => sweepCompiled(Date.now(), join(folder, 'nothing'))).not.toThrow();
});
