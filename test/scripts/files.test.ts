/** Files that are written again and again, those that stay the same linked. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type WrittenFiles, writeChanged, writeFiles } from '../../scripts/steps/files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
const numberOf = async (path: string): Promise<number> => (await stat(join(folder, path))).ino;

test('what stays the same is the same file, what changes leaves the file before as it was', async () => {
  const first = await writeChanged(
    join(folder, '1'),
    new Map([
      ['a/same', '甲'],
      ['a/changed', '乙'],
      ['a/gone', '丙'],
    ]),
  );
  const second = await writeChanged(
    join(folder, '2'),
    new Map([
      ['a/same', '甲'],
      ['a/changed', '丁'],
    ]),
    first,
  );
  expect(await numberOf('2/a/same')).toBe(await numberOf('1/a/same'));
  expect([await read('1/a/changed'), await read('2/a/changed')]).toEqual(['乙', '丁']);
  expect([...second.keys()]).toEqual(['a/same', 'a/changed']);
  expect([...first.keys()]).toEqual(['a/same', 'a/changed', 'a/gone']);
});

test('what is written once more into the same folder changes no other folder', async () => {
  let written: WrittenFiles | undefined;
  for (const [name, text] of [
    ['3', '甲'],
    ['4', '甲'],
    ['4', '乙'],
  ] as const)
    written = await writeChanged(join(folder, name), new Map([['a', text]]), written);
  expect([await read('3/a'), await read('4/a')]).toEqual(['甲', '乙']);
});

test('what has gone where it stood is written anew', async () => {
  const files = new Map([['a', '甲']]);
  const fifth = await writeChanged(join(folder, '5'), files);
  await rm(join(folder, '5'), { recursive: true });
  const sixth = await writeChanged(join(folder, '6'), files, fifth);
  await writeChanged(join(folder, '6'), files, sixth);
  expect(await read('6/a')).toBe('甲');
});

test.each([
  [[]],
  [['甲\n', '', '乙\n']],
  [['甲'.repeat(70_000), '乙', '丙'.repeat(65_535), '丁', '戊'.repeat(65_536)]],
])('what comes in pieces is written as if it were whole (%#)', async (pieces) => {
  await writeFiles(folder, new Map([['pieces/a.txt', pieces]]));
  expect(await read('pieces/a.txt')).toBe(pieces.join(''));
});
