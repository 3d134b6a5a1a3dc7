/** The pages on which instruments are listed, and those of the measures that cite one. */
import type { InstrumentView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

export type InstrumentPage = ListPage<InstrumentView>;
export type CitationPage = ListPage<InstrumentView['citations'][number]>;

/**
 * Of so many whose name and text take a line each a page is at most some 28 screens of a phone: thirty are too many to
 * go through without a way to jump. A further line makes an entry by so much longer.
 */
const instruments = { ofPage: 390, furtherLine: 0.45 };
const citations = { ofPage: 245, furtherLine: 0.25 };
/** Characters. */
const lineOfPhone = 21;

/** Returns the pages of all instruments, the most cited first. */
export function instrumentPages(): InstrumentPage[] {
  const sorted = loadLibrary().instruments.toSorted(
    (a, b) => b.citations.length - a.citations.length || a.name.localeCompare(b.name, 'zh-CN'),
  );
  const weigh = ({ name }: InstrumentView) => 1 + instruments.furtherLine * furtherLines(name);
  return cutList(sorted, 'instruments/', { most: instruments.ofPage, weigh });
}

/** Returns the pages of the places that cite an instrument. */
export function citationPages({ citations: all, url }: InstrumentView): CitationPage[] {
  const weigh = ({ title, line }: InstrumentView['citations'][number]) =>
    1 + citations.furtherLine * (furtherLines(title) + furtherLines(line));
  return cutList(all, url, { most: citations.ofPage, weigh });
}

function furtherLines({ length }: string): number {
  return Math.max(0, Math.ceil(length / lineOfPhone) - 1);
}
