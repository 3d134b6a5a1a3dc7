/** What stays in a folder of which the files are told. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listTree, pruneTree, settleTree } from '../../scripts/disk/tree.ts';
import { writeFiles } from '../../scripts/steps/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-tree-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Everything below a folder, folders among it, in its order. */
const allIn = async (name: string): Promise<string[]> =>
  (await readdir(join(folder, name), { recursive: true, encoding: 'utf8' })).sort();

describe('a folder is pruned', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['to nothing', [], []],
    ['to one file', ['b'], ['b']],
    ['to a file deep inside', ['a/c/d'], ['a', 'a/c', 'a/c/d']],
    ['to files of two folders', ['a/b', 'a-b/a'], ['a', 'a-b', 'a-b/a', 'a/b']],
    ['to what is not there', ['z'], []],
  ])('%s, empty folders go', async (_, kept, left) => {
    await writeFiles(
      join(folder, 'one'),
      ['b', 'a/b', 'a/c/d', 'a/c/e', 'a-b/a', 'e/f/g'].map((path) => [path, path]),
    );
    await mkdir(join(folder, 'one/empty/too'), { recursive: true });
    await pruneTree(join(folder, 'one'), new Set(kept));
    expect(await allIn('one')).toEqual(left);
  });

  test('and nothing outside is reached through a link', async () => {
    await writeFiles(folder, [
      ['outside/a', '甲'],
      ['one/b', '乙'],
    ]);
    await symlink(join(folder, 'outside'), join(folder, 'one/led'));
    await pruneTree(join(folder, 'one'), new Set(['b', 'led/a']));
    expect(await allIn('one')).toEqual(['b']);
    expect(await readFile(join(folder, 'outside/a'), 'utf8')).toBe('甲');
  });
});

describe('a folder is settled', () => {
  test('and holds what was told', async () => {
    await writeFiles(
      join(folder, 'one'),
      ['a/b', 'a/c', 'd/e'].map((path) => [path, path]),
    );
    await settleTree(join(folder, 'one'), new Set(['a/c']));
    expect(await allIn('one')).toEqual(['a', 'a/c']);
  });

  // A link stands for a disk that takes both spellings for one.
  test('and each file has the name that was told where the disk gave it that of an earlier one', async () => {
    await writeFiles(join(folder, 'one'), [
      ['JIA/a', '甲'],
      ['JIA/b', '乙'],
      ['c', '丙'],
    ]);
    await symlink('JIA', join(folder, 'one/jia'));
    await settleTree(join(folder, 'one'), new Set(['jia/a', 'c']));
    expect(await listTree(join(folder, 'one'))).toEqual(['c', 'jia/a']);
    expect(await readFile(join(folder, 'one/jia/a'), 'utf8')).toBe('甲');
    expect(await readdir(folder)).toEqual(['one']);
  });

  test('and what was told and is not there is a fault', async () => {
    await writeFile(join(folder, 'a'), '甲');
    await expect(settleTree(folder, new Set(['a', 'b']))).rejects.toThrow('ENOENT');
    await rm(`${folder}-aside`, { recursive: true });
  });
});
