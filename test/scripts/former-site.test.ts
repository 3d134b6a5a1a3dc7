/** What a site takes from the one that stood at its place before the last. */
import { existsSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetFormerSites, keepFormerSite, takeFile, takeFormerSite } from '../../scripts/disk/former-site.ts';
import { listName } from '../../scripts/disk/owned-folder.ts';
import { listTree } from '../../scripts/disk/tree.ts';
import { copyFiles, writeFiles } from '../../scripts/steps/files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-former-'));
  vi.stubEnv('FANGAN_CACHE', join(folder, 'kept'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const isThere = (path: string): Promise<boolean> =>
  stat(join(folder, path)).then(
    () => true,
    () => false,
  );

/** Makes a file of an earlier site, as it is after some days. */
async function make(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await writeFile(file, text);
  await utimes(file, 1, 1);
  return file;
}

test('a file that is the same is moved and is of today', async () => {
  const there = await make('same', '甲');
  const { ino, mode } = await stat(there);
  expect(takeFile(there, join(folder, 'taken'), '甲', mode)).toBe(true);
  const taken = await stat(join(folder, 'taken'));
  expect(taken.ino).toBe(ino);
  expect(Date.now() - taken.mtimeMs).toBeLessThan(60_000);
  expect(await isThere('same')).toBe(false);
});

test.each([
  ['of other bytes', '乙'],
  ['of other bytes, as many', '用'],
  ['that is longer', '甲乙'],
])('a file %s stays', async (name, text) => {
  const there = await make(name, '甲');
  const { mode } = await stat(there);
  expect(takeFile(there, join(folder, `${name} taken`), text, mode)).toBe(false);
  expect(await readFile(there, 'utf8')).toBe('甲');
  expect(await isThere(`${name} taken`)).toBe(false);
});

test('what is of an owner stays: linked elsewhere, with other rights, a link, a folder', async () => {
  const linked = await make('linked', '甲');
  const { mode } = await stat(linked);
  await link(linked, join(folder, 'backup'));
  const closed = await make('closed', '甲');
  await chmod(closed, 0o600);
  await symlink(closed, join(folder, 'led'));
  await symlink('circle', join(folder, 'circle'));
  await mkdir(join(folder, 'folder'));
  for (const name of ['linked', 'closed', 'led', 'folder', 'closed/below', 'nowhere', 'circle/below', '长'.repeat(200)])
    expect(takeFile(join(folder, name), join(folder, 'new'), '甲', mode), name).toBe(false);
  expect((await stat(join(folder, 'backup'))).mtimeMs).toBe(1000);
  expect(await isThere('new')).toBe(false);
});

test('a folder is written from one before, of which only what is the same is taken, but for the first file', async () => {
  await writeFiles(join(folder, '1'), [
    ['first', '甲'],
    ['a/same', '甲'],
    ['a/changed', '乙'],
    ['gone', '丙'],
  ]);
  const { ino } = await stat(join(folder, '1/a/same'));
  const now = [
    ['first', '甲'],
    ['a/same', '甲'],
    ['a/changed', '丁'],
    ['new', new Uint8Array([65])],
  ] as const;
  await writeFiles(join(folder, '2'), now, { former: join(folder, '1') });
  expect((await stat(join(folder, '2/a/same'))).ino).toBe(ino);
  expect(await readFile(join(folder, '2/a/changed'), 'utf8')).toBe('丁');
  expect(await readFile(join(folder, '2/new'), 'utf8')).toBe('A');
  expect(await isThere('2/gone')).toBe(false);
});

test('the last site is kept, by its place, and taken once', async () => {
  const [first, second] = [join(folder, '甲站'), join(folder, '乙站')];
  for (const [place, text] of [
    [first, '甲'],
    [second, '乙'],
  ] as const) {
    await writeFiles(place, [['index.html', '新']]);
    await writeFiles(join(folder, 'old'), [
      ['index.html', text],
      [listName, ''],
    ]);
    await writeFiles(place, [[listName, '']]);
    await keepFormerSite(join(folder, 'old'), place, new Set(['index.html']), folder);
    expect(await isThere('old')).toBe(false);
  }
  await takeFormerSite(first, join(folder, 'of the first'));
  await takeFormerSite(second, join(folder, 'of the second'));
  await takeFormerSite(second, join(folder, 'once more'));
  expect(await isThere('of the first')).toBe(false);
  expect(await readFile(join(folder, 'of the second/index.html'), 'utf8')).toBe('乙');
  expect(await isThere('once more')).toBe(false);
});

test.each([
  [
    'another site takes a place where none was',
    () => keepFormerSite(join(folder, 'nothing'), join(folder, '丙站'), new Set()),
  ],
  ['all is made anew', forgetFormerSites],
])('no site is kept any more where %s', async (_, forget) => {
  const out = join(folder, '庚站');
  await writeFiles(join(folder, 'old'), [[listName, '']]);
  await keepFormerSite(join(folder, 'old'), out, new Set(), folder);
  await forget();
  await takeFormerSite(out, join(folder, 'forgotten'));
  expect(await isThere('forgotten')).toBe(false);
});

test('only what the new site has alike is kept, so nothing that was withdrawn', async () => {
  const out = join(folder, '丁站');
  await writeFiles(join(folder, 'old'), [
    ['index.html', '旧'],
    ['originals/a.txt', '甲'],
    ['manifest.sha256', ''],
    ['plans/gone/index.html', '乙'],
    [listName, ''],
  ]);
  await keepFormerSite(join(folder, 'old'), out, new Set(['originals/a.txt']), folder);
  await takeFormerSite(out, join(folder, 'taken back'));
  expect(await listTree(join(folder, 'taken back'))).toEqual([listName, 'originals/a.txt']);
});

test('a folder of somebody stays where sites are kept', async () => {
  const [own, out] = ['own', join(folder, '戊站')];
  const kept = join(folder, 'cache/former-site');
  vi.stubEnv('FANGAN_CACHE', join(folder, 'cache'));
  await writeFiles(kept, [
    [`${own}/${listName}`, '甲'],
    [`${'0'.repeat(64)}/a`, '甲'],
    [`${'1'.repeat(64)}/${listName}`, '甲'],
  ]);
  await writeFiles(join(folder, 'old'), [[listName, '']]);
  await keepFormerSite(join(folder, 'old'), out, new Set(), folder);
  const left = await listTree(kept);
  expect(left.slice(0, 1)).toEqual([`${'0'.repeat(64)}/a`]);
  expect(left.slice(-1)).toEqual([`${own}/${listName}`]);
  expect(left).toHaveLength(3);
});

describe('a site stays where it is, and nothing is told', () => {
  const out = (): string => join(folder, '己站');
  const old = (): string => join(folder, 'not kept');
  beforeEach(async () => {
    await rm(old(), { recursive: true, force: true });
    await writeFiles(old(), [
      ['originals/a.txt', '甲'],
      [listName, ''],
    ]);
  });

  test('where it has no list of its files, and may lead elsewhere', async () => {
    await rm(join(old(), listName));
    await keepFormerSite(old(), out(), new Set(), folder);
    expect(await listTree(old())).toEqual(['originals/a.txt']);
  });

  test.each(['a file', 'a file/below'])('where the cache is %s', async (name) => {
    await writeFile(join(folder, 'a file'), '甲');
    vi.stubEnv('FANGAN_CACHE', join(folder, name));
    await keepFormerSite(old(), out(), new Set(), folder);
    expect(await listTree(old())).toEqual([listName, 'originals/a.txt']);
    expect(await readFile(join(folder, 'a file'), 'utf8')).toBe('甲');
  });

  test.skipIf(!existsSync('/proc/self'))('where nothing could be moved from it to where sites are made', async () => {
    vi.stubEnv('FANGAN_CACHE', join(folder, 'cache of two disks'));
    const kept = `cache of two disks/former-site/${'2'.repeat(64)}/${listName}`;
    await writeFiles(folder, [[kept, '']]);
    await keepFormerSite(old(), out(), new Set(), '/proc');
    expect(await listTree(old())).toEqual([listName, 'originals/a.txt']);
    expect(await isThere(kept)).toBe(false);
  });
});

test('a large file is copied and not compared, a small one moved', async () => {
  const [from, former, to] = [join(folder, 'from'), join(folder, 'copied before'), join(folder, 'copied')];
  const large = new Uint8Array(4 * 2 ** 20 + 1).fill(65);
  for (const place of [from, former])
    await writeFiles(place, [
      ['0', '甲'],
      ['a/large', large],
      ['a/small', large.subarray(1)],
    ]);
  const [earlier, small] = [await stat(join(former, 'a/large')), await stat(join(former, 'a/small'))];
  await copyFiles(from, to, former);
  const copied = await stat(join(to, 'a/large'));
  expect(copied.ino).not.toBe(earlier.ino);
  expect(copied.mode).toBe(earlier.mode);
  expect(large.length === copied.size && (await readFile(join(to, 'a/large'))).equals(large)).toBe(true);
  expect((await stat(join(to, 'a/small'))).ino).toBe(small.ino);
  expect(await listTree(former)).toEqual(['0', 'a/large']);
});
