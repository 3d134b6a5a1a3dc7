/** 本地特有: which sentences of a measure have a wording that no other plan has. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { GatheredLibrary } from './input.ts';
import { isTitle } from './places.ts';

/** Returns the numbers of the local sentences, from 1; a title is no wording of its own. */
export function localSentences(
  { wording }: Pick<GatheredLibrary, 'wording'>,
  measure: EnrichedMeasure,
): ReadonlySet<number> {
  const sentences = lookUp(wording, measure.id, 'wording of the measure');
  const numbers = sentences.flatMap(({ common }, index) => (common || isTitle(measure, index + 1) ? [] : [index + 1]));
  return new Set(numbers);
}
