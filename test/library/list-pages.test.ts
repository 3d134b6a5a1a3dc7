/** How long lists become pages: by what entries weigh, the first page under the address of the list. */
import { describe, expect, test } from 'vitest';
import { dutyPages, groupByTime } from '../../src/library/duty-groups.ts';
import { cutList, pageParam } from '../../src/library/list-pages.ts';
import type { TargetView } from '../../src/render/views.ts';

describe('a list', () => {
  test('that is light enough is one page under its own address', () => {
    expect(cutList(['a', 'b'], 'units/', { most: 2 })).toEqual([{ number: 1, url: 'units/', entries: ['a', 'b'] }]);
  });

  test('without entries is a page too', () => {
    expect(cutList([], 'units/', { most: 2 })).toEqual([{ number: 1, url: 'units/', entries: [] }]);
  });

  test('is cut before the entry that would be too much, never in front of the first', () => {
    const pages = cutList([3, 1, 1, 5, 2], 'units/', { most: 3, weigh: (weight) => weight });
    expect(pages.map(({ url, entries }) => [url, entries])).toEqual([
      ['units/', [3]],
      ['units/2/', [1, 1]],
      ['units/3/', [5]],
      ['units/4/', [2]],
    ]);
  });

  test('gives no parameter to its first page', () => {
    expect([1, 2].map((number) => pageParam({ number }))).toEqual([undefined, '2']);
  });
});

describe('a board of targets', () => {
  const target = (date: string): TargetView => ({
    ...{
      kind: 'deadline',
      text: '年底前',
      date,
      sentence: 1,
      place: 'jia/1',
      plan: 'jia',
      planName: '甲',
      label: '一',
    },
    ...{ title: '', url: '/plans/jia/1/#s1', before: '', after: '', units: [] },
  });

  test('keeps the headings of its rows on each page and is named by the first', () => {
    const targets = [
      ...Array.from({ length: 60 }, () => target('2023-12-31')),
      ...Array.from({ length: 30 }, () => target('2024-06-30')),
    ];
    const pages = dutyPages(groupByTime(targets), 'targets/');
    expect(pages.map(({ name, url }) => [name, url])).toEqual([
      ['2023年', 'targets/'],
      ['2024年', 'targets/2/'],
    ]);
    expect(pages.map(({ groups }) => groups.map(({ name, rows }) => [name, rows.length]))).toEqual([
      [
        ['2023年', 60],
        ['2024年', 6],
      ],
      [['2024年', 24]],
    ]);
  });
});
