/** The terms of a measure: its words and the pairs of its letters, by where they stand; the words that tell its subject. */
import { type Memory, noMemory } from '../model/memory.ts';
import { draftingWords } from '../model/official/drafting-words.ts';
import type { CutWords } from '../segment/cut.ts';
import {
  addNumbered,
  type KeepVectors,
  type NumberedVector,
  noKeptVectors,
  noTerms,
  numberTerms,
  type TermNumbers,
} from '../segment/numbered.ts';
import { countPairs, countWords, type TermCounts } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { TopicInput } from './types.ts';

/** What a measure says, and where. */
type Worded = Pick<TopicInput, 'plan' | 'title' | 'headings' | 'text'>;

/** How terms are told and kept. */
export interface Counting {
  readonly cut: CutWords;
  readonly numbers: TermNumbers;
  readonly memory?: Memory;
  readonly keepVectors?: KeepVectors | undefined;
}

/** A measure in numbered terms; words are told from pairs by a mark. */
export interface CountedMeasure {
  /** How often it has each term, by place. */
  readonly terms: NumberedVector;
  /** How often its text and the headings above it have each word that is none of the form of regulations. */
  readonly telling: NumberedVector;
}

/** Returns the terms of every measure, in order. */
export function countMeasureTerms(
  measures: readonly Worded[],
  { cut, numbers, memory = noMemory, keepVectors = noKeptVectors }: Counting,
): CountedMeasure[] {
  const headingTerms = new Map<string, PhraseTerms>(); // many measures stand below the same headings
  const countHeading = (heading: string): PhraseTerms => {
    const known = headingTerms.get(heading) ?? countTerms(heading, cut, numbers);
    headingTerms.set(heading, known);
    return known;
  };
  const count = ({ text, title, headings }: Worded): CountedMeasure =>
    joinTerms(countTerms(text, cut, numbers), countTerms(title, cut, numbers), headings.map(countHeading));
  return measures.map((measure) => {
    const { plan, text, title, headings } = measure;
    return memory.keep(['terms of a topic', cut, numbers, text, title, headings.join('\n')], () => {
      const said = [text, title, ...headings];
      const [terms = noTerms, telling = noTerms] = keepVectors({ plan, said }, numbers, () => {
        const counted = count(measure);
        return [counted.terms, counted.telling];
      });
      return { terms, telling };
    });
  });
}

function joinTerms(text: PhraseTerms, title: PhraseTerms, headings: readonly PhraseTerms[]): CountedMeasure {
  const { places } = thresholds;
  const weighed = headings.map(({ all }, depth) => [all, depth === 0 ? places.part : places.group] as const);
  return {
    terms: addNumbered([[text.all, 1], [title.all, places.title], ...weighed]),
    telling: addNumbered([text, ...headings].map(({ telling }) => [telling, 1])),
  };
}

const wordMark = '#';

/** The terms of a text, title or heading. */
interface PhraseTerms {
  readonly all: NumberedVector;
  readonly telling: NumberedVector;
}

function countTerms(text: string, cut: CutWords, numbers: TermNumbers): PhraseTerms {
  const words = countWords(cut(text));
  return {
    all: numberTerms(new Map([...markWords(words), ...countPairs(text)]), numbers),
    telling: numberTelling(words, numbers),
  };
}

/** Returns how often each measure has each word that tells its subject, for which nothing else needs to be counted. */
export function countTelling(
  measures: readonly Pick<Worded, 'text' | 'headings'>[],
  { cut, numbers }: Counting,
): NumberedVector[] {
  return measures.map(({ text, headings }) =>
    addNumbered([text, ...headings].map((phrase) => [numberTelling(countWords(cut(phrase)), numbers), 1])),
  );
}

function numberTelling(words: TermCounts, numbers: TermNumbers): NumberedVector {
  return numberTerms(new Map(markWords([...words].filter(([word]) => !draftingWords.has(word)))), numbers);
}

function markWords(words: Iterable<readonly [string, number]>): [string, number][] {
  return Array.from(words, ([word, count]) => [word + wordMark, count]);
}
