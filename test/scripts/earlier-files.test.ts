/** Files of a folder that are linked to those of an earlier run where these are the same. */
import { existsSync, renameSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listName, signFolder } from '../../scripts/disk/owned-folder.ts';
import { createLinkingWriter, type EarlierFiles, findEarlierFiles } from '../../scripts/steps/earlier-files.ts';
import { writeFiles } from '../../scripts/steps/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-earlier-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);
const numberOf = async (path: string): Promise<number> => (await stat(at(path))).ino;

/** Writes an earlier folder and returns it as a run finds it. */
async function earlierWith(files: Readonly<Record<string, string>>): Promise<EarlierFiles> {
  await writeFiles(at('earlier'), Object.entries(files));
  await signFolder(at('earlier'));
  const found = await findEarlierFiles(at('earlier'), at('rights'));
  if (!found) throw new Error('Somebody keeps something there.');
  return found;
}

const long = '甲'.repeat(70_000);
const tooLong = long.repeat(20);

describe('a file', () => {
  test.each<[string, string, string | readonly string[]]>([
    ['as a whole', '甲', '甲'],
    ['in pieces', '甲乙丙', ['甲', '乙', '丙']],
    ['that is empty', '', ''],
    ['without pieces', '', []],
    ['in long pieces', `${long}乙${long}`, [long, '乙', long]],
  ])('%s is linked where it is the same', async (_, before, content) => {
    const write = createLinkingWriter(at('new'), await earlierWith({ 'a/b': before }));
    write('a/b', content);
    expect(await numberOf('new/a/b')).toBe(await numberOf('earlier/a/b'));
  });

  test.each<[string, string, string | readonly string[]]>([
    ['as a whole', '甲', '乙'],
    ['that is longer', '甲', '甲乙'],
    ['that is shorter', '甲乙', '甲'],
    ['that is empty now', '甲', ''],
    ['that was empty', '', '甲'],
    ['in pieces of which the first differs', `${long}甲`, [`乙${long}`, '甲']],
    ['in pieces of which the last differs', `${long}${long}甲`, [long, long, '乙']],
    ['in pieces of which the last is missing', `${long}${long}`, [long]],
    ['in pieces with one more', long, [long, long]],
    ['in pieces that are longer than what is held', `${tooLong}甲`, [long, tooLong, '乙', long]],
  ])('%s is written where it differs', async (_, before, content) => {
    const write = createLinkingWriter(at('new'), await earlierWith({ 'a/b': before }));
    write('a/b', content);
    const text = typeof content === 'string' ? content : content.join('');
    expect((await readFile(at('new/a/b'), 'utf8')) === text).toBe(true);
    expect((await readFile(at('earlier/a/b'), 'utf8')) === before).toBe(true);
    expect(await numberOf('new/a/b')).not.toBe(await numberOf('earlier/a/b'));
  });

  test('that is too long to be held is written', async () => {
    const write = createLinkingWriter(at('new'), await earlierWith({ a: tooLong, b: long }));
    write('a', [tooLong]);
    write('b', [long]);
    expect((await readFile(at('new/a'), 'utf8')) === tooLong).toBe(true);
    expect(await numberOf('new/a')).not.toBe(await numberOf('earlier/a'));
    expect(await numberOf('new/b')).toBe(await numberOf('earlier/b'));
  });

  test('in whose place another comes after it was compared is written', async () => {
    const earlier = await earlierWith({ a: '甲' });
    await writeFile(at('other'), '乙');
    const { mode, ...rights } = earlier.rights;
    const exchanging = {
      ...rights,
      get mode() {
        if (existsSync(at('other'))) renameSync(at('other'), at('earlier/a'));
        return mode;
      },
    };
    createLinkingWriter(at('new'), { ...earlier, rights: exchanging })('a', '甲');
    expect([await readFile(at('new/a'), 'utf8'), await readFile(at('earlier/a'), 'utf8')]).toEqual(['甲', '乙']);
  });

  test('is written where the earlier folder has gone', async () => {
    const write = createLinkingWriter(at('new'), await earlierWith({ a: '甲', b: '乙' }));
    await rename(at('earlier'), at('gone'));
    write('a', '甲');
    await writeFile(at('earlier'), '丙');
    write('b', ['乙']);
    expect([await readFile(at('new/a'), 'utf8'), await readFile(at('new/b'), 'utf8')]).toEqual(['甲', '乙']);
  });

  test('that an owner has linked elsewhere is written', async () => {
    const earlier = await earlierWith({ a: '甲' });
    await link(at('earlier/a'), at('backup'));
    createLinkingWriter(at('new'), earlier)('a', '甲');
    expect(await numberOf('new/a')).not.toBe(await numberOf('backup'));
  });

  test('is written where there was none, or something else', async () => {
    const earlier = await earlierWith({ closed: '甲', target: '甲', file: '甲', 'folder/below': '甲' });
    await chmod(at('earlier/closed'), 0o600);
    await symlink('target', at('earlier/led'));
    const write = createLinkingWriter(at('new'), earlier);
    for (const path of ['closed', 'led', 'none', 'file/below', 'folder']) {
      write(path, '甲');
      expect(await readFile(at(`new/${path}`), 'utf8'), path).toBe('甲');
    }
    expect((await stat(at('new/closed'))).mode).toBe(earlier.rights.mode);
    expect(await numberOf('new/led')).not.toBe(await numberOf('earlier/target'));
  });

  test('that is written once more leaves the earlier folder as it was', async () => {
    const write = createLinkingWriter(at('new'), await earlierWith({ a: '甲' }));
    for (const text of ['甲', '乙', '甲', '甲']) {
      write('a', [text]);
      expect([await readFile(at('new/a'), 'utf8'), await readFile(at('earlier/a'), 'utf8')]).toEqual([text, '甲']);
    }
    expect(await numberOf('new/a')).toBe(await numberOf('earlier/a'));
  });

  test.skipIf(!existsSync('/dev/shm'))('is written where it is the same and cannot be linked', async () => {
    const elsewhere = await mkdtemp('/dev/shm/fangan-earlier-');
    const earlier = await earlierWith({ a: `${long}乙`, b: '' });
    const write = createLinkingWriter(elsewhere, earlier);
    write('a', [long, '乙']);
    write('b', '');
    expect((await readFile(join(elsewhere, 'a'), 'utf8')) === `${long}乙`).toBe(true);
    expect(await readFile(join(elsewhere, 'b'), 'utf8')).toBe('');
    await rm(elsewhere, { recursive: true });
  });
});

test('a folder in which somebody keeps something is none of an earlier run', async () => {
  await earlierWith({ a: '甲' });
  await link(at('earlier/a'), at('earlier/mine'));
  expect(await findEarlierFiles(at('earlier'), at('rights'))).toBeUndefined();
});

test.each<[string, () => Promise<unknown>]>([
  ['is a file', () => writeFile(at('earlier'), '甲')],
  ['has a folder in the place of its list', () => mkdir(at(`earlier/${listName}`), { recursive: true })],
])('a folder that %s is none of an earlier run', async (_, make) => {
  await make();
  expect(await findEarlierFiles(at('earlier'), at('rights'))).toBeUndefined();
});
