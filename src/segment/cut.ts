/**
 * Word cutting for the index and the browser: the same code over the same dictionary gives the same words on every
 * machine, whatever `Intl.Segmenter` does there or whether it exists.
 *
 * Between two characters that fold away, the most probable path through the words of the dictionary is taken
 * (the classic unigram model); figures and Latin letters stay together, unknown characters stand alone.
 */
import { type Folded, fold } from './fold.ts';

/** Words in folded form and how often they stand in the library. */
export type Lexicon = ReadonlyMap<string, number>;

interface Word {
  readonly text: string;
  /** Offset in the printed text that was cut. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into words, in order; joined they are the text. */
export type CutWords = (text: string) => readonly string[];

/** Finds the words of a printed text; punctuation and spaces are borders and no words. */
export type FindWords = (printed: string) => Word[];

const longestWord = 12;
const figures = /[a-z]+|\p{Nd}+|./gsu;

/** Returns a finder of the words of `lexicon`, or of a part of it where `total` says how often all words stand together. */
export function createWordFinder(lexicon: Lexicon, total = countAll(lexicon)): FindWords {
  const prices = priceWords(lexicon, total + 1);
  return (printed) => {
    const folded = fold(printed);
    return runsOf(folded).flatMap(([from, to]) => cutRun(folded, [from, to], prices));
  };
}

/** Cuts a text into words and the marks between them; joined they are the text. */
export function cutWhole(text: string, findWords: FindWords): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findWords(text)) {
    pieces.push(...text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, ...text.slice(at)];
}

/** What words cost: the less, the more probable they are. */
interface Prices {
  of(word: string): number | undefined;
  /** What a single character costs that is no word. */
  readonly unknown: number;
}

function countAll(lexicon: Lexicon): number {
  return [...lexicon.values()].reduce((sum, count) => sum + count, 0);
}

function priceWords(lexicon: Lexicon, total: number): Prices {
  return {
    of: (word) => {
      const count = lexicon.get(word);
      return count === undefined ? undefined : Math.log(total / count);
    },
    unknown: Math.log(total * 10),
  };
}

type Range = readonly [from: number, to: number];

/** Ranges of the folded text that are printed without anything between. */
function runsOf({ text, offsets, ends }: Folded): Range[] {
  const runs: [from: number, to: number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    const joined = offsets[at] === ends[at - 1] || offsets[at] === offsets[at - 1];
    if (last && joined) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function cutRun({ text, offsets, ends }: Folded, [from, to]: Range, prices: Prices): Word[] {
  const run = text.slice(from, to);
  const units = [...run.matchAll(figures)].map((match) => match.index);
  let start = from;
  return bestPath({ text: run, borders: [...units, run.length] }, prices).map((end) => {
    const word = { text: text.slice(start, from + end), start: offsets[start] ?? 0, end: ends[from + end - 1] ?? 0 };
    start = from + end;
    return word;
  });
}

/** A text and the offsets at which words may begin and end, from 0 to its length. */
interface Divisible {
  readonly text: string;
  readonly borders: readonly number[];
}

/** The cheapest way from a border to the end of the text. */
interface Way {
  readonly cost: number;
  /** Index of the border at which its first word ends. */
  readonly next: number;
}

/** Returns the ends of the words on the cheapest path; ties go to the longer word. */
function bestPath(divisible: Divisible, prices: Prices): number[] {
  const { text, borders } = divisible;
  const ways: Way[] = Array.from(borders, () => ({ cost: 0, next: 0 }));
  for (let from = borders.length - 2; from >= 0; from -= 1) ways[from] = bestFrom(from, divisible, ways, prices);
  const path: number[] = [];
  for (let index = 0; index < borders.length - 1; ) {
    index = ways[index]?.next ?? borders.length;
    path.push(borders[index] ?? text.length);
  }
  return path;
}

/** The best way from border `from`, when those from all later ones are known. */
function bestFrom(from: number, { text, borders }: Divisible, ways: readonly Way[], prices: Prices): Way {
  let found: Way = { cost: Number.POSITIVE_INFINITY, next: from + 1 };
  for (let next = from + 1; next < borders.length && next - from <= longestWord; next += 1) {
    const own = prices.of(text.slice(borders[from], borders[next])) ?? (next === from + 1 ? prices.unknown : undefined);
    if (own === undefined) continue;
    const cost = own + (ways[next]?.cost ?? 0);
    if (cost <= found.cost) found = { cost, next };
  }
  return found;
}
