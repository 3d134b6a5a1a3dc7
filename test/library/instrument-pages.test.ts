/** What cites an instrument, in pages. */
import { expect, test } from 'vitest';
import type { InstrumentView } from '../../src/render/views.ts';
import { planIds, useLibrary } from './invented-library.ts';

const citations = planIds(261).map((plan) => ({ url: `/plans/${plan}/1/`, label: plan, title: '', line: '' }));
const often = { name: '甲条例', url: '/instruments/often/', citations } as Pick<
  InstrumentView,
  'name' | 'url' | 'citations'
> as InstrumentView;
const seldom = Array.from({ length: 430 }, (_, index) => ({ ...often, name: `乙${index}`, citations: [] }));
useLibrary({ instruments: [...seldom, often] });
const { citationPages, instrumentPages } = await import('../../src/library/instrument-pages.ts');

test('a page has 260 places that cite it, and 430 instruments, the most cited first', () => {
  expect(citationPages(often).map(({ url, entries }) => [url, entries.length])).toEqual([
    ['/instruments/often/', 260],
    ['/instruments/often/2/', 1],
  ]);
  const pages = instrumentPages();
  expect(pages.map(({ url, entries }) => [url, entries.length])).toEqual([
    ['instruments/', 430],
    ['instruments/2/', 1],
  ]);
  expect(pages[0]?.entries[0]?.name).toBe('甲条例');
});
