/**
 * Finds the words of topics.yaml in a text. Quotation marks, book-title marks, spaces and the width of characters do
 * not count; `…` in a word stands for up to eight characters of one clause. A word inside a longer one is not found:
 * 行政执法监督 says nothing of 行政执法.
 */
import { listTopics, type TopicsFile } from './topics-file.ts';

export interface FoundWord {
  readonly topic: string;
  readonly word: string;
  readonly weight: number;
}

export type WordFinder = (text: string) => FoundWord[];

/** What a word of each list in the file weighs. */
const strengths = { strong: 4, words: 1.5, weak: 0.4 } as const;

const ignored = /[\s“”‘’"'「」『』《》〈〉]/gu;

/** Returns a finder over all words of a file; a word that several topics list is found for each. */
export function createWordFinder(file: TopicsFile): WordFinder {
  const index = indexWords(file);
  const patterns = [...index.keys()].sort((a, b) => b.length - a.length).map((word) => `(?<_>${toPattern(word)})`);
  const anyWord = new RegExp(`(?=(${patterns.map(dropName).join('|')}))`, 'gu');
  const gapped = [...index.keys()].filter((word) => word.includes('…')).map((word) => [new RegExp(`^${toPattern(word)}$`, 'u'), word] as const);
  return (text) => {
    const found: FoundWord[] = [];
    let end = 0;
    for (const match of normalise(text).matchAll(anyWord)) {
      const printed = match[1] ?? '';
      if (match.index + printed.length <= end) continue;
      end = match.index + printed.length;
      const word = index.has(printed) ? printed : gapped.find(([pattern]) => pattern.test(printed))?.[1];
      found.push(...(index.get(word ?? '') ?? []));
    }
    return found;
  };
}
