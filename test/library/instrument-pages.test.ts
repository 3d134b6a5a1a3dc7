/** What cites an instrument, in pages. */
import { expect, test } from 'vitest';
import type { InstrumentView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';

const cited = (texts: { readonly title: string; readonly line: string }) =>
  planIds(246).map((plan) => ({ url: `/plans/${plan}/1/`, label: plan, ...texts }));
const instrument = (name: string, citations: ReturnType<typeof cited>) =>
  ({ name, url: `/instruments/${name}/`, citations }) as Pick<
    InstrumentView,
    'name' | 'url' | 'citations'
  > as InstrumentView;
const often = instrument('甲条例', cited({ title: '', line: '' }));
const line = '一'.repeat(21);
const list = (count: number, sign: string, length: number) =>
  Array.from({ length: count }, (_, index) => instrument(`${sign}${index}`.padEnd(length, sign), []));
useLibrary({ instruments: [...list(270, '乙', 22), ...list(389, '丙', 21), often] });
const { citationPages, instrumentPages } = await import('../../src/library/instrument-pages.ts');

const sizes = (pages: readonly { readonly url: string; readonly entries: readonly unknown[] }[]) =>
  pages.map(({ url, entries }) => [url, entries.length]);

test('a page has 390 instruments, the most cited first, or 268 whose names take two lines', () => {
  const pages = instrumentPages();
  expect(sizes(pages)).toEqual([
    ['instruments/', 390],
    ['instruments/2/', 268],
    ['instruments/3/', 2],
  ]);
  expect([0, 1].map((at) => pages[0]?.entries[at]?.name)).toEqual(['甲条例', list(1, '丙', 21)[0]?.name]);
});

test('a page has 245 places that cite an instrument', () => {
  expect(sizes(citationPages(often))).toEqual([
    ['/instruments/甲条例/', 245],
    ['/instruments/甲条例/2/', 1],
  ]);
});

test.each([
  ['a line', { title: line, line }, [245, 1]],
  ['two lines', { title: '', line: `${line}一` }, [196, 50]],
  ['two names of two lines', { title: `${line}一`, line: `${line}一` }, [163, 83]],
  ['three lines', { title: '', line: `${line}${line}一` }, [163, 83]],
])('fewer places where their texts take more than a line: %s', (_, texts, counts) => {
  expect(citationPages(instrument('丙', cited(texts))).map(({ entries }) => entries.length)).toEqual(counts);
});
