/** The words of the library with their counts, for cutting, pinyin and corrections in the browser. */
import type { Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { LexiconFile } from '../segment/search-files.ts';
import type { TraditionalVariants } from '../segment/traditional.ts';
import type { SearchLibrary } from './library.ts';

/** Cuts a text into words that joined are the text. */
export type Segment = (text: string) => readonly string[];

const longest = 12;

/** Counts the words that `segment` finds in titles, headings and texts, with the names of topics and units. */
export function buildLexicon(library: SearchLibrary, segment: Segment, variants: Variants): Lexicon {
  const counts = new Map<string, number>();
  const add = (word: string) => {
    const folded = foldText(word, variants);
    if (/^\p{Script=Han}+$/u.test(folded) && folded.length <= longest)
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
  };
  for (const text of textsOf(library)) for (const word of segment(text)) add(word);
  return counts;
}

function textsOf({ measures, passages, plans }: SearchLibrary): string[] {
  const headings = new Set(measures.flatMap((measure) => measure.headings));
  const titles = plans.map(({ title }) => title);
  return [...titles, ...headings, ...measures.map(({ text }) => text), ...passages.map(({ text }) => text)];
}

/** Returns the lexicon and the traditional variants of the library's characters in the form that the browser loads. */
export function writeLexicon(lexicon: Lexicon, library: SearchLibrary, traditional: TraditionalVariants): LexiconFile {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of lexicon) byCount.set(count, [...(byCount.get(count) ?? []), word]);
  const notes = library.measures.map(({ note }) => note ?? '');
  const characters = new Set([...textsOf(library), ...notes].flatMap((text) => [...text]));
  return {
    words: [...byCount].sort(([a], [b]) => b - a).map(([count, words]) => [count, words.sort().join(' ')]),
    always: pairs(traditional.always, characters),
    ambiguous: pairs(traditional.ambiguous, characters),
  };
}

function pairs(variants: Variants, characters: ReadonlySet<string>): string {
  return [...variants]
    .filter(([, simplified]) => characters.has(simplified))
    .map((pair) => pair.join(''))
    .join('');
}
