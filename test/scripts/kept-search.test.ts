/** What is kept of a search on the disk: found again by the same code for the same library, else nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seal } from '../../scripts/disk/kept-results.ts';
import { createSearchKeeper } from '../../scripts/steps/kept-search.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

const results = new Map([
  ['a', Buffer.from('甲')],
  ['b', Buffer.of()],
  ['c', Buffer.from('丙\n{}')],
]);

/** What a keeper of this code and library has at a place. */
function kept({ code = 'one', content = '/content', place = 'index jia' } = {}): [string, string][] {
  return [...createSearchKeeper(content, code).read(place)].map(([digest, bytes]) => [digest, String(bytes)]);
}

const all = [...results].map(([digest, bytes]) => [digest, String(bytes)]);

test('results are found by code, library and place', () => {
  createSearchKeeper('/content', 'one').write('index jia', results);
  expect(kept()).toEqual(all);
  for (const other of [{ code: 'two' }, { content: '/other' }, { place: 'index yi' }]) expect(kept(other)).toEqual([]);
});

test('later results take the place of earlier ones', async () => {
  const keeper = createSearchKeeper('/content', 'one');
  keeper.write('index jia', results);
  keeper.write('index jia', new Map([['d', Buffer.from('丁')]]));
  expect(kept()).toEqual([['d', '丁']]);
  expect(await readdir(folder())).toHaveLength(1);
});

test('values have one digest where they say the same', () => {
  const { digest } = createSearchKeeper('/content', 'one');
  expect(digest(['甲', { a: 1 }])).toBe(digest(['甲', { a: 1 }]));
  expect(new Set([['甲', 1], ['甲', '1'], '甲', Buffer.from('甲')].map(digest)).size).toBe(4);
});

test.each<[string, (bytes: Buffer, name: string) => Uint8Array]>([
  ['is cut short', (bytes) => bytes.subarray(0, -1)],
  ['is changed by a bit', (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)],
  ['is nothing that was ever kept', (_, name) => seal(name, Buffer.from('别人的'))],
  ['begins as an entry of something else', (_, name) => seal(name, Buffer.from('{"code":"two"}\n'))],
])('an entry that %s is none', async (_, damage) => {
  createSearchKeeper('/content', 'one').write('index jia', results);
  const [name = ''] = await readdir(folder());
  await writeFile(join(folder(), name), damage(await readFile(join(folder(), name)), name));
  expect(kept()).toEqual([]);
});
