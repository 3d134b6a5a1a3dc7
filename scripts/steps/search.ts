/** Hands the library to the search index in the shape that indexing takes. */
import type { SearchLibrary } from '../../src/indexing/index.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { LibraryRecords } from '../../src/model/records.ts';

/** Returns what indexing takes: the records, the sentences of their texts, and the editors' synonyms. */
export function searchLibrary(
  plans: readonly EnrichedPlan[],
  records: LibraryRecords,
  synonyms: SearchLibrary['synonyms'],
): SearchLibrary {
  return { ...records, synonyms, sentences: sentenceSpans(plans) };
}

function sentenceSpans(plans: readonly EnrichedPlan[]): SearchLibrary['sentences'] {
  const texts = plans.flatMap(({ measures, passages }) => [...measures, ...passages]);
  return new Map(texts.map(({ id, sentences }) => [id, sentences]));
}
