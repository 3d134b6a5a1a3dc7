/** Bounds on a draft: a reader waits for its report, and the longest of real plans have some 200 measures. */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { ReadingFault } from './types.ts';

/** Of a draft that is compared at once. */
export const draftLimits = { megabytes: 20, measures: 500, characters: 300_000 } as const;

/** Returns why a file is too large to be read in a page; nothing where it is not. */
export function tooLarge({ length }: Uint8Array): ReadingFault | undefined {
  const { megabytes } = draftLimits;
  if (length <= megabytes * 2 ** 20) return undefined;
  return refusal(`${(length / 2 ** 20).toFixed(1)} MB`, `至多${megabytes} MB`);
}

/** Returns why a draft is too long to be compared at once; nothing where it is not. */
export function tooLong({ measures }: Pick<EnrichedPlan, 'measures'>): ReadingFault | undefined {
  const characters = measures.reduce((sum, { content }) => sum + content.text.length, 0);
  if (measures.length > draftLimits.measures)
    return refusal(`${measures.length}条措施`, `至多${draftLimits.measures}条`);
  if (characters > draftLimits.characters) return refusal(`${characters}个字`, `至多${draftLimits.characters}个字`);
  return undefined;
}

function refusal(found: string, expected: string): ReadingFault {
  return { line: 0, means: '草稿太长，请分成几部分对照', found, expected };
}
