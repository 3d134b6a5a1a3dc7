/** The strip of a plan: its sentences in printed order, each told by whether it is its own and fixes something. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { StripSentence } from '../model/strip.ts';
import type { GatheredLibrary } from './input.ts';
import { localSentences } from './local.ts';
import { isTitle } from './places.ts';

/** Returns the sentences of a measure; a printed title is none. */
export function stripSentences(
  library: Pick<GatheredLibrary, 'wording'>,
  measure: EnrichedMeasure,
): readonly StripSentence[] {
  const own = localSentences(library, measure);
  const fixing = new Set(measure.targets.map(({ sentence }) => sentence));
  const numbers = measure.sentences.map((_, index) => index + 1).filter((n) => !isTitle(measure, n));
  return numbers.map((n) => ({ own: own.has(n), fixes: fixing.has(n) }));
}
