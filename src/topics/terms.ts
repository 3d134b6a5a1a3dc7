/** The terms of a measure: its words and the pairs of its letters, by where they stand. */
import type { CutWords } from '../segment/cut.ts';
import { addCounts, countPairs, countWords, type TermCounts } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { TopicInput } from './types.ts';

/** What a measure says, and where. */
type Worded = Pick<TopicInput, 'title' | 'headings' | 'text'>;

/** Returns the terms of every measure, in order; words are told from pairs by a mark. */
export function countMeasureTerms(measures: readonly Worded[], cut: CutWords): TermCounts[] {
  const known = new Map<string, TermCounts>();
  const countOnce = (text: string): TermCounts => {
    const counts = known.get(text) ?? countTerms(text, cut);
    known.set(text, counts);
    return counts;
  };
  const { places } = thresholds;
  return measures.map(({ title, headings, text }) =>
    addCounts([
      [countTerms(text, cut), 1],
      [countTerms(title, cut), places.title],
      ...headings.map((heading, depth): [TermCounts, number] => [
        countOnce(heading),
        depth === 0 ? places.part : places.group,
      ]),
    ]),
  );
}

function countTerms(text: string, cut: CutWords): TermCounts {
  const words = [...countWords(cut(text))].map(([word, count]): [string, number] => [`${word}#`, count]);
  return new Map([...words, ...countPairs(text)]);
}
