/**
 * The nodejieba adapter: the one place of this stage that touches native code and disk. Runs in Node only; the browser
 * cuts with cut.ts over the words that this segmenter finds in the library.
 */
import nodejieba from 'nodejieba';

export interface Segmenter {
  /** Cuts a text into words, in order; joined they are the text. */
  cut(text: string): string[];
}

/** Returns jieba with `words` (names of bodies, terms) added to its dictionary. */
export function createSegmenter(options: { readonly words?: readonly string[] } = {}): Segmenter {
  nodejieba.load();
  for (const word of options.words ?? []) nodejieba.insertWord(word);
  return { cut: (text) => nodejieba.cut(text) };
}
