/** The terms of a measure: its words and the pairs of its letters, by where they stand. */
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { type NumberedVector, numberTerms, type TermNumbers } from '../segment/numbered.ts';
import { addCounts, countPairs, countWords, type TermCounts } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { TopicInput } from './types.ts';

/** What a measure says, and where. */
type Worded = Pick<TopicInput, 'title' | 'headings' | 'text'>;

/** How terms are told and kept. */
interface Counting {
  readonly cut: CutWords;
  readonly numbers: TermNumbers;
  readonly memory?: Memory;
}

/** Returns how often every measure has each term, in order; words are told from pairs by a mark. */
export function countMeasureTerms(
  measures: readonly Worded[],
  { cut, numbers, memory = noMemory }: Counting,
): NumberedVector[] {
  return measures.map((measure) => {
    const { text, title, headings } = measure;
    return memory.keep(['terms of a topic', cut, numbers, text, title, headings.join('\n')], () =>
      numberTerms(termsOf(measure, cut), numbers),
    );
  });
}

function termsOf({ title, headings, text }: Worded, cut: CutWords): TermCounts {
  const { places } = thresholds;
  return addCounts([
    [countTerms(text, cut), 1],
    [countTerms(title, cut), places.title],
    ...headings.map((heading, depth): [TermCounts, number] => [
      countTerms(heading, cut),
      depth === 0 ? places.part : places.group,
    ]),
  ]);
}

/** Returns the words among terms. */
export function wordsAmong({ terms }: NumberedVector, { termAt }: TermNumbers): Set<string> {
  const words = Array.from(terms, termAt).filter((term) => term.endsWith(wordMark));
  return new Set(words.map((term) => term.slice(0, -1)));
}

const wordMark = '#';

function countTerms(text: string, cut: CutWords): TermCounts {
  const words = [...countWords(cut(text))].map(([word, count]): [string, number] => [word + wordMark, count]);
  return new Map([...words, ...countPairs(text)]);
}
