/** Library → `guide.json`, what the browser needs to understand a query. */
import type { SearchGuide, SynonymGroup } from '../index-format/search-files.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

/** What the other files of the build say of themselves. */
type Build = Pick<SearchGuide, 'titleEnd' | 'folder' | 'table'>;

/** Returns the guide to the files of `build`. */
export function buildGuide(library: SearchLibrary, build: Build, variants: Variants): SearchGuide {
  const names = new Set(library.measures.flatMap((measure) => measure.responsibilities.map(({ unit }) => unit)));
  return {
    count: library.measures.length + library.passages.length,
    ...build,
    plans: library.plans.map(({ id, shortName, region }) => ({ id, name: shortName, region: region.name })),
    topics: library.topics.map(({ id, name }) => ({ id, name })),
    units: [...names].sort(),
    vocabulary: { ignore: library.synonyms.ignore, groups: standingGroups(library, variants) },
  };
}

/** Marks the terms that stand in the library; a group of which none does is left out. */
function standingGroups({ measures, passages, synonyms }: SearchLibrary, variants: Variants): SynonymGroup[] {
  const texts = [
    ...measures.flatMap(({ title, text, note }) => [title, text, note ?? '']),
    ...passages.map(({ text }) => text),
  ];
  const all = texts.map((text) => foldText(text, variants)).join('\n');
  const marked = synonyms.groups.map(({ say, print }) => {
    return { say, print, standing: [...say, ...print].map((term) => (all.includes(term) ? '1' : '0')).join('') };
  });
  return marked.filter(({ standing }) => standing.includes('1'));
}
