/**
 * The tokens that make every string findable: overlapping pairs of folded characters, and the last character alone.
 *
 * A string of two or more characters stands in a text exactly when its pairs follow each other there; a single
 * character does exactly when a token begins with it. Index and browser both build their tokens here.
 *
 * Tokens are spelled in four letters or figures per character: Pagefind segments a query by the language of the page
 * that it runs in, and no segmenter of any language cuts such a word.
 */

/** Returns the tokens of `folded` in order: its pairs, then its last character; nothing for an empty text. */
export function textTokens(folded: string): string[] {
  const spelled = Array.from(folded, spell);
  return spelled.map((character, index) => character + (spelled[index + 1] ?? ''));
}

/** Returns the tokens that a search for `folded` asks for, to follow each other; a single character is a prefix. */
export function queryTokens(folded: string): string[] {
  const tokens = textTokens(folded);
  return tokens.length > 1 ? tokens.slice(0, -1) : tokens;
}

/** Returns the pairs of characters of `folded`, each once. */
export function pairsOf(folded: string): string[] {
  const characters = [...folded];
  return [...new Set(characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')))];
}

function spell(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
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
