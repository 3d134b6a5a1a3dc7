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

const perCent = ['%', '％', '﹪'];
const plus = ['+', '＋'];
/** A sign that folding drops or changes but a reader means: 5%, 3.0, 互联网+, ½, ㎡, ①. */
const sign = /[%％﹪‰+＋]|(?<=\p{Nd})[.．](?=\p{Nd})|[\p{No}\p{So}]/gu;
const afterFigure = /(?<figure>[\p{L}\p{N}])\s*(?<sign>[%％﹪‰+＋]|[.．](?=\p{Nd}))/gu;

/** Folds a text but keeps its signs: 不低于５％ → 不低于5%. */
export function foldSigned(printed: string): string {
  let folded = '';
  let from = 0;
  for (const { 0: character, index } of printed.matchAll(sign)) {
    folded += foldText(printed.slice(from, index)) + writeSign(character);
    from = index + character.length;
  }
  return folded + foldText(printed.slice(from));
}

function writeSign(character: string): string {
  if (perCent.includes(character)) return '%';
  if (plus.includes(character)) return '+';
  return /[.．]/u.test(character) ? '.' : character;
}

/**
 * Returns a token for every sign of a printed text together with the figure before it. Folding drops signs as it drops
 * punctuation, but whoever types one means it.
 */
export function signTokens(printed: string): string[] {
  const after = [...printed.matchAll(afterFigure)].map(({ groups: { figure = '', sign: own = '' } = {} }) => {
    return spell(figure.normalize('NFKC').toLowerCase()) + signNames[writeSign(own)];
  });
  const alone = [...printed.matchAll(/[\p{No}\p{So}]/gu)].map(([character]) => character);
  const meant = alone.filter((character) => foldText(character) !== '');
  return [...new Set([...after, ...meant.map((character) => `${spell(character)}sgn`)])];
}

const signNames: Readonly<Record<string, string>> = { '%': 'pct', '‰': 'pml', '+': 'pls', '.': 'dot' };
