/** Library and its words → the groups of the vocabulary that can be of use in it. */
import type { SynonymGroup } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

/** What stands nowhere only leads to other terms; where it holds one that does so too, that one is enough. */
function holdsAnother(term: string, { say, print }: SynonymGroup): boolean {
  return [...say, ...print].some((other) => other !== term && term.includes(other));
}

/**
 * Returns the groups and marks the terms that stand in the library, terms of two characters within a word: 入学 does not in
 * 深入学习. A group by which nothing is found under another name is left out.
 */
export function findStandingGroups(
  { measures, passages, synonyms }: SearchLibrary,
  lexicon: Lexicon,
  variants: Variants,
): SynonymGroup[] {
  const texts = [
    ...measures.flatMap(({ title, text, note }) => [title, text, note ?? '']),
    ...passages.map(({ text }) => text),
  ];
  const all = texts.map((text) => foldText(text, variants)).join('\n');
  const words = [...lexicon.keys()].join('\n');
  const stands = (term: string) => (term.length > 2 ? all : words).includes(term);
  const marked = synonyms.groups.map((group) => {
    const { say } = group;
    const print = group.print.filter((term) => stands(term) || !holdsAnother(term, group));
    return { say, print, standing: [...say, ...print].map((term) => (stands(term) ? '1' : '0')).join('') };
  });
  return marked.filter(({ say, standing }) => standing.includes('1', say.length));
}
