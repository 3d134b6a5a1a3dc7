/** Archives: what is packed comes out again, however much it is, and which file one may take the place of. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/steps/files.ts';
import { writeManifests } from '../../scripts/steps/manifest.ts';
import {
  directoryEnd,
  directoryEntry,
  isOtherFile,
  type ZipEntry,
  zipBytes,
  zipFolder,
} from '../../scripts/steps/zip.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function zipped(entries: Iterable<ZipEntry>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipBytes(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const entry = (path: string, text: string): ZipEntry => ({ path, read: async () => strToU8(text) });

describe('another program finds in an archive', () => {
  test('names in Chinese and contents, the same bytes each time', async () => {
    const entries = [entry('索引/甲.html', '甲'.repeat(500)), entry('b', '')];
    const bytes = await zipped(entries);
    const found = unzipSync(bytes);
    expect(Object.keys(found)).toEqual(['索引/甲.html', 'b']);
    expect(Buffer.from(found['索引/甲.html']!).toString()).toBe('甲'.repeat(500));
    expect(found['b']).toHaveLength(0);
    expect(bytes.length).toBeLessThan(500);
    expect((await zipped(entries)).equals(bytes)).toBe(true);
  });

  test.each([65_534, 65_535])('all of %i files', async (count) => {
    const bytes = await zipped(Array.from({ length: count }, (_, at) => entry(String(at), String(at))));
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(Math.min(count, 65_535));
    expect(bytes.readUInt32LE(bytes.length - 42) === 0x07064b50).toBe(count > 65_534);
    const found = unzipSync(bytes);
    expect(Object.keys(found)).toHaveLength(count);
    expect(Buffer.from(found[String(count - 1)]!).toString()).toBe(String(count - 1));
  });

  test.each([
    [0xffff_fffe, 20, []],
    [0xffff_ffff, 45, [0xffff_ffffn]],
    [5 * 2 ** 30, 45, [BigInt(5 * 2 ** 30)]],
  ])('where a file begins: at byte %i', (offset, version, far) => {
    const line = directoryEntry(Buffer.alloc(24), Buffer.from('a'), offset);
    expect([line.readUInt16LE(4), line.readUInt32LE(42)]).toEqual([version, Math.min(offset, 0xffff_ffff)]);
    expect(line.readUInt16LE(30)).toBe(far.length * 12);
    expect(far.map(() => line.readBigUInt64LE(line.length - 8))).toEqual(far);
  });

  test.each([
    [70, 2 ** 32 - 200, 22],
    [70, 2 ** 32 - 71, 98],
    [2 ** 32, 9, 98],
  ])('where a list of %i bytes at byte %i begins', (size, offset, length) => {
    const end = directoryEnd(1, size, offset);
    expect(end).toHaveLength(length);
    if (length === 22) expect([end.readUInt32LE(12), end.readUInt32LE(16)]).toEqual([size, offset]);
    else expect([end.readBigUInt64LE(40), end.readBigUInt64LE(48)]).toEqual([BigInt(size), BigInt(offset)]);
  });
});

test('an archive of a site, and what is not there yet', async () => {
  await writeFiles(join(folder, 'site'), new Map([['index.html', '甲']]));
  await writeManifests(join(folder, 'site'));
  await zipFolder(join(folder, 'site'), join(folder, 'site.zip'));
  expect(await isOtherFile(join(folder, 'site.zip'))).toBe(false);
  expect(await isOtherFile(join(folder, 'none.zip'))).toBe(false);
});

test.each([
  ['another archive', zipSync({ 'thesis.txt': strToU8('甲') })],
  ['a text that names them', strToU8('manifest.sha256 manifest.sm3')],
  ['an empty file', new Uint8Array()],
])('not %s', async (name, bytes) => {
  const file = join(folder, `${name}.zip`);
  await writeFile(file, bytes);
  expect(await isOtherFile(file)).toBe(true);
});

test('nor a folder', async () => {
  expect(await isOtherFile(folder)).toBe(true);
});
