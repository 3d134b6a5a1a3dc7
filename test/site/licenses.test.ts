/** Whose code and data the site ships, and that their licences go with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from './server.ts';

const licenses = readFileSync(join(siteFolder, 'licenses.txt'), 'utf8');

test('every package whose code or data is in the site stands in licenses.txt', () => {
  const names = [...licenses.matchAll(/^(?<name>\S+)(?: \S+ \(.+\))?\n={72}$/gmu)].map(
    ({ groups }) => groups?.['name'],
  );
  expect(names).toEqual([
    'Fangan',
    '@xmldom/xmldom',
    'base64-js',
    'crc-32',
    'css-what',
    'diff',
    'dingbat-to-unicode',
    'docx',
    'entities',
    'fast-xml-parser',
    'fflate',
    'jszip',
    'lop',
    'mammoth',
    'nodejieba',
    'opencc-js',
    'option',
    'p-limit',
    'parse5',
    'pinyin-pro',
    'rolldown',
    'underscore',
    'uqr',
    'vite',
    'write-excel-file',
    'xmlbuilder',
    'yocto-queue',
    'zod',
  ]);
});

test('with the text that each asks to be kept', () => {
  expect(licenses).toContain('Copyright (c) 2009-2015, Kevin Decker');
  expect(licenses).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  expect(licenses).not.toContain('Licenses of bundled dependencies');
});

test('the licence page and every foot lead to it', () => {
  const links = (page: string): number => page.split('href="/licenses.txt"').length - 1;
  const [license, front] = ['license', '.'].map((folder) =>
    readFileSync(join(siteFolder, folder, 'index.html'), 'utf8'),
  );
  expect([links(license ?? ''), links(front ?? '')]).toEqual([2, 1]);
});
