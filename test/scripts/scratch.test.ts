/** What runs leave on the disk, and what takes the place of what. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFiles, stageFolder } from '../../scripts/disk/replace.ts';
import { makeScratch, sweepScratch } from '../../scripts/disk/scratch.ts';
import { filesOf } from '../site/files-of.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-scratch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** Runs `code` in a process of its own that ends as `end` says; returns the names that stand in the folder then. */
async function runAndEnd(code: string, end: NodeJS.Signals): Promise<string[]> {
  const modules = ['scratch', 'replace', 'interrupt'].map((name) =>
    join(import.meta.dirname, `../../scripts/disk/${name}.ts`),
  );
  const [scratch, replace, interrupt] = modules.map((path) => JSON.stringify(path));
  const script = `
    const { makeScratch } = await import(${scratch});
    const { stageFolder } = await import(${replace});
    (await import(${interrupt})).endInOrder();
    const folder = ${JSON.stringify(folder)};
    ${code}
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  child.stdout.once('data', () => child.kill(end));
  await new Promise((resolve) => child.on('close', resolve));
  return readdir(folder);
}

describe('a folder of a run', () => {
  test('is a new one each time and goes when it is removed', async () => {
    const [one, two] = [makeScratch(folder), makeScratch(folder)];
    expect(one.folder).not.toBe(two.folder);
    await one.remove();
    expect(existsSync(one.folder)).toBe(false);
    expect(existsSync(two.folder)).toBe(true);
    await two.remove();
  });

  test('stays while its run lives', async () => {
    const scratch = makeScratch(folder);
    await sweepScratch(folder);
    expect(existsSync(scratch.folder)).toBe(true);
    await scratch.remove();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('goes when its process is told to end by %s', async (signal) => {
    expect(await runAndEnd('makeScratch(folder);', signal)).toEqual([]);
  });

  test('is swept by the next run when its process was killed', async () => {
    expect(await runAndEnd('makeScratch(folder);', 'SIGKILL')).toHaveLength(1);
    await sweepScratch(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not taken for one of somebody’s that has a like name', async () => {
    await write('.fangan-backup/note.txt', '我的备份');
    await write('.fangan-2023', '甲');
    await write('dist.old-20241101/index.html', '甲');
    await write('ledger.jsonl.old-2023', '甲');
    const before = await filesOf(folder);
    await sweepScratch(folder);
    expect(await filesOf(folder)).toEqual(before);
  });
});

describe('a folder that takes the place of another', () => {
  beforeEach(async () => {
    await write('site/index.html', '旧');
    await write('site/old.html', '旧');
    await write('fresh/index.html', '新');
  });

  test('is seen only when it is placed, and then as a whole', async () => {
    const staged = await stageFolder(join(folder, 'fresh'), join(folder, 'site'));
    expect(await read('site/index.html')).toBe('旧');
    staged.place();
    await staged.remove();
    expect([...(await filesOf(join(folder, 'site'))).keys()]).toEqual(['/index.html']);
    expect(await read('site/index.html')).toBe('新');
    expect(await readdir(folder)).toEqual(['site']);
  });

  test('leaves the old one where it is given up', async () => {
    const staged = await stageFolder(join(folder, 'fresh'), join(folder, 'site'));
    await staged.remove();
    expect([...(await filesOf(join(folder, 'site'))).keys()]).toEqual(['/index.html', '/old.html']);
    expect(await readdir(folder)).toEqual(['site']);
  });

  test('takes a place below folders that are not there yet', async () => {
    const staged = await stageFolder(join(folder, 'fresh'), join(folder, 'new/deep/site'));
    staged.place();
    await staged.remove();
    expect(await read('new/deep/site/index.html')).toBe('新');
  });

  test('takes a place on another file system', async () => {
    const shared = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
    const elsewhere = await mkdtemp(join(shared, 'fangan-elsewhere-'));
    await writeFile(join(elsewhere, 'keep.txt'), '留');
    const staged = await stageFolder(join(folder, 'fresh'), join(elsewhere, 'site'));
    staged.place();
    await staged.remove();
    expect([...(await filesOf(elsewhere)).keys()]).toEqual(['/keep.txt', '/site/index.html']);
    expect(await readdir(elsewhere)).toEqual(['keep.txt', 'site']);
    await rm(elsewhere, { recursive: true });
  });

  test('wins over one that took the place in the meantime', async () => {
    await cp(join(folder, 'fresh'), join(folder, 'other'), { recursive: true });
    await write('other/more.html', '另');
    const first = await stageFolder(join(folder, 'other'), join(folder, 'site'));
    const second = await stageFolder(join(folder, 'fresh'), join(folder, 'site'));
    first.place();
    second.place();
    await Promise.all([first.remove(), second.remove()]);
    expect([...(await filesOf(join(folder, 'site'))).keys()]).toEqual(['/index.html']);
  });

  test('gives the old one back where a run was killed between taking and placing', async () => {
    const left = await runAndEnd(
      `const { renameSync } = await import('node:fs');
       renameSync(folder + '/site', makeScratch(folder).taken + '/site');`,
      'SIGKILL',
    );
    expect(left).not.toContain('site');
    await sweepScratch(folder);
    expect([...(await filesOf(join(folder, 'site'))).keys()]).toEqual(['/index.html', '/old.html']);
    expect(await readdir(folder)).toEqual(['fresh', 'site']);
  });
});

test('files that are replaced leave nothing beside them', async () => {
  await write('ledger/jia.jsonl', '一');
  await replaceFiles(
    join(folder, 'ledger'),
    new Map([
      ['jia.jsonl', '一二'],
      ['yi.jsonl', '三'],
    ]),
  );
  expect(await read('ledger/jia.jsonl')).toBe('一二');
  expect(await readdir(join(folder, 'ledger'))).toEqual(['jia.jsonl', 'yi.jsonl']);
});
