/**
 * Sets two texts side by side: sentence beside sentence, clause beside clause, and in each the words that the other has too
 * and those that only one has. Sentences and clauses may stand in another order in the other text; each is shown once.
 */
import { diffArrays } from 'diff';
import type { Span } from '../model/printed.ts';
import type { WordRun } from '../model/word-runs.ts';
import type { CutWords } from '../segment/cut.ts';
import { type AlignedTexts, alignTexts, type WordBag, wordBag } from './align.ts';
import { type Clause, groupClauses, listClauses } from './clauses.ts';
import { thresholds } from './thresholds.ts';
import type { Pair } from './types.ts';

/** A text with the spans of its sentences. */
export interface ComparedText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Returns the text of some sentences. */
export function joinSentences(sentences: readonly string[]): ComparedText {
  let end = 0;
  const spans = sentences.map(({ length }) => {
    const start = end;
    end += length;
    return { start, end };
  });
  return { text: sentences.join(''), sentences: spans };
}

export interface AlignedSentence {
  /** Its number in the measure, from 1. */
  readonly sentence: number;
  readonly runs: readonly WordRun[];
}

/** A sentence of either text and its partner; a sentence without one stands alone. */
export interface AlignedRow {
  readonly a?: AlignedSentence;
  readonly b?: AlignedSentence;
  /** The part of the characters of both (0–1) that is the same. */
  readonly same: number;
}

/** Returns the rows in the order of the first text; what only the second has stands where the second has it. */
export function compareTexts(a: ComparedText, b: ComparedText, cut: CutWords): AlignedRow[] {
  return alignSentences(cutSentences(a, cut), cutSentences(b, cut));
}

/** Returns the rows of two texts whose sentences are cut; a text that is compared with many is cut once. */
export function alignSentences(a: readonly CutSentence[], b: readonly CutSentence[]): AlignedRow[] {
  return alignTexts({ a, b }, thresholds.alignedSentence).map(buildRow);
}

/** Returns the rows of two texts in which a sentence of either stands beside one of the other. */
export function alignLikeSentences(a: readonly CutSentence[], b: readonly CutSentence[]): AlignedRow[] {
  return alignTexts({ a, b }, thresholds.alignedSentence)
    .filter((row) => row.a && row.b)
    .map(buildRow);
}

/** Returns the words of two sentences as runs; joined, the runs of a side are its sentence. */
export function compareWords(a: readonly string[], b: readonly string[]): Pair<WordRun[]> {
  return compareLists({ a: listClauses(a), b: listClauses(b) });
}

function compareLists(lists: Pair<readonly Clause[]>): Pair<WordRun[]> {
  const groups = groupClauses(lists).map((clauses) => ({ clauses, stretches: compareClauses(clauses) }));
  const sideOf = (side: 'a' | 'b'): WordRun[] => {
    const own = groups.filter(({ clauses }) => clauses[side].length > 0);
    const placed = own.toSorted((x, y) => placeOf(x.clauses[side]) - placeOf(y.clauses[side]));
    return joinRuns(placed.flatMap(({ stretches }) => stretches.map((stretch) => runOf(stretch, side))));
  };
  return { a: sideOf('a'), b: sideOf('b') };
}

function placeOf([first]: readonly Clause[]): number {
  return first?.place ?? 0;
}

/** What both sides have, or what each has in its place. */
interface Stretch extends Pair<string> {
  readonly common: boolean;
}

function compareClauses({ a, b }: Pair<readonly Clause[]>): readonly Stretch[] {
  const words = { a: a.flatMap((clause) => clause.words), b: b.flatMap((clause) => clause.words) };
  const plain = { a: a.flatMap((clause) => clause.bare), b: b.flatMap((clause) => clause.bare) };
  if (isEqual(plain)) return [{ common: true, a: words.a.join(''), b: words.b.join('') }];
  const at = { a: 0, b: 0 };
  const take = (side: 'a' | 'b', count: number): string => {
    at[side] += count;
    return words[side].slice(at[side] - count, at[side]).join('');
  };
  const stretches = diffArrays(plain.a, plain.b).map(
    ({ added, removed, count, value }): Stretch => ({
      common: (!added && !removed) || value.join('') === '',
      a: added ? '' : take('a', count),
      b: removed ? '' : take('b', count),
    }),
  );
  return keepTelling(joinIslands(joinStretches(stretches)));
}

function isEqual({ a, b }: Pair<readonly string[]>): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** Of clauses that differ, words are common only where some of them stand together; else the two say different things. */
function keepTelling(stretches: readonly Stretch[]): readonly Stretch[] {
  const { together } = thresholds.commonRun;
  if (stretches.length === 1 || stretches.some((stretch) => stretch.common && lettersIn(stretch) >= together)) {
    return stretches;
  }
  return [
    { common: false, a: stretches.map(({ a }) => a).join(''), b: '' },
    { common: false, a: '', b: stretches.map(({ b }) => b).join('') },
  ];
}

/** Takes a short common stretch between two differences for a part of the difference. */
function joinIslands(stretches: readonly Stretch[]): Stretch[] {
  return joinStretches(
    stretches.map((stretch, index) => {
      const [before, after] = [stretches[index - 1], stretches[index + 1]];
      const isIsland = stretch.common && before && after && isTooShort(stretch, before, after);
      return isIsland ? { ...stretch, common: false } : stretch;
    }),
  );
}

function isTooShort(common: Stretch, before: Stretch, after: Stretch): boolean {
  const { least, sure } = thresholds.commonRun;
  const length = lettersIn(common);
  return length < (length > Math.min(lettersIn(before), lettersIn(after)) ? least : sure);
}

/** The letters and figures of the longer side. */
function lettersIn({ a, b }: Stretch): number {
  return Math.max(...[a, b].map((text) => text.replace(/[^\p{L}\p{N}]/gu, '').length));
}

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { common, a, b } of stretches) {
    const last = joined.at(-1);
    if (last?.common === common) joined[joined.length - 1] = { common, a: last.a + a, b: last.b + b };
    else joined.push({ common, a, b });
  }
  return joined;
}

function runOf({ common, a, b }: Stretch, side: 'a' | 'b'): WordRun {
  const kind = common ? 'same' : a && b ? 'different' : 'added';
  return { text: side === 'a' ? a : b, kind };
}

function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  for (const { text, kind } of runs) {
    const last = joined.at(-1);
    if (last?.kind === kind) joined[joined.length - 1] = { text: last.text + text, kind };
    else if (text !== '') joined.push({ text, kind });
  }
  return joined;
}

/** A sentence as its clauses. */
export interface CutSentence {
  /** From 1. */
  readonly sentence: number;
  readonly bag: WordBag;
  readonly clauses: readonly Clause[];
}

/** Returns the sentences of a text as their clauses. */
export function cutSentences({ text, sentences }: ComparedText, cut: CutWords): CutSentence[] {
  return sentences.map(({ start, end }, index) => {
    const words = cut(text.slice(start, end));
    return { sentence: index + 1, bag: wordBag(words), clauses: listClauses(words) };
  });
}

const noClauses = listClauses([]);

function buildRow({ a, b }: AlignedTexts<CutSentence>): AlignedRow {
  const runs = compareLists({ a: a?.clauses ?? noClauses, b: b?.clauses ?? noClauses });
  return {
    ...(a && { a: { sentence: a.sentence, runs: runs.a } }),
    ...(b && { b: { sentence: b.sentence, runs: runs.b } }),
    same: sameShare([...runs.a, ...runs.b]),
  };
}

function sameShare(runs: readonly WordRun[]): number {
  const length = (list: readonly WordRun[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const all = length(runs);
  return all === 0 ? 0 : Math.round((length(runs.filter(({ kind }) => kind === 'same')) / all) * 1000) / 1000;
}
