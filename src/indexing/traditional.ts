/**
 * Library → what a query in traditional script is read with: the traditional forms of the library's characters, and the
 * phrases that OpenCC knows where characters alone do not tell, 答覆, 瞭解. In other words 覆 and 瞭 are simplified.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import type { TraditionalFile } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { TraditionalVariants } from '../segment/traditional.ts';
import { textsOf } from './lexicon.ts';
import type { SearchLibrary } from './library.ts';

/** Returns the file, and the characters of its phrases and pairs that simplified text has too. */
export function buildTraditional(
  lexicon: Lexicon,
  library: SearchLibrary,
  { always, ambiguous }: TraditionalVariants,
): { readonly file: TraditionalFile; readonly ambiguous: string } {
  const notes = library.measures.map(({ note }) => note ?? '');
  const printed = new Set([...textsOf(library), ...notes].flatMap((text) => [...new Set(text)]));
  const characters = new Set([...printed, ...Array.from(printed, (one) => always.get(one) ?? one)]);
  const known = traditionalPhrases(lexicon.keys(), always);
  const both = pairs(ambiguous, characters);
  const inPhrases = known.flatMap(([traditional, simplified]) =>
    [...traditional].filter((character) => !simplified.includes(character)),
  );
  return {
    file: { always: pairs(always, characters), ambiguous: both, phrases: known.flat().join(' ') },
    ambiguous: [...new Set([...[...both].filter((_, at) => at % 2 === 0), ...inPhrases])].sort().join(''),
  };
}

function pairs(variants: Variants, characters: ReadonlySet<string>): string {
  return [...variants]
    .filter(([, simplified]) => characters.has(simplified))
    .map((pair) => pair.join(''))
    .join('');
}

/** Phrases and what they are in simplified text; characters that are `always` traditional are replaced. */
function traditionalPhrases(words: Iterable<string>, always: Variants): [traditional: string, simplified: string][] {
  const known = [...words].join(' ');
  return phrases.split('|').flatMap((pair): [string, string][] => {
    const [traditional = '', simplified = ''] = pair.split(' ');
    const folded = foldText(traditional, always);
    return folded !== simplified && known.includes(simplified) ? [[folded, simplified]] : [];
  });
}
