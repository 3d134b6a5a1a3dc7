/** Library → `guide.json`, what the browser needs to understand a query. */
import { type GuideFile, indexFormat } from '../index-format/search-files.ts';
import type { SearchLibrary } from './library.ts';

/** What the other files of the build say of themselves, and what the guide has of the plans and units. */
type Build = Omit<GuideFile, 'format' | 'count' | 'ignore' | 'chunks'>;

/** Returns the guide to the files of `build` but for the engine's chunks. */
export function buildGuide(library: SearchLibrary, build: Build): Omit<GuideFile, 'chunks'> {
  return {
    format: indexFormat,
    count: library.measures.length + library.passages.length,
    ...build,
    ignore: library.synonyms.ignore,
  };
}
