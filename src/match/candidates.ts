/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import {
  createNearest,
  createReach,
  createTermNumbers,
  heaviest,
  type Near,
  type NumberedVector,
  noTerms,
  type Reach,
  type TermNumbers,
} from '../segment/numbered.ts';
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
  const clues = listClues(measures, terms, topics);
  const plans = measures.map(({ plan }) => plan);
  const { best } = memory.mend<Promising>('candidates', (last) =>
    findPromising({ numbers: [words, topics], clues, plans }, last),
  );
  const pairs = best.flatMap((others, index) =>
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

/** The most promising others of each measure, with all that they follow from. */
interface Promising extends Clued {
  readonly best: readonly (readonly Near[])[];
}

const bounds = { terms: Infinity, window: thresholds.window, least: thresholds.promise };

/** Takes over from the last time what nothing has touched. */
function findPromising(clued: Clued, last?: Promising): Promising {
  const { clues, plans } = clued;
  const reach = createReach(clues, bounds);
  const nearest = createNearest(clues, bounds, reach);
  const isTouched = last && isComparable(clued, last) ? findTouched(clues, last, reach) : () => true;
  const best = clues.map((_, index) => {
    const before = last?.best[index];
    if (before && !isTouched(index)) return before;
    return nearest(index, thresholds.candidates, (other) => plans[other] !== plans[index]);
  });
  return { ...clued, best };
}

function isComparable({ numbers, plans }: Clued, last: Clued): boolean {
  return numbers.every((own, at) => own === last.numbers[at]) && plans.join('\n') === last.plans.join('\n');
}

/**
 * Says which measures have to choose again: those whose clues are others, those in whose windows others may stand now, and
 * those near which one stood or may stand whose clues are others. Where many are, all choose again.
 */
function findTouched(
  clues: readonly NumberedVector[],
  { clues: before, best }: Promising,
  reach: Reach,
): (index: number) => boolean {
  const changed = new Set(clues.keys().filter((index) => !isEqual(clues[index], before[index])));
  if (changed.size > clues.length / 8) return () => true;
  const moved = new Set(
    [...changed].flatMap((index) => [...termsOf(clues[index]).symmetricDifference(termsOf(before[index]))]),
  );
  const touched = clues.map(
    ({ terms }, index) =>
      changed.has(index) ||
      terms.some((term) => moved.has(term)) ||
      best[index]?.some((near) => changed.has(near.index)),
  );
  for (const index of changed)
    reach(index, (other, likeness) => {
      const least = best[other]?.[thresholds.candidates - 1]?.likeness ?? bounds.least;
      if (likeness >= least - summingError) touched[other] = true;
    });
  return (index) => touched[index] === true;
}

/** Two measures are as near from either side, but for the order in which the weights of their clues are added. */
const summingError = 1e-9;

function termsOf(vector = noTerms): Set<number> {
  return new Set(vector.terms);
}

function isEqual(a = noTerms, b = noTerms): boolean {
  return (
    a.terms.length === b.terms.length &&
    a.terms.every((term, at) => term === b.terms[at] && a.weights[at] === b.weights[at])
  );
}

/**
 * Returns what leads from each measure to others, with its weight. Topics lead further than words of the title, and those
 * further than words of the text. Clues of the three kinds have every third number.
 */
function listClues(
  measures: readonly MatchInput[],
  terms: readonly MeasureTerms[],
  topics: TermNumbers,
): NumberedVector[] {
  return measures.map((measure, index) => {
    const { [index]: own } = terms;
    if (!own || isClosing(measure)) return noTerms;
    const text = heaviest(own.text, thresholds.leadingWords);
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
