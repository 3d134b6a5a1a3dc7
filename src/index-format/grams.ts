/**
 * The tokens that make every string findable: overlapping pairs of folded characters, and every character once.
 *
 * A string of two or more characters stands in a text exactly when its pairs follow each other there. Single characters
 * are tokens of another spelling, so that pairs and characters never meet in one chunk of the index. Index and browser
 * both build their tokens here.
 *
 * Tokens are spelled in four letters or figures per character: Pagefind segments a query by the language of the page
 * that it runs in, and no segmenter of any language cuts such a word.
 */
import { foldText } from '../segment/fold.ts';

/** Returns the pairs of `folded` in order, spelled; none for fewer than two characters. */
export function pairTokens(folded: string): string[] {
  const spelled = Array.from(folded, spell);
  return spelled.slice(0, -1).map((character, index) => character + (spelled[index + 1] ?? ''));
}

/** Returns a token for every different character of `folded`. */
export function characterTokens(folded: string): string[] {
  return [...new Set(folded)].map(characterToken);
}

/** Returns the tokens that follow each other wherever `folded` stands, and nowhere else. */
export function phraseTokens(folded: string): string[] {
  const tokens = pairTokens(folded);
  return tokens.length > 0 ? tokens : Array.from(folded, characterToken);
}

/** Returns the pairs of characters of `folded`, each once. */
export function pairsOf(folded: string): string[] {
  const characters = [...folded];
  return [...new Set(characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')))];
}

function characterToken(character: string): string {
  return `z${spell(character)}`;
}

function spell(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}

/** Folds a text but keeps the signs of figures: 不低于５％ → 不低于5%. */
export function foldSigned(printed: string): string {
  return printed
    .split(/(?<sign>[%％﹪‰])/u)
    .map((part) => (/^[%％﹪]$/u.test(part) ? '%' : part === '‰' ? part : foldText(part)))
    .join('');
}

const perCent = ['%', '％', '﹪'];
const signed = /(?<figure>[\p{L}\p{N}])\s*(?<sign>[%％﹪‰])/gu;

/**
 * Returns a token for every 5% and 5‰ of a printed text. Folding drops the signs as it drops punctuation, but whoever
 * types one means it.
 */
export function signTokens(printed: string): string[] {
  const found = [...printed.matchAll(signed)].map(({ groups: { figure = '', sign = '' } = {} }) => {
    return spell(figure.normalize('NFKC').toLowerCase()) + (perCent.includes(sign) ? 'pct' : 'pml');
  });
  return [...new Set(found)];
}
