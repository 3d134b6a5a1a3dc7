/** What the library is asked before a draft is compared: what its measures are about, and the units that they name. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { foldText } from '../segment/fold.ts';
import type { DraftQuestions } from './types.ts';

/** Of a long draft so many measures are asked for, evenly spread. */
const mostAsked = 20;
/** Letters and figures of a text that says what it is about. */
const longest = 16;

/** Returns what is asked for a draft; each once. */
export function questionsOf({ measures }: Pick<EnrichedPlan, 'measures'>): DraftQuestions {
  const subjects = [...new Set(measures.map(subjectOf))].filter((text) => text.length > 1);
  const step = Math.max(1, subjects.length / mostAsked);
  const spread = Array.from(
    { length: Math.min(subjects.length, mostAsked) },
    (_, at) => subjects[Math.floor(at * step)],
  );
  const named = measures.flatMap(({ responsibilities }) => responsibilities.filter(({ collective }) => !collective));
  return {
    subjects: spread.flatMap((text) => text ?? []),
    units: [...new Set(named.map(({ unit }) => unit))],
  };
}

/** Its title, which is made of its first sentence where it has none; of a long one the beginning. */
function subjectOf({ title }: EnrichedMeasure): string {
  return [...foldText(title)].slice(0, longest).join('');
}
