import { describe, expect, test } from 'vitest';
import {
  formatPageCounts,
  joinPageCounts,
  pagesBeforeCounts,
  readPageCounts,
  tellPages,
} from '../../src/ledger/pages.ts';

describe('pages.txt', () => {
  test('has a line for each list, in the order of their addresses', () => {
    const counts = new Map([
      ['/units/', 2],
      ['/topics/a/', 12],
      ['/', 1],
    ]);
    const text = '/\t1\n/topics/a/\t12\n/units/\t2\n';
    expect(formatPageCounts(counts)).toBe(text);
    expect([...readPageCounts(text)]).toEqual([
      ['/', 1],
      ['/topics/a/', 12],
      ['/units/', 2],
    ]);
  });

  test.each([
    ['/units/\t3\n/units/\t2\n', 3],
    ['/units/\t2\r\n\r\n/units/\t3', 3],
  ])('%j, as two branches leave it, has the higher count', (text, pages) => {
    expect([...readPageCounts(text)]).toEqual([['/units/', pages]]);
  });

  test.each([
    ...['units/\t2', '/units\t2', '/units/ 2', '/units/\t0', '/units/\t02', '/units/\t10000', '/units/\t2\t3'],
    ...['/../a/\t2', '//a.b/\t2', '/units/?a/\t2', '/%zz/\t2', '\t2', '/units/\t'],
  ])('the line %j is named', (line) => {
    expect(() => readPageCounts(`/a/\t1\n${line}\n`, 'pages.txt')).toThrow(`pages.txt:2：发现“${line}”，应为`);
  });
});

test.each([
  [0, []],
  [600, []],
  [601, [['/changes/', 2]]],
  [1801, [['/changes/', 4]]],
])('%d lines stood, before pages were counted, on so many pages', (lines, pages) => {
  expect([...pagesBeforeCounts(lines)]).toEqual(pages);
});

test('of two counts of a list the higher one stays', () => {
  const before: [string, number][] = [
    ['/units/', 3],
    ['/a/', 1],
  ];
  const joined = joinPageCounts([...before, ['/units/', 2], ['/a/', 4], ['/b/', 1]]);
  expect([...joined]).toEqual([
    ['/units/', 3],
    ['/a/', 4],
    ['/b/', 1],
  ]);
});

test('a page has the title of its list or of the one above it; below what is not told of, nothing is told', () => {
  const counts = new Map([
    ['/topics/a/', 2],
    ['/topics/a/plans/', 3],
    ['/instruments/旧法/', 2],
    ['/instruments/旧法二/', 2],
    ['/units/', 4],
  ]);
  const titles = new Map([['/topics/a/', '复议']]);
  expect(tellPages(counts, titles, new Set(['/instruments/旧法/']))).toEqual([
    { url: '/topics/a/', pages: 2, title: '复议' },
    { url: '/topics/a/plans/', pages: 3, title: '复议' },
    { url: '/instruments/旧法二/', pages: 2 },
    { url: '/units/', pages: 4 },
  ]);
});
