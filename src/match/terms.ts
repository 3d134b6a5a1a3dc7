/**
 * Words as numbers: every measure becomes two sparse vectors, one of its title with the headings above, one of its
 * text. A word weighs the more, the fewer measures have it, so that 健全, 完善, 机制 hardly count.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { narrow } from '../segment/narrow.ts';
import {
  countTexts,
  type NumberedVector,
  numberTerms,
  rarityAmong,
  type TermNumbers,
  weighNumbered,
} from '../segment/numbered.ts';
import { countWords } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput } from './types.ts';

export interface MeasureTerms {
  readonly title: NumberedVector;
  readonly text: NumberedVector;
  /** Words of the title in order. */
  readonly titleWords: readonly { readonly word: string; readonly rarity: number }[];
}

const letters = /^[\p{L}\p{N}]{2,}$/u;

/** How words are told and kept. */
interface Counting {
  readonly cut: CutWords;
  readonly numbers: TermNumbers;
  readonly memory?: Memory;
}

/** Returns the terms of every measure, in order. */
export function weighTerms(
  measures: readonly MatchInput[],
  { cut, numbers, memory = noMemory }: Counting,
): MeasureTerms[] {
  const cutPhrase = rememberCuts(cut);
  const places = measures.map((measure) =>
    memory.keep(['words by place', measure.title, measure.headings, measure.text, cut, numbers], () =>
      readPlaces(measure, { cutPhrase, cut, numbers }),
    ),
  );
  const having = countTexts(places);
  const rarity = rarityAmong(places);
  return places.map((place) =>
    memory.keep(['weighed words', place, places.length, place.terms.map((term) => having[term] ?? 0).join()], () => ({
      title: weighNumbered(place.weighed, rarity),
      text: weighNumbered(place.text, rarity),
      titleWords: place.title.map((number) => ({ word: numbers.termAt(number), rarity: rarity(number) })),
    })),
  );
}

interface WordPlaces {
  /** Numbers of the words of title and headings and of the text, each once. */
  readonly terms: Int32Array;
  /** Those of the title in order. */
  readonly title: readonly number[];
  /** What the words of title and headings weigh by their place. */
  readonly weighed: NumberedVector;
  /** How often the words of the text stand there. */
  readonly text: NumberedVector;
}

/** Many measures stand below the same headings, and a title is read twice. */
function rememberCuts(cut: CutWords): CutWords {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? cut(narrow(text));
    known.set(text, words);
    return words;
  };
}

function readPlaces(
  { title, headings, text }: MatchInput,
  { cutPhrase, cut, numbers }: Counting & { readonly cutPhrase: CutWords },
): WordPlaces {
  const placed = new Map<string, number>();
  const weigh = (phrase: string, weight: number): void => {
    for (const word of cutPhrase(phrase)) {
      if (letters.test(word)) placed.set(word, Math.max(placed.get(word) ?? 0, weight));
    }
  };
  const { titlePlace } = thresholds;
  weigh(title, titlePlace.title);
  for (const [depth, heading] of headings.entries()) weigh(heading, depth === 0 ? titlePlace.part : titlePlace.group);
  const weighed = numberTerms(placed, numbers);
  const counted = numberTerms(countWords(cut(narrow(text))), numbers);
  return {
    terms: Int32Array.from(new Set([...weighed.terms, ...counted.terms])),
    title: cutPhrase(title)
      .filter((word) => letters.test(word))
      .map(numbers.numberOf),
    weighed,
    text: counted,
  };
}
