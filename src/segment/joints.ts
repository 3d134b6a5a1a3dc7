/**
 * Text of a heading → the pieces between which its line may break. Words, numbers with what they count, and short names in
 * 《》 stay whole; where punctuation stands, the browser knows the rules itself.
 */
import type { CutWords } from './cut.ts';

/** A longer name in 《》 has to break somewhere. */
const longestName = 12;
const shortName = new RegExp(`《[^《》]{1,${longestName}}》`, 'gu');
/** They lean on the word before them. */
const leaning = /^[的地得等了着过者性化]/u;

/** Returns the pieces of `text` in order; joined they are the text. */
export function cutAtJoints(text: string, cut: CutWords): string[] {
  const names = [...text.matchAll(shortName)].map(({ index, 0: name }) => [index, index + name.length] as const);
  const pieces: string[] = [];
  let at = 0;
  for (const word of cut(text)) {
    const inName = names.some(([start, end]) => start < at && at < end);
    const last = pieces.at(-1);
    if (last !== undefined && (inName || !isJoint(last, word))) pieces.splice(-1, 1, last + word);
    else pieces.push(word);
    at += word.length;
  }
  return pieces;
}

function isJoint(before: string, after: string): boolean {
  return /\p{Script=Han}$/u.test(before) && /^[\p{Script=Han}\d]/u.test(after) && !leaning.test(after);
}
