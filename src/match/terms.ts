/**
 * Words as numbers: every measure becomes two sparse vectors, one of its title with the headings above, one of its
 * text. A word weighs the more, the fewer measures have it, so that 健全, 完善, 机制 hardly count.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { narrow } from '../segment/narrow.ts';
import { countWords, createRarity, normalise, type TermVector } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput } from './types.ts';

export interface MeasureTerms {
  readonly title: TermVector;
  readonly text: TermVector;
  /** Words of the title in order. */
  readonly titleWords: readonly { readonly word: string; readonly rarity: number }[];
}

const letters = /^[\p{L}\p{N}]{2,}$/u;

/** Returns the terms of every measure, in order. */
export function weighTerms(measures: readonly MatchInput[], cut: CutWords, memory: Memory = noMemory): MeasureTerms[] {
  const cutOnce = rememberCuts(cut);
  const places = measures.map((measure) =>
    memory.keep(['words by place', measure.title, measure.headings, measure.text, cut], () =>
      readPlaces(measure, cutOnce),
    ),
  );
  const rarity = createRarity(places.map(({ weighed, text }) => [...weighed.keys(), ...text.keys()]));
  return places.map(({ title, weighed, text }) => ({
    title: normalise(new Map([...weighed].map(([word, weight]) => [word, weight * rarity(word)]))),
    text: normalise(new Map([...text].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)]))),
    titleWords: title.map((word) => ({ word, rarity: rarity(word) })),
  }));
}

interface WordPlaces {
  readonly title: readonly string[];
  readonly weighed: ReadonlyMap<string, number>;
  readonly text: ReadonlyMap<string, number>;
}

/** Many measures stand below the same headings. */
function rememberCuts(cut: CutWords): CutWords {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? cut(narrow(text));
    known.set(text, words);
    return words;
  };
}

function readPlaces({ title, headings, text }: MatchInput, cut: CutWords): WordPlaces {
  const weighed = new Map<string, number>();
  const weigh = (phrase: string, weight: number): void => {
    for (const word of cut(phrase)) {
      if (letters.test(word)) weighed.set(word, Math.max(weighed.get(word) ?? 0, weight));
    }
  };
  const { titlePlace } = thresholds;
  weigh(title, titlePlace.title);
  for (const [depth, heading] of headings.entries()) weigh(heading, depth === 0 ? titlePlace.part : titlePlace.group);
  return { title: cut(title).filter((word) => letters.test(word)), weighed, text: countWords(cut(text)) };
}
