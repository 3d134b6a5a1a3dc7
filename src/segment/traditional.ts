/**
 * Traditional characters and the simplified ones that stand for them, from the OpenCC tables of the mainland,
 * Taiwan and Hong Kong; Node only, the browser gets the part that its library needs.
 *
 * Some characters are at home in both scripts (覆, 乾, 著). They are never folded in a text; only a query that finds
 * nothing as typed is read again with them replaced.
 */
import { Converter } from 'opencc-js/t2cn';
import type { Variants } from './fold.ts';

export interface TraditionalVariants {
  /** Characters that simplified text never uses. */
  readonly always: Variants;
  /** Characters that simplified text uses too, in other words. */
  readonly ambiguous: Variants;
}

const ranges: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/** Reads the OpenCC tables, character by character. */
export function readTraditionalVariants(): TraditionalVariants {
  const always = new Map<string, string>();
  const ambiguous = new Map<string, string>();
  for (const from of ['t', 'tw', 'hk'] as const) {
    for (const [character, simplified] of simplifiedCharacters(from)) {
      const variants = isSimplified(character) ? ambiguous : always;
      if (!variants.has(character)) variants.set(character, simplified);
    }
  }
  return { always, ambiguous };
}

/** No phrase goes beyond a line. */
function simplifiedCharacters(from: 't' | 'tw' | 'hk'): (readonly [character: string, simplified: string])[] {
  const characters = [...ideographs()];
  const simplified = Converter({ from, to: 'cn' })(characters.join('\n')).split('\n');
  return characters.flatMap((character, at) => {
    const one = simplified[at] ?? character;
    return one !== character && [...one].length === 1 ? [[character, one] as const] : [];
  });
}

/**
 * Returns `text` with the characters that simplified text never uses replaced; every character keeps its place, so what
 * is found here stands at the same offsets in the text as printed.
 */
export function simplify(text: string): string {
  always ??= readAlways();
  const { variants, pattern } = always;
  return text.replace(pattern, (character) => variants.get(character) ?? character);
}

/** Read when a text first asks for it. */
let always: { readonly variants: Variants; readonly pattern: RegExp } | undefined;

function readAlways(): NonNullable<typeof always> {
  const variants = readTraditionalVariants().always;
  return { variants, pattern: new RegExp(`[${[...variants.keys()].join('')}]`, 'gu') };
}

function* ideographs(): Generator<string> {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) yield String.fromCodePoint(code);
  }
}

const simplifiedSet = readSimplifiedSet();

/** GB 2312, the character set of simplified Chinese, holds 6763 ideographs in rows 16 to 87. */
function readSimplifiedSet(): ReadonlySet<string> {
  return readRows(16, 87);
}

/** Returns the 3755 usual characters, which GB 2312 has in rows 16 to 55. */
export function usualCharacters(): ReadonlySet<string> {
  return readRows(16, 55);
}

function readRows(first: number, last: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) bytes.push(row + 0xa0, cell + 0xa0);
  }
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
}

function isSimplified(character: string): boolean {
  return simplifiedSet.has(character);
}
