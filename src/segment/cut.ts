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

/** Returns a finder of the words of `lexicon`. */
export function createWordFinder(lexicon: Lexicon): FindWords {
  const total = [...lexicon.values()].reduce((sum, count) => sum + count, 1);
  const cost = (word: string): number | undefined => {
    const count = lexicon.get(word);
    return count === undefined ? undefined : Math.log(total / count);
  };
  const unknown = Math.log(total * 10);
  return (printed) => {
    const folded = fold(printed);
    return runsOf(folded).flatMap(([from, to]) => cutRun(folded, from, to, cost, unknown));
  };
}

type Cost = (word: string) => number | undefined;

/** Ranges of the folded text that are printed without anything between. */
function runsOf({ text, offsets, ends }: Folded): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    const joined = offsets[at] === ends[at - 1] || offsets[at] === offsets[at - 1];
    if (last && joined) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function cutRun({ text, offsets, ends }: Folded, from: number, to: number, cost: Cost, unknown: number): Word[] {
  const run = text.slice(from, to);
  const units = [...run.matchAll(figures)].map((match) => match.index);
  let start = from;
  return bestPath(run, [...units, run.length], cost, unknown).map((end) => {
    const word = { text: text.slice(start, from + end), start: offsets[start] ?? 0, end: ends[from + end - 1] ?? 0 };
    start = from + end;
    return word;
  });
}

/** Returns the ends of the words on the cheapest path; ties go to the longer word. */
function bestPath(text: string, borders: readonly number[], cost: Cost, unknown: number): number[] {
  const best: { cost: number; next: number }[] = Array.from(borders, () => ({ cost: 0, next: 0 }));
  for (let index = borders.length - 2; index >= 0; index -= 1) {
    best[index] = bestFrom(index, text, borders, best, cost, unknown);
  }
  const path: number[] = [];
  for (let index = 0; index < borders.length - 1; ) {
    index = best[index]?.next ?? borders.length;
    path.push(borders[index] ?? text.length);
  }
  return path;
}

function bestFrom(
  index: number,
  text: string,
  borders: readonly number[],
  best: readonly { cost: number; next: number }[],
  cost: Cost,
  unknown: number,
): { cost: number; next: number } {
  let found = { cost: Number.POSITIVE_INFINITY, next: index + 1 };
  for (let next = index + 1; next < borders.length && next - index <= longestWord; next += 1) {
    const own = cost(text.slice(borders[index], borders[next])) ?? (next === index + 1 ? unknown : undefined);
    if (own === undefined) continue;
    const sum = own + (best[next]?.cost ?? 0);
    if (sum <= found.cost) found = { cost: sum, next };
  }
  return found;
}
