/**
 * Words as numbers: every measure becomes two sparse vectors, one of its title with the headings above, one of its
 * text. A word weighs the more, the fewer measures have it, so that 健全, 完善, 机制 hardly count.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { narrow } from '../segment/narrow.ts';
import {
  inSteps,
  type KeepVectors,
  type NumberedVector,
  noKeptVectors,
  noTerms,
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
  /** How rare each word is: with what the measure says, all that its weights follow from. */
  readonly rarities: string;
  /** Words of the title in order. */
  readonly titleWords: readonly { readonly word: string; readonly rarity: number }[];
}

const letters = /^[\p{L}\p{N}]{2,}$/u;

/** How words are told and kept. */
interface Counting {
  readonly cut: CutWords;
  readonly numbers: TermNumbers;
  readonly memory?: Memory;
  readonly keepVectors?: KeepVectors | undefined;
}

/** Returns the terms of every measure, in order. */
export function weighTerms(
  measures: readonly MatchInput[],
  { cut, numbers, memory = noMemory, keepVectors = noKeptVectors }: Counting,
): MeasureTerms[] {
  const cutPhrase = rememberCuts(cut);
  const places = measures.map((measure) => {
    const { plan, title, headings, text } = measure;
    return memory.keep(['words by place', title, headings, text, cut, numbers], () =>
      placesOf(
        keepVectors({ plan, said: [text, title, ...headings] }, numbers, () =>
          readPlaces(measure, { cutPhrase, cut, numbers }),
        ),
      ),
    );
  });
  const rarity = inSteps(rarityAmong(places));
  return places.map((place) => {
    const rarities = Array.from(place.terms, rarity).join();
    return memory.keep(['weighed words', place, rarities], () => ({
      rarities,
      title: weighNumbered(place.weighed, rarity),
      text: weighNumbered(place.text, rarity),
      titleWords: Array.from(place.title, (number) => ({ word: numbers.termAt(number), rarity: rarity(number) })),
    }));
  });
}

interface WordPlaces {
  /** Numbers of the words of title and headings and of the text, each once. */
  readonly terms: Int32Array;
  /** Those of the title in order. */
  readonly title: Int32Array;
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

/** Takes what `readPlaces` returns. */
function placesOf([weighed = noTerms, text = noTerms, title = noTerms]: readonly NumberedVector[]): WordPlaces {
  return { terms: Int32Array.from(new Set([...weighed.terms, ...text.terms])), title: title.terms, weighed, text };
}

/** Returns what the words of title and headings weigh, how often those of the text stand there, those of the title in order. */
function readPlaces(
  { title, headings, text }: MatchInput,
  { cutPhrase, cut, numbers }: Counting & { readonly cutPhrase: CutWords },
): readonly NumberedVector[] {
  const placed = new Map<string, number>();
  const weigh = (phrase: string, weight: number): void => {
    for (const word of cutPhrase(phrase)) {
      if (letters.test(word)) placed.set(word, Math.max(placed.get(word) ?? 0, weight));
    }
  };
  const { titlePlace } = thresholds;
  weigh(title, titlePlace.title);
  for (const [depth, heading] of headings.entries()) weigh(heading, depth === 0 ? titlePlace.part : titlePlace.group);
  const titleWords = cutPhrase(title).filter((word) => letters.test(word));
  return [
    numberTerms(placed, numbers),
    numberTerms(countWords(cut(narrow(text))), numbers),
    { terms: Int32Array.from(titleWords, numbers.numberOf), weights: new Float64Array(titleWords.length).fill(1) },
  ];
}
