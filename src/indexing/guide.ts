/** Library → `guide.json`, what the browser needs to understand a query. */
import { type GuideFile, indexFormat } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

/** What the other files of the build say of themselves. */
type Build = Pick<GuideFile, 'titleEnd' | 'folder' | 'ambiguous' | 'buckets' | 'records'>;

/** Returns the guide to the files of `build` but for the engine's chunks. */
export function buildGuide(library: SearchLibrary, build: Build): Omit<GuideFile, 'chunks'> {
  const names = new Set(library.measures.flatMap((measure) => measure.responsibilities.map(({ unit }) => unit)));
  return {
    format: indexFormat,
    count: library.measures.length + library.passages.length,
    ...build,
    plans: library.plans.map(({ id, shortName, region, documentNumber }) => ({
      id,
      name: shortName,
      region: region.name,
      documentNumber: foldText(documentNumber ?? ''),
    })),
    units: [...names].sort(),
    ignore: library.synonyms.ignore,
  };
}
