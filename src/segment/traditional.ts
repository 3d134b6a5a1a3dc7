/**
 * Traditional characters and the simplified ones that stand for them, from the OpenCC tables of the mainland,
 * Taiwan and Hong Kong; Node only, the browser gets the part that its library needs.
 *
 * Some characters are at home in both scripts (覆, 乾, 著). They are never folded in a text; only a query that finds
 * nothing as typed is read again with them replaced.
 */
import type { DictGroup, DictLike } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import type { Variants } from './fold.ts';
import { isSimplified } from './gb2312.ts';

export interface TraditionalVariants {
  /** Characters that simplified text never uses. */
  readonly always: Variants;
  /** Characters that simplified text uses too, in other words. */
  readonly ambiguous: Variants;
}

/** Reads the OpenCC tables, character by character. */
export function readTraditionalVariants(): TraditionalVariants {
  const always = new Map<string, string>();
  const ambiguous = new Map<string, string>();
  for (const conversion of ['t2s', 'tw2s', 'hk2s']) {
    for (const [character, simplified] of simplifiedCharacters(conversion)) {
      const variants = isSimplified(character) ? ambiguous : always;
      if (!variants.has(character)) variants.set(character, simplified);
    }
  }
  return { always, ambiguous };
}

/** Takes every character through the steps of a conversion; what becomes longer is left out, so that offsets hold. */
function simplifiedCharacters(conversion: keyof typeof configs): (readonly [character: string, simplified: string])[] {
  const steps = configs[conversion]?.conversionChain.map(readCharacters) ?? [];
  const characters = new Set(steps.flatMap((step) => [...step.keys()]).sort());
  return [...characters].flatMap((character) => {
    const simplified = steps.reduce((text, step) => replaceCharacters(text, step), character);
    return simplified !== character && simplified.length === character.length ? [[character, simplified] as const] : [];
  });
}

/** The ideographs among the entries of a step; where several of its tables have one, the first counts. */
function readCharacters(step: DictGroup): Variants {
  const variants = new Map<string, string>();
  for (const [from = '', to = from] of step.flatMap(readEntries)) {
    if (isIdeograph(from) && !variants.has(from)) variants.set(from, to);
  }
  return variants;
}

function readEntries(table: DictLike): readonly (readonly string[])[] {
  return typeof table === 'string' ? table.split('|').map((entry) => entry.split(' ')) : table;
}

function replaceCharacters(text: string, variants: Variants): string {
  return Array.from(text, (character) => variants.get(character) ?? character).join('');
}

/** Without the planes beyond the first, which no plan is printed in. */
function isIdeograph(text: string): boolean {
  return /^[\u3400-\u4dbf\u4e00-\u9fff]$/u.test(text);
}

/**
 * Returns `text` with the characters that simplified text never uses replaced; every character keeps its place, so what
 * is found here stands at the same offsets in the text as printed.
 */
export function simplify(text: string): string {
  always ??= readAlways();
  const { variants, pattern, isTraditional } = always;
  let at = 0;
  while (at < text.length && isTraditional[text.charCodeAt(at)] === 0) at += 1;
  return at === text.length ? text : text.replace(pattern, (character) => variants.get(character) ?? character);
}

/** Read when a text first asks for it. */
let always:
  | {
      readonly variants: Variants;
      readonly pattern: RegExp;
      /** By the code of a character: most texts have none, which a pattern of thousands finds out ten times as slowly. */
      readonly isTraditional: Uint8Array;
    }
  | undefined;

function readAlways(): NonNullable<typeof always> {
  const variants = readTraditionalVariants().always;
  const isTraditional = new Uint8Array(2 ** 16);
  for (const character of variants.keys()) isTraditional[character.charCodeAt(0)] = 1;
  return { variants, pattern: new RegExp(`[${[...variants.keys()].join('')}]`, 'gu'), isTraditional };
}
