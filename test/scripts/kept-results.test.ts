/** What is kept on the disk is given back whole or not at all, and only what Fangan kept is ever removed. */
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { codeVersion, hasKept, keepResult, readKept, sha256Of, sweepKept } from '../../scripts/disk/kept-results.ts';
import { cacheFolder } from './cache-folder.ts';

const key = sha256Of('甲');
const day = 24 * 60 * 60 * 1000;
const folder = cacheFolder();

const entry = (): string => join(folder(), `${key}.json`);

async function age(file: string, days: number): Promise<void> {
  const then = new Date(Date.now() - days * day);
  await utimes(file, then, then);
}

describe('what is kept', () => {
  test('is found under its key only', () => {
    expect([hasKept(key), readKept(key)]).toEqual([false, undefined]);
    keepResult(key, { text: '一、普法\n' });
    expect([hasKept(key), readKept(key)]).toEqual([true, { text: '一、普法\n' }]);
    expect(readKept(sha256Of('乙'))).toBeUndefined();
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['changed', (text: string) => text.replace('普', '执')],
    ['empty', () => ''],
  ])('is nothing where its entry is %s', async (_, damage) => {
    keepResult(key, { text: '普法' });
    await writeFile(entry(), damage(await readFile(entry(), 'utf8')));
    expect(readKept(key)).toBeUndefined();
  });

  test('is nothing under the name of another', async () => {
    keepResult(key, { text: '普法' });
    await rename(entry(), join(folder(), `${sha256Of('乙')}.json`));
    expect(readKept(sha256Of('乙'))).toBeUndefined();
  });

  test.each([
    ['is a file', 'file'],
    ['lies below a file', 'file/below'],
  ])('is nothing where the folder %s, and nothing fails', async (_, name) => {
    await writeFile(join(folder(), 'file'), '别人的');
    vi.stubEnv('FANGAN_CACHE', join(folder(), name));
    keepResult(key, 1);
    sweepKept();
    expect(readKept(key)).toBeUndefined();
    expect(await readFile(join(folder(), 'file'), 'utf8')).toBe('别人的');
  });

  test('is nothing where a folder has the name of its entry, and leaves nothing half', async () => {
    await mkdir(entry());
    await age(entry(), 400);
    keepResult(key, 1);
    sweepKept();
    expect(readKept(key)).toBeUndefined();
    expect(await readdir(folder())).toEqual([`${key}.json`]);
  });
});

describe('a month later', () => {
  test('what was not asked for is removed, what was asked for stays', async () => {
    keepResult(key, 1);
    keepResult(sha256Of('乙'), 2);
    await age(entry(), 29);
    await age(join(folder(), `${sha256Of('乙')}.json`), 31);
    sweepKept();
    expect(await readdir(folder())).toEqual([`${key}.json`]);
    expect(readKept(key)).toBe(1);
    await rm(entry());
    keepResult(key, 1);
    await age(entry(), 31);
    readKept(key);
    sweepKept();
    expect(readKept(key)).toBe(1);
  });

  test('what an earlier version has kept is removed', async () => {
    await writeFile(entry(), `${sha256Of('1')}\n1`);
    await age(entry(), 31);
    expect(readKept(key)).toBeUndefined();
    sweepKept();
    expect(await readdir(folder())).toEqual([]);
  });

  test('files of others stay, whatever they are called', async () => {
    const others = ['notes.txt', `${sha256Of('丙')}.json`, `${sha256Of('丁')}.json.bak`];
    for (const name of others) {
      await writeFile(join(folder(), name), '别人的');
      await age(join(folder(), name), 400);
    }
    sweepKept();
    expect((await readdir(folder())).sort()).toEqual(others.toSorted());
  });
});

describe('the name of code', () => {
  const locks = ['package-lock.json', 'native/package-lock.json'];
  const later = (): { project: string; began: number } => ({ project: folder(), began: Date.now() + day });

  beforeEach(async () => {
    for (const path of ['src/deep', 'native']) await mkdir(join(folder(), path), { recursive: true });
    for (const lock of locks) await writeFile(join(folder(), lock), '{}');
    await writeFile(join(folder(), 'src/a.ts'), 'export const a = 1;');
    await writeFile(join(folder(), 'src/deep/b.ts'), 'export const b = 1;');
  });

  test('is the same as long as every file and every package is', async () => {
    const name = codeVersion(['src'], later());
    await writeFile(join(folder(), 'src/notes.md'), '说明');
    expect(codeVersion(['src'], later())).toBe(name);
  });

  test.each(['src/a.ts', 'src/deep/b.ts', 'src/c.ts', ...locks])('is another when %s is', async (file) => {
    const name = codeVersion(['src'], later());
    await writeFile(join(folder(), file), 'export const a = 2;');
    expect(codeVersion(['src'], later())).not.toBe(name);
  });

  test('is never found again where code was written after a thread began, which may have loaded another', () => {
    const early = { project: folder(), began: Date.now() - day };
    expect(codeVersion(['src'], early)).not.toBe(codeVersion(['src'], early));
  });
});
