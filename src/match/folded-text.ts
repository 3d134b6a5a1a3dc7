/**
 * The form in which wording is compared: without layout (spaces, line breaks) and without the width of characters, but
 * with every letter and mark, so that two passages that are equal here are printed alike.
 */
import type { Folded } from '../segment/fold.ts';

const layout = /\s/u;

/** Folds a printed text; every folded unit remembers where it is printed. */
export function foldLayout(text: string): Folded {
  const offsets: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const form = layout.test(character) ? '' : character.normalize('NFKC').replace(/\s/gu, '');
    for (let unit = 0; unit < form.length; unit += 1) {
      offsets.push(at);
      ends.push(at + character.length);
    }
    folded += form;
    at += character.length;
  }
  return { text: folded, offsets, ends };
}

/** Returns whether the unit at `offset` is a letter or digit. */
export function isLetter(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(offset));
}
