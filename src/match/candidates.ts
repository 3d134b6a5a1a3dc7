/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import { findNearestOfAll, type NearestOfAll } from '../segment/nearest-of-all.ts';
import { createTermNumbers, heaviest, type NumberedVector, noTerms, type TermNumbers } from '../segment/numbered.ts';
import type { MeasureTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput } from './types.ts';

/** What is kept from one time to the next, and by whose numbers the terms are told, without which nothing is kept. */
interface Keeping {
  readonly memory: Memory;
  readonly words: TermNumbers;
}

/** Returns pairs of indexes into `measures` (the smaller first), in order; never two measures of one plan. */
export function findCandidates(
  measures: readonly MatchInput[],
  terms: readonly MeasureTerms[],
  { memory, words }: Keeping = { memory: noMemory, words: createTermNumbers() },
): [number, number][] {
  const topics = memory.keep(['numbers of topics'], createTermNumbers); // grow while they are kept
  const leading = terms.map((own) =>
    memory.keep(['leading words', own], () => heaviest(own.text, thresholds.leadingWords)),
  );
  const clues = listClues(measures, terms, leading, topics);
  const plans = measures.map(({ plan }) => plan);
  const { nearest } = memory.mend<Promising>('candidates', (last) =>
    findPromising({ numbers: [words, topics], clues, plans }, last),
  );
  const pairs = nearest.picked.flatMap((others, index) =>
    others.map(({ index: other }) => Math.min(index, other) * measures.length + Math.max(index, other)),
  );
  const inOrder = Float64Array.from(pairs).sort();
  const once = inOrder.filter((pair, at) => pair !== inOrder[at - 1]);
  return Array.from(once, (pair) => [Math.floor(pair / measures.length), pair % measures.length]);
}

/** What candidates follow from. */
interface Clued {
  /** Those of words and of topics. */
  readonly numbers: readonly TermNumbers[];
  readonly clues: readonly NumberedVector[];
  readonly plans: readonly string[];
}

/** The most promising others of each measure. */
interface Promising extends Omit<Clued, 'clues'> {
  readonly nearest: NearestOfAll;
}

const bounds = { terms: Infinity, window: thresholds.window, least: thresholds.promise };

/** Takes over from the last time what nothing has touched. */
function findPromising({ clues, ...told }: Clued, last?: Promising): Promising {
  const { plans } = told;
  const mayOf = (index: number) => (other: number) => plans[other] !== plans[index];
  const before = last && isComparable(told, last) ? last.nearest : undefined;
  return { ...told, nearest: findNearestOfAll(clues, { bounds, count: thresholds.candidates, mayOf }, before) };
}

function isComparable({ numbers, plans }: Omit<Clued, 'clues'>, last: Omit<Clued, 'clues'>): boolean {
  return numbers.every((own, at) => own === last.numbers[at]) && plans.join('\n') === last.plans.join('\n');
}

/**
 * Returns what leads from each measure to others, with its weight. Topics lead further than words of the title, and those
 * further than words of the text. Clues of the three kinds have every third number.
 */
function listClues(
  measures: readonly MatchInput[],
  terms: readonly MeasureTerms[],
  leading: readonly NumberedVector[],
  topics: TermNumbers,
): NumberedVector[] {
  return measures.map((measure, index) => {
    const [own, text] = [terms[index], leading[index]];
    if (!own || !text || isClosing(measure)) return noTerms;
    return {
      terms: Int32Array.from([
        ...text.terms.map((word) => 3 * word),
        ...own.title.terms.map((word) => 3 * word + 1),
        ...measure.topics.map(({ topic }) => 3 * topics.numberOf(topic) + 2),
      ]),
      weights: Float64Array.from([
        ...text.weights,
        ...own.title.weights,
        ...measure.topics.map((_, rank) => (rank === 0 ? 1.5 : 0.5)),
      ]),
    };
  });
}
