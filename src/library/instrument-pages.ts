/** The pages on which instruments are listed, and those of the measures that cite one. */
import type { InstrumentView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

export type InstrumentPage = ListPage<InstrumentView>;
export type CitationPage = ListPage<InstrumentView['citations'][number]>;

/** On a phone a page of so many is at most some 28 of its screens: thirty are too many to go through without a way to jump. */
const instrumentsOfPage = 430;
/** A line tells place and text of a measure. */
const citationsOfPage = 260;

/** Returns the pages of all instruments, the most cited first. */
export function instrumentPages(): InstrumentPage[] {
  const sorted = loadLibrary().instruments.toSorted(
    (a, b) => b.citations.length - a.citations.length || a.name.localeCompare(b.name, 'zh-CN'),
  );
  return cutList(sorted, 'instruments/', { most: instrumentsOfPage });
}

/** Returns the pages of the places that cite an instrument. */
export function citationPages({ citations, url }: InstrumentView): CitationPage[] {
  return cutList(citations, url, { most: citationsOfPage });
}
