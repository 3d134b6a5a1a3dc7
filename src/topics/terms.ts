/** The terms of a measure: its words and the pairs of its letters, by where they stand. */
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { addCounts, countPairs, countWords, type TermCounts } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { TopicInput } from './types.ts';

/** What a measure says, and where. */
type Worded = Pick<TopicInput, 'title' | 'headings' | 'text'>;

/** Returns the terms of every measure, in order; words are told from pairs by a mark. */
export function countMeasureTerms(measures: readonly Worded[], cut: CutWords, memory: Memory = noMemory): TermCounts[] {
  return measures.map((measure) => memory.keep(['terms of a topic', measure, cut], () => termsOf(measure, cut)));
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
export function wordsAmong(terms: TermCounts): Set<string> {
  return new Set([...terms.keys()].filter((term) => term.endsWith(wordMark)).map((term) => term.slice(0, -1)));
}

const wordMark = '#';

function countTerms(text: string, cut: CutWords): TermCounts {
  const words = [...countWords(cut(text))].map(([word, count]): [string, number] => [word + wordMark, count]);
  return new Map([...words, ...countPairs(text)]);
}
