/** The words of the library with their counts, for cutting, pinyin and corrections in the browser. */
import type { LexiconFile } from '../index-format/search-files.ts';
import type { CutWords, Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

const longest = 12;

/** Counts the words that `cut` finds in titles, headings and texts, with the names of topics and units. */
export function buildLexicon(library: SearchLibrary, cut: CutWords, variants: Variants): Lexicon {
  const printed = new Map<string, number>();
  for (const text of textsOf(library)) for (const word of cut(text)) add(printed, word, 1);
  const counts = new Map<string, number>();
  for (const [word, count] of printed) {
    const folded = foldText(word, variants);
    if (/^\p{Script=Han}+$/u.test(folded) && folded.length <= longest) add(counts, folded, count);
  }
  return counts;
}

function add(counts: Map<string, number>, word: string, count: number): void {
  counts.set(word, (counts.get(word) ?? 0) + count);
}

/** Returns what words are counted in. */
export function textsOf({ measures, passages, plans }: SearchLibrary): string[] {
  const headings = new Set(measures.flatMap((measure) => measure.headings));
  const titles = plans.map(({ title }) => title);
  return [...titles, ...headings, ...measures.map(({ text }) => text), ...passages.map(({ text }) => text)];
}

/** Returns the lexicon in the form that the browser loads. */
export function writeLexicon(lexicon: Lexicon): LexiconFile {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of lexicon) {
    const words = byCount.get(count);
    if (words) words.push(word);
    else byCount.set(count, [word]);
  }
  return {
    words: [...byCount].sort(([a], [b]) => b - a).map(([count, words]) => [count, words.sort().join(' ')]),
  };
}
