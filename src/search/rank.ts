/**
 * Ranking: how well a record answers the query, from its real text.
 *
 * The phrase in a title comes before the phrase in the text, all words near each other before some of them; headings
 * above and responsible units count, a string across a word border counts less. Weights are the same for every query.
 */
import { foldText } from '../segment/fold.ts';
import type { Found } from './evidence.ts';
import { occurrences, type ReadRecord, standsAlone } from './occurrences.ts';
import type { MatchKind } from './types.ts';

export const weights = {
  whole: 8,
  word: 5,
  synonym: 7,
  gram: 3,
  title: 1.2,
  heading: 0.5,
  note: 0.35,
  frequency: 0.25,
  acrossWords: 0.45,
  near: 1.5,
  unit: 0.6,
} as const;

export interface Ranked {
  readonly record: ReadRecord;
  readonly id: string;
  readonly match: MatchKind;
  readonly score: number;
  /** Strings to mark, folded. */
  readonly marked: readonly string[];
}

/** How strongly the string stands in the record: 0 not at all, about 1 once in the text, up to 3. */
export function strength(record: ReadRecord, wanted: string): number {
  const inText = occurrences(record.text, wanted);
  const counted = inText.reduce((sum, at) => sum + (standsAlone(record, at, wanted.length) ? 1 : weights.acrossWords), 0);
  const text = inText.length === 0 ? 0 : Math.min(1, counted) + weights.frequency * Math.log2(Math.max(1, counted));
  const title = record.title.text.includes(wanted) ? weights.title : 0;
  const heading = record.headings.some((one) => one.text.includes(wanted)) ? weights.heading : 0;
  const note = record.note.text.includes(wanted) ? weights.note + unitBonus(record, wanted) : 0;
  return text + title + heading + note;
}

function unitBonus({ hit }: ReadRecord, wanted: string): number {
  return [...hit.lead, ...hit.responsible].some((unit) => foldText(unit).endsWith(wanted)) ? weights.unit : 0;
}

/** Scores one record against everything that was looked up. */
export function rank(record: ReadRecord, id: string, found: readonly Found[], match: MatchKind): Ranked {
  const standing = found.map((one) => ({ one, strength: strength(record, one.text) })).filter((entry) => entry.strength > 0);
  const of = (kind: Found['kind']) => standing.filter(({ one }) => one.kind === kind);
  const whole = sum(of('whole').map((entry) => entry.strength)) * weights.whole;
  const words = share(of('word'), found, 'word') * weights.word;
  const synonym = best(of('synonym').map((entry) => entry.strength)) * weights.synonym;
  const grams = share(of('gram'), found, 'gram') * weights.gram;
  const near = of('word').length > 1 ? nearness(record, of('word').map(({ one }) => one.text)) * weights.near : 0;
  const marked = markedStrings(standing.map(({ one }) => one));
  return { record, id, match, score: whole + words + Math.max(synonym, 0) + grams + near, marked };
}

/** The rarity of what stands there as a share of all that was asked for, with the strength of each. */
function share(
  standing: readonly { readonly one: Found; readonly strength: number }[],
  found: readonly Found[],
  kind: Found['kind'],
): number {
  const total = sum(found.filter((one) => one.kind === kind).map(({ rarity }) => rarity));
  if (total === 0) return 0;
  const covered = sum(standing.map(({ one }) => one.rarity)) / total;
  const strong = sum(standing.map(({ one, strength: power }) => one.rarity * Math.min(3, power))) / total;
  return covered * strong;
}

/** 1 when the words stand side by side, towards 0 as the shortest stretch with all of them grows. */
function nearness(record: ReadRecord, words: readonly string[]): number {
  const places = words.flatMap((word, index) => occurrences(record.text, word).map((at) => ({ at, end: at + word.length, index })));
  places.sort((a, b) => a.at - b.at);
  let shortest = Number.POSITIVE_INFINITY;
  const last = new Map<number, number>();
  for (const { at, end, index } of places) {
    last.set(index, at);
    if (last.size === words.length) shortest = Math.min(shortest, end - Math.min(...last.values()));
  }
  const tight = sum(words.map((word) => word.length));
  return shortest === Number.POSITIVE_INFINITY ? 0 : Math.min(1, tight / shortest);
}

/** Pairs are marked only where nothing better is. */
function markedStrings(standing: readonly Found[]): string[] {
  const better = standing.filter(({ kind }) => kind !== 'gram');
  return (better.length > 0 ? better : standing).map(({ text }) => text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function best(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}
