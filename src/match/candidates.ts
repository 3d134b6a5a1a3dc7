/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { isClosing } from '../model/official/closing-formulas.ts';
import { countTermNumbers, createNearest, heaviest, type NumberedVector, noTerms } from '../segment/numbered.ts';
import type { MeasureTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput } from './types.ts';

/** Returns pairs of indexes into `measures` (the smaller first), in order; never two measures of one plan. */
export function findCandidates(measures: readonly MatchInput[], terms: readonly MeasureTerms[]): [number, number][] {
  const { window, promise: least } = thresholds;
  const nearest = createNearest(listClues(measures, terms), { terms: Infinity, window, least });
  const pairs = measures.flatMap(({ plan }, index) => {
    const best = nearest(index, thresholds.candidates, (other) => measures[other]?.plan !== plan);
    return best.map(({ index: other }) => Math.min(index, other) * measures.length + Math.max(index, other));
  });
  const inOrder = Float64Array.from(pairs).sort();
  const once = inOrder.filter((pair, at) => pair !== inOrder[at - 1]);
  return Array.from(once, (pair) => [Math.floor(pair / measures.length), pair % measures.length]);
}

/**
 * Returns what leads from each measure to others, with its weight. Topics lead further than words of the title, and those
 * further than words of the text. The numbers of clues: those of words in texts, then those of words in titles, then topics.
 */
function listClues(measures: readonly MatchInput[], terms: readonly MeasureTerms[]): NumberedVector[] {
  const words = countTermNumbers(terms.flatMap(({ title, text }) => [title, text]));
  const topics = new Map<string, number>();
  const topicNumber = (topic: string): number => {
    const number = topics.get(topic) ?? topics.size;
    topics.set(topic, number);
    return number;
  };
  return measures.map((measure, index) => {
    const { [index]: own } = terms;
    if (!own || isClosing(measure)) return noTerms;
    const text = heaviest(own.text, thresholds.leadingWords);
    return {
      terms: Int32Array.from([
        ...text.terms,
        ...own.title.terms.map((word) => words + word),
        ...measure.topics.map(({ topic }) => 2 * words + topicNumber(topic)),
      ]),
      weights: Float64Array.from([
        ...text.weights,
        ...own.title.weights,
        ...measure.topics.map((_, rank) => (rank === 0 ? 1.5 : 0.5)),
      ]),
    };
  });
}
