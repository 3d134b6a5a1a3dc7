/** The words of the library with their counts, for cutting, pinyin and corrections in the browser. */
import { writeFronts } from '../index-format/front-coding.ts';
import type { LexiconFile } from '../index-format/search-files.ts';
import type { CutWords, Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import { type CutFile, inBuckets, packed } from './files.ts';
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

/** Returns the file of the words; words of `ignore` only ask. */
export function writeLexicon(lexicon: Lexicon, ignore: readonly string[]): CutFile {
  const total = lexicon.values().reduce((sum, count) => sum + count, 0);
  const asking = ignore.reduce((sum, word) => sum + (lexicon.get(word) ?? 0), 0);
  return inBuckets({
    path: 'lexicon.bin',
    entries: [...lexicon].sort(([a], [b]) => (a < b ? -1 : 1)),
    keysOf: ([word]) => [...word].slice(0, 1),
    write: (path, words) => packed(path, { words: writeWords(words), total, asking } satisfies LexiconFile),
  });
}

function writeWords(words: readonly (readonly [word: string, count: number])[]): string {
  const fronts = writeFronts(words.map(([word]) => word));
  return words.map(([, count], at) => `${fronts[at]}${count > 1 ? count : ''}`).join('');
}
