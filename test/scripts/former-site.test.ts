/** How a site grows in the folder of the one that stood at its place before the last. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetFormerSites, keepFormerSite, stays, takeFormerSite } from '../../scripts/disk/former-site.ts';
import { listName } from '../../scripts/disk/owned-folder.ts';
import { listTree } from '../../scripts/disk/tree.ts';
import { copyFiles, createWriter, writeFiles } from '../../scripts/steps/files.ts';

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

test('a file that is the same stays and is of today', async () => {
  const file = await make('same', '甲');
  const { ino } = await stat(file);
  expect(stays(file, Buffer.from('甲'), lstatSync(file))).toBe(true);
  const now = await stat(file);
  expect(now.ino).toBe(ino);
  expect(Date.now() - now.mtimeMs).toBeLessThan(60_000);
});

test.each([
  ['of other bytes', '乙'],
  ['of other bytes, as many', '用'],
  ['that is longer', '甲乙'],
])('a file %s does not stay', async (name, text) => {
  const file = await make(name, '甲');
  expect(stays(file, Buffer.from(text), lstatSync(file))).toBe(false);
  expect((await stat(file)).mtimeMs).toBe(1000);
});

test('what is of an owner does not stay: linked elsewhere, with other rights, a link, a folder', async () => {
  const linked = await make('linked', '甲');
  const rights = lstatSync(linked);
  await link(linked, join(folder, 'backup'));
  const closed = await make('closed', '甲');
  await chmod(closed, 0o600);
  await symlink(closed, join(folder, 'led'));
  await symlink('circle', join(folder, 'circle'));
  await mkdir(join(folder, 'folder'));
  for (const name of ['linked', 'closed', 'led', 'folder', 'closed/below', 'nowhere', 'circle/below', '长'.repeat(200)])
    expect(stays(join(folder, name), Buffer.from('甲'), rights), name).toBe(false);
  const own = await make('own', '甲');
  for (const other of [{ uid: rights.uid + 1 }, { gid: rights.gid + 1 }, { mode: rights.mode ^ 1 }])
    expect(stays(own, Buffer.from('甲'), { ...lstatSync(own), ...other })).toBe(false);
  expect((await stat(join(folder, 'backup'))).mtimeMs).toBe(1000);
});

test('a folder grows: what is the same stays, all else is a file of its own, whatever stood there', async () => {
  const site = join(folder, 'grown');
  await writeFiles(site, [
    ['a/same', '甲'],
    ['a/linked', '乙'],
    ['file', '丙'],
    ['folder/below/file', '丁'],
    ['untold', '戊'],
  ]);
  await writeFile(join(folder, 'of an owner'), '己');
  await link(join(site, 'a/linked'), join(folder, 'copy of an owner'));
  await symlink(join(folder, 'of an owner'), join(site, 'a/led'));
  await symlink(folder, join(site, 'led'));
  const [same, rights] = [await stat(join(site, 'a/same')), lstatSync(join(site, 'a/same'))];
  const write = createWriter(site, rights);
  const now = { 'a/same': '甲', 'a/linked': '庚', 'a/led': '辛', 'led/a': '壬', 'file/a/b': '癸', folder: '子' };
  for (const [path, text] of Object.entries(now)) write(path, text);
  for (const [path, text] of Object.entries(now)) expect(await readFile(join(site, path), 'utf8'), path).toBe(text);
  expect((await stat(join(site, 'a/same'))).ino).toBe(same.ino);
  expect(await readFile(join(folder, 'copy of an owner'), 'utf8')).toBe('乙');
  expect(await readFile(join(folder, 'of an owner'), 'utf8')).toBe('己');
  expect(await isThere('a')).toBe(false);
  expect(await listTree(site)).toEqual([...Object.keys(now), 'untold'].sort());
});

test('what comes in pieces is written anew into a folder that grows', async () => {
  const file = await make('pieces', '甲乙');
  await link(file, join(folder, 'linked pieces'));
  createWriter(folder, lstatSync(file))('pieces', [Buffer.from('丙'), Buffer.from('丁')]);
  expect(await readFile(file, 'utf8')).toBe('丙丁');
  expect(await readFile(join(folder, 'linked pieces'), 'utf8')).toBe('甲乙');
});

test('texts and bytes in pieces stand in their order', () => {
  const long = '戊'.repeat(2 ** 16);
  createWriter(folder)('mixed', [
    '甲',
    Buffer.from('乙'),
    '丙',
    '丁',
    long,
    Buffer.from('己'),
    Buffer.from('庚'),
    '辛',
  ]);
  expect(readFileSync(join(folder, 'mixed'), 'utf8') === `甲乙丙丁${long}己庚辛`).toBe(true);
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
  const { mode, uid, gid } = await stat(join(first, 'index.html'));
  expect(await takeFormerSite(first, join(folder, 'of the first'))).toBeUndefined();
  expect(await takeFormerSite(second, join(folder, 'of the second'))).toEqual({ mode, uid, gid });
  expect(await takeFormerSite(second, join(folder, 'once more'))).toBeUndefined();
  expect(await isThere('of the first')).toBe(false);
  expect(await listTree(join(folder, 'of the second'))).toEqual([listName, 'index.html']);
  expect(await readFile(join(folder, 'of the second/index.html'), 'utf8')).toBe('乙');
  expect(await isThere('once more')).toBe(false);
});

describe('a site that is kept', () => {
  const out = (): string => join(folder, '辛站');
  let kept = '';
  beforeEach(async () => {
    await writeFiles(join(folder, 'old'), [
      ['a/b/c', '甲'],
      ['d', '甲'],
      [listName, ''],
    ]);
    await keepFormerSite(join(folder, 'old'), out(), new Set(['a/b/c', 'd']), folder);
    const [name = ''] = await readdir(join(folder, 'kept/former-site'));
    kept = join(folder, 'kept/former-site', name);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['other rights of its folder', () => chmod(kept, 0o700)],
    ['other rights of a folder in it', () => chmod(join(kept, 'a/b'), 0o700)],
    ['a link to a file', () => symlink('d', join(kept, 'a/d'))],
    ['a link to a folder', () => symlink('a', join(kept, 'e'))],
    ['a link in the place of a folder', () => leadAway(join(kept, 'a'))],
    ['a link in its own place', () => leadAway(kept)],
  ])('is not taken with %s', async (_, change) => {
    await change();
    expect(await takeFormerSite(out(), join(folder, 'not taken'))).toBeUndefined();
    expect(await isThere('not taken')).toBe(false);
    await rm(join(folder, 'elsewhere'), { recursive: true, force: true });
    await rm(kept, { recursive: true, force: true });
  });

  async function leadAway(place: string): Promise<void> {
    await rename(place, join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), place);
  }
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
  expect(await readdir(join(folder, 'taken back'))).toEqual([listName, 'originals']);
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

test('a folder is copied, large files piece by piece, as what they were', async () => {
  const from = join(folder, 'from');
  const large = new Uint8Array(4 * 2 ** 20 + 1).map((_, place) => place % 251);
  await writeFiles(from, [
    ['0', '甲'],
    ['a/large', large],
    ['a/small', large.subarray(1)],
  ]);
  const kinds = new Map<string, boolean>();
  const write = createWriter(join(folder, 'copied'));
  await copyFiles(from, (path, content) => {
    kinds.set(path, content instanceof Uint8Array);
    write(path, content);
  });
  expect([...kinds]).toEqual([
    ['0', true],
    ['a/large', false],
    ['a/small', true],
  ]);
  for (const path of kinds.keys())
    expect((await readFile(join(folder, 'copied', path))).equals(await readFile(join(from, path))), path).toBe(true);
});
