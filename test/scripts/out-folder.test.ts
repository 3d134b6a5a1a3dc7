/** Which folders a site may take the place of. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOutFolder } from '../../scripts/disk/out-folder.ts';
import { signFolder } from '../../scripts/disk/owned-folder.ts';
import type { BuildError } from '../../src/model/issue.ts';

const project = join(import.meta.dirname, '../..');

let folder = '';
let content = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fangan-out-')));
  content = join(folder, 'library/content');
  await write('library/content/sources/jia.txt', '甲市法治方案');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file below the folder of this test; returns its path. */
async function write(path: string, text = ''): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

async function makeFolder(path: string): Promise<string> {
  await mkdir(join(folder, path), { recursive: true });
  return join(folder, path);
}

/** What is said about `out`, without the first sentence’s name of it; the real place where nothing is. */
async function ask(out: string): Promise<string> {
  try {
    return await findOutFolder(out, content);
  } catch (error) {
    return (error as BuildError).message.replace(`--out ${out}：`, '');
  }
}

describe('a site takes the place of', () => {
  test('a folder that is not there yet, nor the folders above it', async () => {
    expect(await ask(join(folder, 'new/deep/site'))).toBe(join(folder, 'new/deep/site'));
  });

  test('an empty folder', async () => {
    const empty = await makeFolder('empty');
    expect(await ask(empty)).toBe(empty);
  });

  test('a folder that Fangan wrote, whatever an office computer left in it', async () => {
    await write('site/index.html');
    await write('site/plans/甲/index.html');
    await signFolder(join(folder, 'site'));
    await write('site/plans/Thumbs.db');
    await write('site/.DS_Store');
    expect(await ask(join(folder, 'site'))).toBe(join(folder, 'site'));
  });

  test('a site of a version that wrote no list', async () => {
    await write('earlier/data/plans.json');
    await write('earlier/search/guide.json');
    await write('earlier/index.html');
    expect(await ask(join(folder, 'earlier'))).toBe(join(folder, 'earlier'));
  });

  test('dist in the content folder', async () => {
    expect(await ask(join(content, 'dist'))).toBe(join(content, 'dist'));
  });

  test('the folder that a link leads to', async () => {
    const empty = await makeFolder('linked');
    await symlink(empty, join(folder, 'link'));
    expect(await ask(join(folder, 'link'))).toBe(empty);
  });
});

describe('no site takes the place of', () => {
  test('a folder with something of somebody’s, which is named', async () => {
    await write('home/Documents/thesis.txt');
    await write('home/.profile');
    expect(await ask(join(folder, 'home'))).toMatch(/^发现里面有 \.profile、Documents，不是 Fangan 写的，应为/u);
  });

  test('a site into which somebody put a file, deep inside too', async () => {
    await write('mixed/plans/jia/index.html');
    await signFolder(join(folder, 'mixed'));
    await write('mixed/plans/jia/notes.txt');
    await write('mixed/CNAME');
    expect(await ask(join(folder, 'mixed'))).toMatch(/^发现里面有 CNAME、plans\/jia\/notes\.txt，/u);
  });

  test('a site into which somebody put a link', async () => {
    await write('with-link/index.html');
    await signFolder(join(folder, 'with-link'));
    await symlink(content, join(folder, 'with-link/library'));
    expect(await ask(join(folder, 'with-link'))).toMatch(/^发现里面有 library，/u);
  });

  test('a site of an earlier version with something else at its top', async () => {
    await write('earlier-mixed/data/plans.json');
    await write('earlier-mixed/search/guide.json');
    await write('earlier-mixed/.git/HEAD');
    expect(await ask(join(folder, 'earlier-mixed'))).toMatch(/^发现里面有 \.git，/u);
  });

  test('a folder with only one of the two files that tell an earlier site', async () => {
    await write('half/data/plans.json');
    expect(await ask(join(folder, 'half'))).toMatch(/^发现里面有 data，/u);
  });

  test('a folder whose list was written by somebody else', async () => {
    await write('foreign/fangan-files.txt', '我的文件\nfangan-files.txt\n');
    expect(await ask(join(folder, 'foreign'))).toMatch(/^发现里面有 fangan-files\.txt，/u);
  });

  test('a file, nor of something below a file', async () => {
    const file = await write('letter.txt');
    expect(await ask(file)).toMatch(/^发现一个文件，应为文件夹/u);
    expect(await ask('/dev/null')).toMatch(/^发现一个设备，应为文件夹/u);
    expect(await ask(join(file, 'site'))).toMatch(/^发现路径中间是一个文件，/u);
  });

  test('what a broken link leads to', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'broken'));
    expect(await ask(join(folder, 'broken/site'))).toContain('失效的链接');
  });

  test.each(['', '/sources', '/sources/2024', '/corrections', '/guides', '/ledger/site', '/generated'])(
    'content%s',
    async (place) => {
      await Promise.all(
        ['corrections', 'guides', 'ledger', 'generated'].map((name) => makeFolder(`library/content/${name}`)),
      );
      expect(await ask(content + place)).toMatch(/文库的文件夹/u);
    },
  );

  test.each(['ledger', 'corrections/2024', 'Guides', 'generated'])(
    '%s of a library that has none yet',
    async (place) => {
      const young = await makeFolder('young/sources').then(dirname);
      await expect(findOutFolder(join(young, place), young)).rejects.toThrow('它在文库的文件夹');
      expect(await findOutFolder(join(young, 'ledger-site'), young)).toBe(join(young, 'ledger-site'));
    },
  );

  test('a folder above the content folder, also by a link', async () => {
    await symlink(join(folder, 'library'), join(folder, 'shortcut'));
    expect(await ask(join(folder, 'library'))).toContain(`发现它就是或者包含着文库的文件夹 ${content}`);
    expect(await ask(join(folder, 'shortcut'))).toContain(`发现它就是或者包含着文库的文件夹 ${content}`);
  });

  test('a folder outside in which linked sources stand', async () => {
    await write('archive/2024/yi.txt');
    await makeFolder('other');
    await symlink(join(folder, 'archive/2024'), join(folder, 'other/sources'));
    const answer = findOutFolder(join(folder, 'archive'), join(folder, 'other'));
    await expect(answer).rejects.toThrow('包含着文库的文件夹');
  });

  test.each([
    ['the project', project],
    ['a folder above it', dirname(project)],
    ['the home folder', homedir()],
    ['the root', '/'],
  ])('%s', async (_, path) => {
    expect(await ask(path)).toContain('发现它就是或者包含着');
  });
});
