/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import { groupApart } from '../segment/nearest.ts';
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
  const clues = measures.map((measure, index) => {
    const [own, text] = [terms[index], leading[index]];
    if (!own || !text || isClosing(measure)) return noTerms;
    const ids = measure.topics.map(({ topic }) => topic);
    return memory.keep(['clues', own, text, topics, ids.join()], () =>
      cluesOf(own.title, text, ids.map(topics.numberOf)),
    );
  });
  const plans = measures.map(({ plan }) => plan);
  const { nearest } = memory.mend<Promising>('candidates', (last) =>
    findPromising({ numbers: [words, topics], clues, plans }, last),
  );
  return pairsOf(nearest.picked);
}

/** Returns each pair once, in order: a number for each is sorted without a call for every two. */
function pairsOf(picked: NearestOfAll['picked']): [number, number][] {
  const { length } = picked;
  const numbers = new Float64Array(picked.reduce((sum, others) => sum + others.length, 0));
  let count = 0;
  for (const [index, others] of picked.entries()) {
    for (const { index: other } of others) {
      numbers[count] = Math.min(index, other) * length + Math.max(index, other);
      count += 1;
    }
  }
  const once = numbers.sort().filter((pair, at) => pair !== numbers[at - 1]);
  return Array.from(once, (pair) => [Math.floor(pair / length), pair % length]);
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
  const groups = groupApart(plans);
  const before = last && isComparable(told, last) ? last.nearest : undefined;
  return { ...told, nearest: findNearestOfAll(clues, { bounds, count: thresholds.candidates, groups }, before) };
}

function isComparable({ numbers, plans }: Omit<Clued, 'clues'>, last: Omit<Clued, 'clues'>): boolean {
  return numbers.every((own, at) => own === last.numbers[at]) && plans.join('\n') === last.plans.join('\n');
}

/**
 * Returns what leads from a measure to others, with its weight. Topics lead further than words of the title, and those
 * further than words of the text. Clues of the three kinds have every third number.
 */
function cluesOf(title: NumberedVector, text: NumberedVector, topics: readonly number[]): NumberedVector {
  return {
    terms: Int32Array.from([
      ...text.terms.map((word) => 3 * word),
      ...title.terms.map((word) => 3 * word + 1),
      ...topics.map((topic) => 3 * topic + 2),
    ]),
    weights: Float64Array.from([
      ...text.weights,
      ...title.weights,
      ...topics.map((_, rank) => (rank === 0 ? 1.5 : 0.5)),
    ]),
  };
}
