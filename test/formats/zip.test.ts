import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { zipArchive, zipEntry } from '../../src/formats/zip.ts';

test('an archive gives back the files that it was made of, those too that stand in others', () => {
  const shared = zipEntry('word/styles.xml', '样式'.repeat(200));
  const made = [
    zipArchive([shared]),
    zipArchive([zipEntry('a.xml', ''), shared, zipEntry('b.xml', '甲')]),
    zipArchive([]),
  ];
  const read = made.map((bytes) => Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
  expect(read).toEqual([
    [['word/styles.xml', '样式'.repeat(200)]],
    [
      ['a.xml', ''],
      ['word/styles.xml', '样式'.repeat(200)],
      ['b.xml', '甲'],
    ],
    [],
  ]);
});

/** What readers hold a file against: sum, size packed, size unpacked, length and letters of its name. */
function headerAt(bytes: Buffer, at: number, name: string): unknown[] {
  const numbers = [at + 10, at + 14, at + 18].map((place) => bytes.readUInt32LE(place));
  const start = bytes.indexOf(name, at);
  return [
    ...[bytes.readUInt16LE(at + 2) & 0x0800, bytes.readUInt16LE(at + 8)],
    ...numbers,
    bytes.readUInt16LE(at + 22),
    bytes.subarray(start, start + Buffer.byteLength(name)).toString(),
  ];
}

test('both headers of a file say what it holds, on no day, and that its name is in UTF-8', () => {
  const [name, text] = ['方案.xml', '甲乙'.repeat(50)];
  const entry = zipEntry(name, text);
  const bytes = Buffer.from(zipArchive([entry]));
  const directory = bytes.indexOf('PK\u0001\u0002');
  const size = Buffer.byteLength(text);
  const told = [0x0800, 0x21, crc32(text), entry.data.length, size, Buffer.byteLength(name), name];
  expect(entry.data.length).toBeLessThan(size);
  expect([headerAt(bytes, 4, name), headerAt(bytes, directory + 6, name)]).toEqual([told, told]);
});

afterEach(() => void vi.useRealTimers());

test('the same files give the same bytes years apart', () => {
  const makeOn = (day: string): Uint8Array => {
    vi.setSystemTime(day);
    return zipArchive([zipEntry('a.xml', '甲'), zipEntry('b.xml', '乙')]);
  };
  expect(makeOn('2031-01-01')).toEqual(makeOn('2032-06-01'));
});
