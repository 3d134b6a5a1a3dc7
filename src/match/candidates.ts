/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import { mendNearest } from '../segment/kept-nearest.ts';
import { groupApart, type Near } from '../segment/nearest.ts';
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
  const numbers = memory.keep(['numbers of clues', words, topics], () => numberClues(words, topics));
  const groups = groupApart(plans);
  return pairsOf(
    mendNearest(memory, 'candidates', { vectors: clues, numbers, owners: plans, told: undefined }, () => ({
      ...{ bounds, count: thresholds.candidates, groups },
    })),
  );
}

const bounds = { terms: Infinity, window: thresholds.window, least: thresholds.promise };

/** Returns each pair once, in order: a number for each is sorted without a call for every two. */
function pairsOf(picked: readonly (readonly Near[])[]): [number, number][] {
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

/**
 * Returns what leads from a measure to others, with its weight. Topics lead further than words of the title, and those
 * further than words of the text.
 */
function cluesOf(title: NumberedVector, text: NumberedVector, topics: readonly number[]): NumberedVector {
  return {
    terms: Int32Array.from([
      ...text.terms.map((word) => clueNumber('word', word)),
      ...title.terms.map((word) => clueNumber('titleWord', word)),
      ...topics.map((topic) => clueNumber('topic', topic)),
    ]),
    weights: Float64Array.from([
      ...text.weights,
      ...title.weights,
      ...topics.map((_, rank) => (rank === 0 ? 1.5 : 0.5)),
    ]),
  };
}

const clueKinds = ['word', 'titleWord', 'topic'] as const;

/** Clues of the three kinds have every third number. */
function clueNumber(kind: (typeof clueKinds)[number], number: number): number {
  return clueKinds.length * number + clueKinds.indexOf(kind);
}

/** Returns the numbers of clues; a clue begins with the digit of its kind. */
function numberClues(words: TermNumbers, topics: TermNumbers): TermNumbers {
  const numbersOf = [words, words, topics];
  const { length } = clueKinds;
  return {
    numberOf(clue) {
      const kind = Number(clue.charAt(0));
      return length * (numbersOf[kind] ?? words).numberOf(clue.slice(1)) + kind;
    },
    termAt(number) {
      const kind = number % length;
      return `${kind}${(numbersOf[kind] ?? words).termAt(Math.floor(number / length))}`;
    },
  };
}
