/** What indexing takes in: the public records of the library and the facts editors keep beside them. */
import type { Vocabulary } from '../index-format/search-files.ts';
import type { Span } from '../model/printed.ts';
import type { LibraryRecords } from '../model/records.ts';

export interface SearchLibrary extends Omit<LibraryRecords, 'instruments'> {
  readonly synonyms: Vocabulary;
  /** Sentences of a measure's or passage's text by its id; without them a hit opens at its beginning. */
  readonly sentences: ReadonlyMap<string, readonly Span[]>;
}

/** A file below `search/` of the site. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** The modules that were bundled into it. */
  readonly modules?: readonly string[];
}
