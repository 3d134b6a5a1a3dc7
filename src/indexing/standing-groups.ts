/** Library and its words → the groups of the vocabulary that can be of use in it. */
import type { SynonymGroup } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import { groupByPlace, type Keeper, keepAllData, noKeeper } from './keeper.ts';
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
  library: SearchLibrary,
  lexicon: Lexicon,
  variants: Variants,
  keeper: Keeper = noKeeper,
): SynonymGroup[] {
  const { synonyms } = library;
  const terms = new Set(synonyms.groups.flatMap(({ say, print }) => [...say, ...print]));
  const long = [...terms].filter((term) => term.length > 2);
  const inTexts = findInPlans(long, library, variants, keeper);
  const inWords = findTerms(
    [...terms].filter((term) => term.length <= 2),
    [...lexicon.keys()],
  );
  const stands = (term: string) => inTexts.has(term) || inWords.has(term);
  const marked = synonyms.groups.map((group) => {
    const { say } = group;
    const print = group.print.filter((term) => stands(term) || !holdsAnother(term, group));
    return { say, print, standing: [...say, ...print].map((term) => (stands(term) ? '1' : '0')).join('') };
  });
  return marked.filter(({ say, standing }) => standing.includes('1', say.length));
}

/** Returns the terms that stand in any of the plans. */
function findInPlans(
  terms: readonly string[],
  { measures, passages }: SearchLibrary,
  variants: Variants,
  keeper: Keeper,
): ReadonlySet<string> {
  const fields = [
    ...measures.map(({ plan, title, text, note }) => ({ plan, texts: [title, text, note ?? ''] })),
    ...passages.map(({ plan, text }) => ({ plan, texts: [text] })),
  ];
  const plans = [...Map.groupBy(fields, ({ plan }) => plan)];
  const found = new Set<string>();
  const sought = keeper.digest(terms);
  for (const [place, own] of groupByPlace(plans, ([plan]) => plan)) {
    const values = own.map(([, all]) => ({ sought, texts: all.flatMap(({ texts }) => texts) }));
    const standing = keepAllData(keeper, `standing ${place}`, values, ({ texts }) => {
      const folded = texts.map((text) => foldText(text, variants));
      return [...findTerms(terms, folded)];
    });
    for (const term of standing.flat()) found.add(term);
  }
  return found;
}

/** Returns the terms that stand in any of the texts, each of which is gone through once. */
function findTerms(terms: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  const shortest = Math.min(...terms.map(({ length }) => length));
  const openings = Map.groupBy(terms, (term) => term.slice(0, shortest));
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at + shortest <= text.length; at += 1) {
      const opened = openings.get(text.slice(at, at + shortest)) ?? [];
      for (const term of opened) if (text.startsWith(term, at)) found.add(term);
    }
  }
  return found;
}
