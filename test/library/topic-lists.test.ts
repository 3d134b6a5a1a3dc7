/** Lists of topics in a library that has more of them than a page can name. */
import { describe, expect, test } from 'vitest';
import { topicOf, useLibrary } from './invented-library.ts';

/** Theme 甲 has topics of 1 to 5 plans by turns, 乙 three. */
const topics = [
  ...Array.from({ length: 1000 }, (_, index) => topicOf(`a${index}`, '甲', 1 + (index % 5))),
  ...[2, 9, 4].map((plans) => topicOf(`b${plans}`, '乙', plans)),
];
const comparisons = topics.slice(0, 3).map(({ id, theme, cells }) => ({
  topic: id,
  url: `/compare/topic/${id}/`,
  pages: [{ number: 1, url: '', columns: cells.map(({ plan }) => ({ plan })), rows: [], theme }],
}));
useLibrary(
  { themes: ['甲', '丙', '乙'], topics },
  { 'compare-topics.jsonl': comparisons.map((one) => `${JSON.stringify(one)}\n`).join('') },
);
const { comparisonList, groupThemes, isShownWhole, roomOfEach, shownThemes, themePages, topicList, topicsBeside } =
  await import('../../src/library/topic-lists.ts');
const list = topicList();

describe('what a page names of a thousand topics', () => {
  const shown = shownThemes(list);

  test('are the largest of a large theme, the largest first, and all of a small one as they come', () => {
    expect(shown.map(({ theme, topics: own }) => [theme, own.length])).toEqual([
      ['甲', 443],
      ['乙', 3],
    ]);
    expect(shown[0]?.topics.slice(199, 201).map(({ name, count }) => [name, count])).toEqual([
      ['a999', 5],
      ['a3', 4],
    ]);
    expect(shown[1]?.topics.map(({ count }) => count)).toEqual([2, 9, 4]);
  });

  test('is followed by the way to all of a theme that is not named whole', () => {
    expect(shown.map(({ anchor, all }) => [anchor, all])).toEqual([
      ['theme-1', { url: 'topics/by/theme/#theme-1', count: 1000 }],
      ['theme-2', undefined],
    ]);
  });

  test('stands whole on pages of its own, whose themes keep their anchors', () => {
    const pages = themePages(list);
    expect(pages.map(({ url, entries }) => [url, entries.length])).toEqual([
      ['topics/by/theme/', 800],
      ['topics/by/theme/2/', 203],
    ]);
    const [, second] = pages.map(({ entries }) => groupThemes(entries, list.topics));
    expect(second?.map(({ theme, anchor, topics: own }) => [theme, anchor, own.length])).toEqual([
      ['甲', 'theme-1', 200],
      ['乙', 'theme-2', 3],
    ]);
  });

  test('beside a topic are the largest of its theme, and it itself', () => {
    const [small, large] = ['a0', 'a4'].map((id) => topicsBeside(topicOf(id, '甲', 1)));
    expect(small?.topics.slice(0, 2).map(({ id }) => id)).toEqual(['a0', 'a4']);
    expect(small?.topics).toHaveLength(151);
    expect(large?.topics).toHaveLength(150);
    expect(large?.all).toEqual({ url: 'topics/by/theme/#theme-1', count: 1000 });
    expect(topicsBeside(topicOf('b9', '乙', 9))).toMatchObject({ topics: [{ id: 'b2' }, { id: 'b9' }, { id: 'b4' }] });
  });
});

describe('a list that a page names whole', () => {
  test('has no pages of its own', () => {
    const few = comparisonList();
    expect(few.topics.map(({ url, count }) => [url, count])).toEqual([
      ['/compare/topic/a0/', 1],
      ['/compare/topic/a1/', 2],
      ['/compare/topic/a2/', 3],
    ]);
    expect(shownThemes(few).map(({ theme, all }) => [theme, all])).toEqual([['甲', undefined]]);
    expect(themePages(few)).toEqual([]);
  });

  test.for([
    { topics: 450, themes: 60, whole: true },
    { topics: 451, themes: 60, whole: false },
    { topics: 450, themes: 61, whole: false },
  ])('has at most 450 topics of 60 themes: $topics of $themes', ({ topics: count, themes, whole }) => {
    const named = Array.from({ length: count }, (_, index) => ({
      ...{ theme: `主题${index % themes}`, name: '', url: '' },
      count: 1,
    }));
    expect(isShownWhole({ topics: named, url: '' })).toBe(whole);
  });
});

test.for([
  { sizes: [10, 2, 5], most: 9, each: 3 },
  { sizes: [10, 2, 5], most: 10, each: 4 },
  { sizes: [3, 3], most: 100, each: 3 },
  { sizes: [3, 3], most: 1, each: 0 },
  { sizes: [], most: 1, each: 0 },
])('$most places are $each for each of $sizes', ({ sizes, most, each }) => {
  expect(roomOfEach(sizes, most)).toBe(each);
});
