/** Library → `guide.json`, what the browser needs to understand a query. */
import type { SearchGuide } from '../segment/search-files.ts';
import type { SearchLibrary } from './library.ts';

/** Returns the guide; `titleEnd` comes with the records, `shards` with the engine. */
export function buildGuide(library: SearchLibrary, titleEnd: number, shards: number): SearchGuide {
  const names = new Set(library.measures.flatMap((measure) => measure.responsibilities.map(({ unit }) => unit)));
  return {
    count: library.measures.length + library.passages.length,
    titleEnd,
    shards,
    plans: library.plans.map(({ id, shortName, region }) => ({ id, name: shortName, region: region.name })),
    topics: library.topics.map(({ id, name }) => ({ id, name })),
    units: [...names].sort(),
    vocabulary: library.synonyms,
  };
}
