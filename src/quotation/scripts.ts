/**
 * Traditional against simplified characters. A sentence is in traditional ones where it has one that simplified text never
 * uses; only then do its others stand for simplified ones too, those at home in both scripts (著, 於) among them, and only
 * against a sentence that is not. Each sentence is told by itself, so nothing hangs on what stands around it.
 */
import type { Traditional } from '../search/files.ts';

/** A text unit by unit, as it is written and with the characters of traditional sentences replaced. */
export interface Written {
  readonly text: string;
  readonly simplified: string;
}

/** Replaces characters of a comparable text; each keeps its place. */
export type Simplify = (text: string) => string;

/** Simplifies nothing. */
export const asWritten: Simplify = (text) => text;

const endOfSentence = /[。!?;\n]/u;
const sentences = /[^。!?;\n]+/gu;

/** Returns what simplifies the sentences of a text that are traditional, others not. */
export function createSimplifier({ always, ambiguous, phrases }: Traditional): Simplify {
  const known = [...phrases].filter(([traditional, simplified]) => traditional.length === simplified.length);
  const simplify = (sentence: string): string => {
    const units = sentence.split('');
    if (!units.some((unit) => always.has(unit))) return sentence;
    const inAnyWord = units.map((unit) => always.get(unit) ?? unit).join('');
    const inPhrases = known.reduce((text, [from, to]) => text.replaceAll(from, to), inAnyWord);
    return inPhrases
      .split('')
      .map((unit, at) => (unit === units[at] && ambiguous.get(unit)) || unit)
      .join('');
  };
  return (text) => text.replace(sentences, simplify);
}

/** A unit of a quotation and the unit of a text that is set against it. */
export type UnitPair = readonly [quoted: number, found: number];

/** Tells whether the units of a pair are written alike, or in two scripts. */
export function compareUnits(
  [at, foundAt]: UnitPair,
  quoted: Written,
  found: Written,
): 'same' | 'script' | 'different' {
  const [one, other] = [quoted.text[at], found.text[foundAt]];
  if (one === other) return 'same';
  const inScripts =
    (quoted.simplified[at] === other && !isTraditional(found, foundAt)) ||
    (found.simplified[foundAt] === one && !isTraditional(quoted, at));
  return inScripts ? 'script' : 'different';
}

/** Tells whether the sentence of a unit is in traditional characters: no other is written otherwise. */
function isTraditional({ text, simplified }: Written, at: number): boolean {
  const isWithin = (unit: number): boolean => unit >= 0 && unit < text.length && !endOfSentence.test(text[unit] ?? '');
  let [start, end] = [at, at];
  while (isWithin(start - 1)) start -= 1;
  while (isWithin(end)) end += 1;
  return text.slice(start, end) !== simplified.slice(start, end);
}
