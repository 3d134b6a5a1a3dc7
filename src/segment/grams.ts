/**
 * The tokens that make every string findable: overlapping pairs of folded characters, and the last character alone.
 *
 * A string of two or more characters stands in a text exactly when its pairs follow each other there; a single
 * character does exactly when a token begins with it. Index and browser both build their tokens here.
 */

/** Returns the pairs of `folded` in order, then its last character; nothing for an empty text. */
export function grams(folded: string): string[] {
  const characters = [...folded];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** Returns the pairs of `folded` that a search for it asks for; a single character is its own prefix. */
export function queryGrams(folded: string): string[] {
  const tokens = grams(folded);
  return tokens.length > 1 ? tokens.slice(0, -1) : tokens;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['%', 'pct'],
  ['％', 'pct'],
  ['﹪', 'pct'],
  ['‰', 'pml'],
]);
const signed = /(?<figure>[\p{L}\p{N}])\s*(?<sign>[%％﹪‰])/gu;

/**
 * Returns a token for every 5% and 5‰ of a printed text. Folding drops the signs as it drops punctuation, but whoever
 * types one means it.
 */
export function signTokens(printed: string): string[] {
  const found = [...printed.matchAll(signed)].map(({ groups }) => {
    const figure = (groups?.['figure'] ?? '').normalize('NFKC').toLowerCase();
    return figure + (signs.get(groups?.['sign'] ?? '') ?? '');
  });
  return [...new Set(found)];
}
