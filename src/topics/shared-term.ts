/**
 * The term by which a clerk would name measures that have no headings, as articles of statutes: a run of words that most of
 * them have and hardly another measure of their plans, so that 防雷装置 names what 气象 would not. A group without such a term
 * is not on one matter; what is there for its form alone (制定本条例, 适用本条例) is on none.
 */
import { clauseKind } from '../model/official/clause-kinds.ts';
import { draftingWords } from '../model/official/drafting-words.ts';
import { actWords, sentenceWords } from '../model/official/sentence-words.ts';
import { hideStandardWording } from '../model/official/standard-wording.ts';
import type { CutWords } from '../segment/cut.ts';
import { countPairs } from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { TopicInput } from './types.ts';

/** A term, and the measures of a group that have it. */
export interface SharedTerm<Measure extends TopicInput> {
  readonly name: string;
  readonly having: readonly Measure[];
}

/** What is known of the library in which a term tells a group. */
export interface TermLibrary {
  readonly measures: readonly TopicInput[];
  /** Says how rare a pair of letters is among the measures; 0 where none has it. */
  readonly rarity: (pair: string) => number;
  readonly cut: CutWords;
  /** Says whether measures are enough for a topic. */
  readonly isTopic: (group: readonly TopicInput[]) => boolean;
}

/** Returns what finds the term of a group; none tells a group of which it does not tell most. */
export function createSharedTerms({
  measures,
  rarity,
  cut,
  isTopic,
}: TermLibrary): <Measure extends TopicInput>(group: readonly Measure[]) => SharedTerm<Measure> | undefined {
  const textsOf = Map.groupBy(measures, ({ plan }) => plan);
  return (group) => {
    const own = group.filter((measure) => !isFormal(measure));
    const plans = new Set(own.map(({ plan }) => plan));
    const around = [...plans].flatMap((plan) => (textsOf.get(plan) ?? []).map(({ text }) => text));
    const rarest = Math.log(1 + measures.length / Math.max(1, own.length));
    if (!isTopic(own)) return undefined;
    const rated = likeliest(countRuns(own, cut), rarity).map(({ run, rarity: rare }) => {
      const having = own.filter(({ text }) => text.includes(run));
      if (!isTopic(having)) return nothing;
      const told = (2 * having.length) / (own.length + around.filter((text) => text.includes(run)).length);
      return { name: run, having, worth: told * (rare / rarest) * fullness(run) * standing(run, having) };
    });
    const best = rated.reduce((one, other) => (other.worth > one.worth ? other : one), nothing);
    return best.worth >= thresholds.tellingTerm ? best : undefined;
  };
}

const nothing = { name: '', having: [], worth: 0 };

function isFormal(measure: TopicInput): boolean {
  const kind = clauseKind(measure);
  return kind === 'purpose' || kind === 'scope';
}

/** What a text is about stands in its title, or where it begins. */
function standing(run: string, having: readonly TopicInput[]): number {
  const inTitle = having.filter(({ title }) => title.includes(run)).length;
  return (1 + inTitle / having.length) / 2;
}

/** Terms mostly have four letters and more. */
function fullness(run: string): number {
  return Math.min(1, 0.4 + run.length * 0.15);
}

interface CountedRun {
  /** How many measures have it. */
  readonly count: number;
  /** The run without its last word, and without its first. */
  readonly pieces: readonly string[];
}

/** Counts the runs of words of measures. */
function countRuns(measures: readonly TopicInput[], cut: CutWords): Map<string, CountedRun> {
  const counted = new Map<string, CountedRun>();
  for (const { text } of measures)
    for (const [run, pieces] of runsOf(hideStandardWording(text), cut))
      counted.set(run, { count: (counted.get(run)?.count ?? 0) + 1, pieces });
  return counted;
}

const mostWords = 4;
const longestRun = 10;

/** The runs of words of a text between stops and words that are no part of a term, acts only at the end; with pieces. */
function runsOf(text: string, cut: CutWords): Map<string, CountedRun['pieces']> {
  const runs = new Map<string, CountedRun['pieces']>();
  const words = text.split(/[^\p{Script=Han}]+/u).flatMap((clause) => [...cut(clause), '']);
  for (const [from, first] of words.entries()) {
    let run = '';
    let isDone = false;
    for (const word of words.slice(from, from + mostWords)) {
      const begun = run;
      run += word;
      if (word === '' || sentenceWords.has(word) || draftingWords.has(word) || run.length > longestRun) break;
      if (actWords.has(word) ? begun === '' : isDone) break;
      isDone = actWords.has(word);
      if (run.length > 1) runs.set(run, [begun, run.slice(first.length)]);
    }
  }
  return runs;
}

interface RareRun {
  readonly run: string;
  readonly rarity: number;
}

const mostRated = 24;

/** Returns the runs that many of a group have and the library hardly, no piece of a longer one that as many have. */
function likeliest(counted: ReadonlyMap<string, CountedRun>, rarity: TermLibrary['rarity']): RareRun[] {
  const common = [...counted].filter(([, { count }]) => count > 1);
  const isAsCommon =
    (count: number) =>
    (piece: string): boolean =>
      counted.get(piece)?.count === count;
  const pieces = new Set(common.flatMap(([, run]) => run.pieces.filter(isAsCommon(run.count))));
  return common
    .filter(([run]) => !pieces.has(run))
    .map(([run, { count }]) => ({ run, count, rarity: Math.max(...countPairs(run).keys().map(rarity)) }))
    .sort((a, b) => b.count * b.rarity - a.count * a.rarity || (a.run < b.run ? -1 : 1))
    .slice(0, mostRated);
}
