/** The literal guarantee: which records hold a string, and which strings to ask for. */
import type { SearchLibrary } from '../../src/indexing/index.ts';
import { foldText } from '../../src/segment/fold.ts';

export interface Held {
  readonly id: string;
  readonly printed: readonly string[];
  readonly folded: readonly string[];
}

/** Returns the fields of every record, printed and folded. */
export function heldTexts({ measures, passages }: SearchLibrary): Held[] {
  const fields = [
    ...measures.map(({ id, title, text, note }) => ({ id, printed: [title, text, note ?? ''] })),
    ...passages.map(({ id, text }) => ({ id, printed: [text] })),
  ];
  return fields.map(({ id, printed }) => ({ id, printed, folded: printed.map((field) => foldText(field)) }));
}

/** Returns the ids of the records in which a folded string stands. */
export function holders(held: readonly Held[], folded: string): string[] {
  return held
    .filter((one) => one.folded.some((field) => field.includes(folded)))
    .map(({ id }) => id)
    .sort();
}

const signs = /[%％﹪‰]/u;
const longest = 12;

/**
 * Returns the strings of 1 to 12 printed characters of the library, punctuation and word borders included, each folded
 * form once; with `every`, only that share of them, spread evenly. Strings with signs of figures (5%) have tests of their own.
 */
export function stringsOf(held: readonly Held[], every = 1): string[] {
  const seen = new Map<string, string>();
  for (const field of held.flatMap(({ printed }) => printed)) {
    const characters = [...field];
    for (let at = 0; at < characters.length; at += 1) {
      for (let length = 1; length <= longest && at + length <= characters.length; length += 1) {
        const printed = characters.slice(at, at + length).join('');
        const folded = foldText(printed);
        if (folded !== '' && !signs.test(printed) && !seen.has(folded)) seen.set(folded, printed);
      }
    }
  }
  return [...seen.values()].filter((_, index) => index % every === 0);
}
