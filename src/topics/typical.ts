/**
 * Typical sentences of topics.yaml as measures that are understood already: each teaches its topic, those of `beside` that
 * there is none. None belongs to a plan, so no order is learnt from them. They are known by the pairs of their letters
 * alone, so that a library's dictionary need not hold what only they spell.
 */
import type { NumberedVector, TermNumbers } from '../segment/numbered.ts';
import { countMeasureTerms } from './terms.ts';
import { listTopics, type TopicsFile } from './topics-file.ts';

/** What a sentence teaches: the place of its topic in the file, behind the last one where it has none. */
export interface TypicalSentence {
  readonly topic: number;
  readonly terms: NumberedVector;
}

/** Returns the typical sentences of a file in its order; what stands before the first 。 is read as a title. */
export function listTypical(file: TopicsFile, numbers: TermNumbers): TypicalSentence[] {
  const taught = [...listTopics(file).map(({ typical }) => typical), file.beside];
  const sentences = taught.flatMap((texts, topic) => texts.map((text) => ({ topic, text })));
  const counted = countMeasureTerms(
    sentences.map(({ text }) => ({ plan: '', title: text.split('。', 1).join(''), headings: [], text })),
    { cut: () => [], numbers },
  );
  return counted.map(({ terms }, at) => ({ topic: sentences[at]?.topic ?? 0, terms }));
}
