/**
 * Sets two texts side by side: sentence beside sentence, and in each the words that the other has too and those that
 * only one has. Sentences may stand in another order in the other text; every sentence is shown once.
 */
import { diffArrays } from 'diff';
import type { Span } from '../model/printed.ts';
import type { CutWords } from '../segment/cut.ts';
import { bare } from '../segment/narrow.ts';
import { type AlignedTexts, alignTexts, type WordBag, wordBag } from './align.ts';
import { thresholds } from './thresholds.ts';
import type { Pair } from './types.ts';

/** A text with the spans of its sentences. */
export interface ComparedText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** A run of printed characters that the other sentence has too (`same`) or has not (`only`). */
export interface WordRun {
  readonly text: string;
  readonly kind: 'same' | 'only';
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

/** Returns the words of two sentences as runs of `same` and `only`; joined, the runs of a side are its sentence. */
export function compareWords(a: readonly string[], b: readonly string[]): Pair<WordRun[]> {
  const runs = { a: createRuns(a), b: createRuns(b) };
  const changes = diffArrays(a.map(bare), b.map(bare));
  for (const [index, { added, removed, value }] of changes.entries()) {
    const inner = index > 0 && index < changes.length - 1;
    const kind = added || removed || (inner && isTrifle(value)) ? 'only' : 'same';
    if (!added) runs.a.take(value.length, kind);
    if (!removed) runs.b.take(value.length, kind);
  }
  return { a: runs.a.list, b: runs.b.list };
}

/** A mark or a single character between two differences is no common wording. */
function isTrifle(words: readonly string[]): boolean {
  return words.join('').replace(/[^\p{L}\p{N}]/gu, '').length < 2;
}

function createRuns(words: readonly string[]): { list: WordRun[]; take(count: number, kind: WordRun['kind']): void } {
  const list: WordRun[] = [];
  let at = 0;
  const take = (count: number, kind: WordRun['kind']): void => {
    const text = words.slice(at, at + count).join('');
    const last = list.at(-1);
    if (last?.kind === kind) list[list.length - 1] = { text: last.text + text, kind };
    else list.push({ text, kind });
    at += count;
  };
  return { list, take };
}

/** A sentence as its words. */
export interface CutSentence {
  /** From 1. */
  readonly sentence: number;
  readonly words: readonly string[];
  readonly bag: WordBag;
}

/** Returns the sentences of a text as their words. */
export function cutSentences({ text, sentences }: ComparedText, cut: CutWords): CutSentence[] {
  return sentences.map(({ start, end }, index) => {
    const words = cut(text.slice(start, end));
    return { sentence: index + 1, words, bag: wordBag(words) };
  });
}

function buildRow({ a, b }: AlignedTexts<CutSentence>): AlignedRow {
  const runs = compareWords(a?.words ?? [], b?.words ?? []);
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
