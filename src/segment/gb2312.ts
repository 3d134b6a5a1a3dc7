/** GB 2312, the character set of simplified Chinese, as every browser knows it: 6763 ideographs in rows 16 to 87. */

import { plainIdeograph, radicalSigns } from '../model/official/radicals.ts';

/** Tells whether simplified text has an ideograph. */
export function isSimplified(character: string): boolean {
  simplified ??= readRows(16, 87);
  return simplified.has(character);
}

/** Without 〇 and 々, which are no ideographs, though their script is the same. */
const ideographs = new RegExp(`[\\u3400-\\u4dbf\\u4e00-\\u9fff${radicalSigns}]`, 'gu');

/** Tells whether a text has an ideograph that simplified text has not: one that may be traditional. */
export function holdsUnsimplified(text: string): boolean {
  return text.match(ideographs)?.some((one) => !isSimplified(plainIdeograph(one))) ?? false;
}

/** Returns the 3755 usual characters, rows 16 to 55, in the order of their readings. */
export function usualCharacters(): ReadonlySet<string> {
  usual ??= readRows(16, 55);
  return usual;
}

/** Read when a character is first asked for. */
let simplified: ReadonlySet<string> | undefined;
let usual: ReadonlySet<string> | undefined;

function readRows(first: number, last: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) bytes.push(row + 0xa0, cell + 0xa0);
  }
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
}
