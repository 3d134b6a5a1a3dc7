/** The words of the library with their counts, for cutting, pinyin and corrections in the browser. */
import type { LexiconFile } from '../index-format/search-files.ts';
import type { CutWords, Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { TraditionalVariants } from '../segment/traditional.ts';
import type { SearchLibrary } from './library.ts';
import { traditionalPhrases } from './traditional-phrases.ts';

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

function textsOf({ measures, passages, plans }: SearchLibrary): string[] {
  const headings = new Set(measures.flatMap((measure) => measure.headings));
  const titles = plans.map(({ title }) => title);
  return [...titles, ...headings, ...measures.map(({ text }) => text), ...passages.map(({ text }) => text)];
}

/** Returns the lexicon and the traditional variants of the library's characters in the form that the browser loads. */
export function writeLexicon(lexicon: Lexicon, library: SearchLibrary, traditional: TraditionalVariants): LexiconFile {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of lexicon) {
    const words = byCount.get(count);
    if (words) words.push(word);
    else byCount.set(count, [word]);
  }
  const notes = library.measures.map(({ note }) => note ?? '');
  const characters = new Set<string>();
  for (const text of [...textsOf(library), ...notes]) for (const character of text) characters.add(character);
  return {
    words: [...byCount].sort(([a], [b]) => b - a).map(([count, words]) => [count, words.sort().join(' ')]),
    always: pairs(traditional.always, characters),
    ambiguous: pairs(traditional.ambiguous, characters),
    phrases: traditionalPhrases(lexicon.keys(), traditional.always).join(' '),
  };
}

function pairs(variants: Variants, characters: ReadonlySet<string>): string {
  return [...variants]
    .filter(([, simplified]) => characters.has(simplified))
    .map((pair) => pair.join(''))
    .join('');
}
