import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
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

test('the same files give the same bytes', () => {
  const make = () => zipArchive([zipEntry('a.xml', '甲'), zipEntry('b.xml', '乙')]);
  expect(make()).toEqual(make());
});
