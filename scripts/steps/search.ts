/** Hands the library to the search index in the shape that indexing takes. */
import type { SearchLibrary } from '../../src/indexing/index.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { libraryRecords, type RenderInput } from '../../src/render/index.ts';

export function searchLibrary(input: RenderInput, synonyms: SearchLibrary['synonyms']): SearchLibrary {
  return { ...libraryRecords(input), synonyms, sentences: sentenceSpans(input.plans) };
}

function sentenceSpans(plans: readonly EnrichedPlan[]): SearchLibrary['sentences'] {
  const texts = plans.flatMap(({ measures, passages }) => [...measures, ...passages]);
  return new Map(texts.map(({ id, sentences }) => [id, sentences]));
}
