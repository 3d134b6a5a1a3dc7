/**
 * Misspelt query → what it may have meant: words of the library that sound or look alike stand for the wrong stretch.
 *
 * Input methods make homophones (行政附议) and near readings (坏境), hurried fingers leave a character out or double it.
 * A query is read as the cheapest way through the words of the library in which some of its characters are others.
 */
import { type Readings, withoutAccent } from '../index-format/heard-words.ts';
import { type KnownWords, withAsking } from './dictionary.ts';

/** What a change costs; a word costs the logarithm of its rarity, at most about 12. */
const costs = { homophone: 2, nearReading: 4, other: 7, left: 7, doubled: 3 } as const;
/** So much of a query may be changed: more of it would be another query. */
const dearest = (length: number): number => Math.min(9, 2 * length + 1);
const longestWord = 8;
const most = 4;
const misspellable = /^\p{Script=Han}{2,16}$/u;

interface Way {
  readonly text: string;
  readonly cost: number;
  readonly changes: number;
}

interface Word {
  readonly text: string;
  readonly price: number;
}

/** Tells what it costs to type one character for another. */
type Compare = (typed: string, meant: string) => number;

/** What a query may have meant. */
export interface Spelling {
  readonly text: string;
  /** It sounds as the query does, or the query has a character twice: an input method or a finger did this. */
  readonly alike: boolean;
}

/** Returns up to four corrections of a folded query, the likeliest first. */
export type FindSpellings = (query: string) => Spelling[];

/** Returns a finder of corrections by known words and those that only ask; its tables are made once. */
export function createSpeller(known: KnownWords, ignore: readonly string[], readings: Readings): FindSpellings {
  const words = wordsByLength(known, ignore.filter(isLong));
  const compare = compareBy(readings);
  return (query) => (isCorrectable(query) ? correct(query, words, compare) : []);
}

/** Tells whether a folded query is one that corrections are looked for: of a few characters, none of them a letter or a figure. */
export function isCorrectable(query: string): boolean {
  return misspellable.test(query);
}

function correct(query: string, words: ReadonlyMap<number, readonly Word[]>, compare: Compare): Spelling[] {
  const ways: Way[][] = [[{ text: '', cost: 0, changes: 0 }]];
  for (let end = 1; end <= query.length; end += 1) {
    const found = starts(end).flatMap((start) => {
      const steps = stepsFor(query.slice(start, end), words, compare);
      return (ways[start] ?? []).flatMap((way) => steps.map((step) => join(way, step)));
    });
    ways.push(cheapest(found, dearest(query.length)));
  }
  const meant = (ways[query.length] ?? []).filter(({ changes }) => changes > 0);
  const cheapestOf = new Map(meant.toReversed().map(({ text, changes }) => [text, changes]));
  const texts = [...new Set(meant.map(({ text }) => text))].slice(0, most);
  return texts.map((text) => ({ text, alike: (cheapestOf.get(text) ?? 0) <= costs.nearReading }));
}

/** Where a word that ends at `end` may begin. */
function starts(end: number): number[] {
  return Array.from({ length: Math.min(end, longestWord + 1) }, (_, back) => end - 1 - back);
}

function join(way: Way, step: Way): Way {
  return { text: way.text + step.text, cost: way.cost + step.cost, changes: way.changes + step.changes };
}

function cheapest(ways: readonly Way[], limit: number): Way[] {
  return ways
    .filter(({ changes }) => changes <= limit)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most * 4);
}

/** Of single characters that only ask anything could be made. */
function isLong({ length }: string): boolean {
  return length > 1;
}

function wordsByLength(
  { lexicon, total }: KnownWords,
  ignore: readonly string[],
): ReadonlyMap<number, readonly Word[]> {
  const byLength = new Map<number, Word[]>();
  for (const [text, count] of withAsking(lexicon, ignore)) {
    const word = { text, price: Math.log(total / count) };
    const list = byLength.get(text.length);
    if (list) list.push(word);
    else byLength.set(text.length, [word]);
  }
  return byLength;
}

/** The words that `typed` may mean, a character more or less allowed. */
function stepsFor(typed: string, words: ReadonlyMap<number, readonly Word[]>, compare: Compare): Way[] {
  const near = [typed.length - 1, typed.length, typed.length + 1].flatMap((length) => words.get(length) ?? []);
  return near.flatMap(({ text, price }) => {
    const changes = changesOf(typed, text, compare);
    return changes <= dearest(typed.length + 2) ? [{ text, cost: price + changes, changes }] : [];
  });
}

/** A single character is taken as it is: for another one it could mean anything. */
function changesOf(typed: string, meant: string, compare: Compare): number {
  if (typed === meant) return 0;
  if (meant.length < 2) return Number.POSITIVE_INFINITY;
  if (typed.length < meant.length) return isWithoutOne(meant, typed) ? costs.left : Number.POSITIVE_INFINITY;
  if (typed.length > meant.length) return isDoubling(typed, meant) ? costs.doubled : Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < typed.length && sum <= costs.other; at += 1) sum += compare(typed[at] ?? '', meant[at] ?? '');
  return sum <= costs.other ? sum : Number.POSITIVE_INFINITY;
}

/** Tells whether `short` is `long` with one character left out. */
function isWithoutOne(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

function isDoubling(typed: string, meant: string): boolean {
  return [...typed].some((one, at) => one === typed[at + 1] && typed.slice(0, at) + typed.slice(at + 1) === meant);
}

function compareBy(readings: Readings): Compare {
  const near = new Map([...readings].map(([character, own]) => [character, new Set(own.map(withoutAccent))]));
  return (typed, meant) => {
    if (typed === meant) return 0;
    const own = readings.get(typed) ?? [];
    if (own.some((reading) => readings.get(meant)?.includes(reading))) return costs.homophone;
    return [...(near.get(typed) ?? [])].some((sound) => near.get(meant)?.has(sound)) ? costs.nearReading : costs.other;
  };
}
