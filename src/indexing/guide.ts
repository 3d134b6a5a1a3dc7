/** Library → `guide.json`, what the browser needs to understand a query. */
import { type GuideFile, indexFormat, type SynonymGroup } from '../index-format/search-files.ts';
import { writeGroups } from '../index-format/vocabulary.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

/** What the other files of the build say of themselves. */
type Build = Pick<GuideFile, 'titleEnd' | 'folder' | 'table'>;

/** Returns the guide to the files of `build`. */
export function buildGuide(library: SearchLibrary, build: Build, lexicon: Lexicon, variants: Variants): GuideFile {
  const names = new Set(library.measures.flatMap((measure) => measure.responsibilities.map(({ unit }) => unit)));
  return {
    format: indexFormat,
    count: library.measures.length + library.passages.length,
    ...build,
    plans: library.plans.map(({ id, shortName, region, documentNumber }) => ({
      id,
      name: shortName,
      region: region.name,
      documentNumber: foldText(documentNumber ?? ''),
    })),
    topics: library.topics.map(({ id, name }) => ({ id, name })),
    units: [...names].sort(),
    vocabulary: { ignore: library.synonyms.ignore, groups: writeGroups(standingGroups(library, lexicon, variants)) },
  };
}

/** What stands nowhere only leads to other terms; where it holds one that does so too, that one is enough. */
function holdsAnother(term: string, { say, print }: SynonymGroup): boolean {
  return [...say, ...print].some((other) => other !== term && term.includes(other));
}

/**
 * Marks the terms that stand in the library, terms of two characters within a word: 入学 does not in 深入学习. A group by which
 * nothing is found under another name is left out.
 */
function standingGroups(
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
