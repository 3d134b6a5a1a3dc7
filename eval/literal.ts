/** The literal guarantee: which records hold a string, which strings to ask for, and how else people write them. */
import { Converter } from 'opencc-js/cn2t';
import { foldSigned, signTokens } from '../src/index-format/grams.ts';
import type { SearchLibrary } from '../src/indexing/index.ts';
import { foldText } from '../src/segment/fold.ts';
import { pick, seededRandom } from './random.ts';

export interface Held {
  readonly id: string;
  readonly printed: readonly string[];
  readonly folded: readonly string[];
  /** Folded but for the signs of figures. */
  readonly signed: readonly string[];
}

/** Returns the fields of every record, printed and folded. */
export function heldTexts({ measures, passages }: SearchLibrary): Held[] {
  const fields = [
    ...measures.map(({ id, title, text, note }) => ({ id, printed: [title, text, note ?? ''] })),
    ...passages.map(({ id, text }) => ({ id, printed: [text] })),
  ];
  return fields.map(({ id, printed }) => ({
    id,
    printed,
    folded: printed.map((field) => foldText(field)),
    signed: printed.map(foldSigned),
  }));
}

/** Returns the ids of the records in which a printed string stands; a sign after a figure (5%) counts, others do not. */
export function holders(held: readonly Held[], printed: string): string[] {
  const signed = signTokens(printed).length > 0;
  const wanted = signed ? foldSigned(printed) : foldText(printed);
  return held
    .filter((one) => (signed ? one.signed : one.folded).some((field) => field.includes(wanted)))
    .map(({ id }) => id)
    .sort();
}

const longest = 12;

/**
 * Returns the strings of 1 to 12 printed characters of the library, punctuation and word borders included, each folded
 * form once; with `every`, only that share of them, spread evenly.
 */
export function stringsOf(held: readonly Held[], every = 1): string[] {
  const seen = new Map<string, string>();
  for (const field of held.flatMap(({ printed }) => printed)) {
    const characters = [...field];
    for (let at = 0; at < characters.length; at += 1) {
      for (let length = 1; length <= longest && at + length <= characters.length; length += 1) {
        const printed = characters.slice(at, at + length).join('');
        const folded = foldSigned(printed);
        if (foldText(folded) !== '' && !seen.has(folded)) seen.set(folded, printed);
      }
    }
  }
  return [...seen.values()].filter((_, index) => index % every === 0);
}

/** A string as the library prints it and as somebody types it. */
export interface Typed {
  readonly printed: string;
  readonly typed: string;
}

/** Returns `count` of the strings, written in one of the ways of which none counts; the same for the same seed. */
export function typedStrings(strings: readonly string[], count: number, seed: number): Typed[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const printed = pick(strings, random);
    return { printed, typed: pick(signTokens(printed).length > 0 ? waysWithSigns : ways, random)(printed) };
  });
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const waysWithSigns: readonly ((printed: string) => string)[] = [(printed) => printed, wide];
const ways = [...waysWithSigns, foldText, toTraditional, punctuated];

/** Figures, letters and signs in full width. */
function wide(printed: string): string {
  return printed.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

const marks = ['、', '“', '”', ' ', '\u3000', '-', '〔', '\n'];

/** A mark or space after every character, in turn. */
function punctuated(printed: string): string {
  return [...foldText(printed)].map((character, index) => character + (marks[index % marks.length] ?? '')).join('');
}
