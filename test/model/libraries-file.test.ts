import { describe, expect, test } from 'vitest';
import { placeOf, readLibrariesFile } from '../../src/model/libraries-file.ts';

const entry = (address: string, name = '乙县方案库') => `- address: ${address}\n  name: ${name}\n  region: 乙县\n`;

describe('libraries.yaml', () => {
  test('names libraries by the root of their sites, which ends with a slash', () => {
    expect(readLibrariesFile(entry('https://Yi.example/fangan'))).toEqual({
      libraries: [{ address: 'https://yi.example/fangan/', name: '乙县方案库', region: '乙县' }],
      faults: [],
    });
    expect(readLibrariesFile('')).toEqual({ libraries: [], faults: [] });
  });

  test.each([
    'yi.example',
    'ftp://yi.example/',
    'javascript:alert(1)',
    'https://yi.example/?q=1',
    'https://yi.example/#top',
    'https://name:word@yi.example/',
    `https://yi.example/${'a'.repeat(150)}/`,
  ])('refuses %s as an address', (address) => {
    const { libraries, faults } = readLibrariesFile(`${entry('https://jia.example/', '甲市方案库')}${entry(address)}`);
    expect(libraries.map(({ name }) => name)).toEqual(['甲市方案库']);
    expect(faults).toMatchObject([{ line: 4, expected: expect.stringContaining('网站根地址') }]);
    expect(faults[0]?.found).toContain(address.slice(0, 40));
  });

  test('says where a name, a region or an address is lacking or stands again', () => {
    const { faults } = readLibrariesFile(
      `- address: https://jia.example/\n${entry('https://yi.example')}${entry('http://yi.example/')}`,
    );
    expect(faults.map(({ line, found, expected }) => `${line} ${found} ${expected}`)).toEqual([
      '1 name：没有写 文字',
      '1 region：没有写 文字',
      '5 address：http://yi.example/ 每个网站只写一次',
      '5 name：乙县方案库 每个文库一个名称',
    ]);
  });

  test('a place is an address without its scheme', () => {
    expect(placeOf('http://yi.example:81/fangan/')).toBe('yi.example:81/fangan/');
  });
});
