/**
 * Folding: the form in which texts are compared and searched.
 *
 * Width, case, diacritics, spaces and punctuation do not count, nor does traditional against simplified where the
 * caller gives the characters to replace. Every folded character remembers where it is printed, so that a match found in
 * the folded text can be marked exactly in the printed one.
 */
import { plainIdeograph } from '../model/official/radicals.ts';
import type { Span } from '../model/printed.ts';
import { isPlainHan } from './narrow.ts';

/** Characters and what stands for them, `復` → `复`; keys and values are single characters. */
export type Variants = ReadonlyMap<string, string>;

export interface Folded {
  readonly text: string;
  /** Printed offset at which each UTF-16 unit of `text` begins. */
  readonly offsets: readonly number[];
  /** Printed offset at which the character of each unit ends. */
  readonly ends: readonly number[];
}

const noVariants: Variants = new Map();
const dropped = /[^\p{L}\p{N}]/gu;

/** Folds `text`; see the module comment. Accepts any string, lone surrogates included. */
export function fold(text: string, variants: Variants = noVariants): Folded {
  return foldBy(text, (character) => foldCharacter(character, variants));
}

/** Returns the text in which `formOf` stands for every character; every unit remembers where it is printed. */
export function foldBy(text: string, formOf: (character: string) => string): Folded {
  const offsets: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const form = formOf(character);
    for (let unit = 0; unit < form.length; unit += 1) {
      offsets.push(at);
      ends.push(at + character.length);
    }
    folded += form;
    at += character.length;
  }
  return { text: folded, offsets, ends };
}

/** Returns only the folded text. */
export function foldText(text: string, variants: Variants = noVariants): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character, variants);
  return folded;
}

/** Returns the printed range of the folded range from `start` to `end` (not empty). */
export function printedSpan(folded: Folded, start: number, end: number): Span {
  return { start: folded.offsets[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** The forms of the characters that were met, which are few. */
const forms = new Map<string, string>();

function formOf(character: string): string {
  return plainIdeograph(character)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .normalize('NFC');
}

function foldCharacter(character: string, variants: Variants): string {
  if (isPlainHan(character)) return variants.get(character) ?? character;
  const known = forms.get(character);
  const form = known ?? formOf(character);
  if (known === undefined) forms.set(character, form);
  return variants.size === 0 ? form : [...form].map((part) => variants.get(part) ?? part).join('');
}
