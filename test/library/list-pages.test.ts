/** How long lists become pages: by what entries weigh, the first page under the address of the list. */
import { describe, expect, test } from 'vitest';
import { dutyPages, groupByTime } from '../../src/library/duty-groups.ts';
import { cutList, pageParam, turnedPages } from '../../src/library/list-pages.ts';
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

describe('the pages to which each page of a list leads', () => {
  const pagesOf = (count: number, nameOf: (number: number) => string | undefined = () => undefined) =>
    Array.from({ length: count }, (_, index) => ({ number: index + 1, name: nameOf(index + 1) }));
  const numbers = (...given: Parameters<typeof turnedPages>) => turnedPages(...given).map(({ number }) => number);

  test('are all of two hundred', () => {
    expect(numbers(pagesOf(200), 100)).toHaveLength(200);
  });

  test('of more are some far ones, the last, and those as near as the far ones stand apart', () => {
    const far = Array.from({ length: 15 }, (_, index) => 1 + 15 * index);
    expect(numbers(pagesOf(224), 1)).toEqual([
      ...Array.from({ length: 16 }, (_, index) => index + 1),
      ...far.slice(2),
      224,
    ]);
  });

  test('leave any page two links away', () => {
    const pages = pagesOf(997);
    const reached = new Set(numbers(pages, 700).flatMap((number) => numbers(pages, number)));
    expect(reached.size).toBe(997);
  });

  test('are those too with which headings begin, unless each page has a heading of its own', () => {
    const inTwo = pagesOf(300, (number) => (number < 120 ? '2024年' : '2025年'));
    expect(numbers(inTwo, 1)).toContain(120);
    expect(
      numbers(
        pagesOf(300, (number) => `${number}`),
        1,
      ),
    ).not.toContain(120);
    expect(
      numbers(
        pagesOf(300, (number) => `${Math.ceil(number / 5)}`),
        1,
      ),
    ).toContain(121);
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
