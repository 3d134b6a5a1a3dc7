/**
 * Brackets. Official text sets remarks in （）, years of document numbers in 〔〕 (GB/T 9704—2012 §7.2.5) and notes in （）,
 * 〔〕, 【】 or 〖〗. Copies mix them up (聊城 2 closes 〔 with ]), so every kind closes every other.
 */

/** What opens and what closes a bracket. */
export const openers = '（(〔[［【〖﹙﹝';
export const closers = '）)〕]］】〗﹚﹞';

/** Both, inside a character class. */
export const brackets = escapeSquare(openers + closers);
/** What closes behind the end of a sentence, quotes and book-title marks too, inside a character class. */
export const closesBehind = `”’」』》${escapeSquare(closers)}`;
/** Sources of patterns for one opening and one closing bracket. */
export const opener = `[${escapeSquare(openers)}]`;
export const closer = `[${escapeSquare(closers)}]`;

/** 1 for a character that opens a bracket, -1 for one that closes one, else 0. */
export function bracketStep(character: string): -1 | 0 | 1 {
  if (openers.includes(character)) return 1;
  return closers.includes(character) ? -1 : 0;
}

/** Returns how many more brackets `text` opens than it closes; below zero where it closes more. */
export function bracketDepth(text: string): number {
  let depth = 0;
  for (const character of text) depth += bracketStep(character);
  return depth;
}

/** Returns a text without its remarks in round brackets. */
export function withoutRemarks(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/gu, '');
}

function escapeSquare(characters: string): string {
  return characters.replace(/[[\]]/gu, '\\$&');
}
