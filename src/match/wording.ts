/**
 * Says for every sentence of a measure whether it is common wording (共有表述), which other plans have too, or local
 * (本地特有): what this place has added.
 */
import { firstWhere } from '../model/first-where.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import type { Span } from '../model/printed.ts';
import { type Folded, printedSpan } from '../segment/fold.ts';
import { narrow } from '../segment/narrow.ts';
import { thresholds } from './thresholds.ts';
import { type IndexedText, indexWording } from './wording-index.ts';

export interface WordedText {
  readonly id: string;
  readonly plan: string;
  readonly text: string;
  /** Spans of the sentences in `text`. */
  readonly sentences: readonly Span[];
}

export interface SentenceWording {
  /** Most of its wording stands in another plan. */
  readonly common: boolean;
  /** The part of its letters (0–1) that stands in other plans. */
  readonly share: number;
  /** The passages that other plans have, as offsets into the measure's text. */
  readonly passages: readonly Span[];
}

/** Returns the wording of each sentence, by id of the measure and in the order of its sentences. */
export function readWording(
  texts: readonly WordedText[],
  indexed: readonly IndexedText[] = indexWording(texts),
  memory: Memory = noMemory,
): Map<string, readonly SentenceWording[]> {
  const short = texts.map(({ text, sentences }) =>
    memory.keep(['short sentences', text, sentences], () => sentences.map((span) => shortSentence(text, span))),
  );
  const isCommon = commonAmong(texts, short);
  return new Map(
    texts.map(({ id, text, sentences }, index) => {
      const common = (short[index] ?? []).map((letters) => (letters === undefined ? undefined : isCommon(letters)));
      const read = (span: Span, at: number): SentenceWording =>
        common[at] === undefined ? readSentence(text, span, indexed[index]) : shortWording(span, common[at]);
      const given = [text, sentences, indexed[index], common];
      return [id, memory.keepLast(`wording of ${id}`, given, () => sentences.map(read))];
    }),
  );
}

/** The letters of a sentence that is too short to hold a passage. */
function shortSentence(text: string, { start, end }: Span): string | undefined {
  const letters = lettersOf(text.slice(start, end));
  return letters.length < thresholds.passageLength ? letters : undefined;
}

/** Says of short sentences, by their letters, whether more than one plan has them. */
function commonAmong(
  texts: readonly WordedText[],
  short: readonly (readonly (string | undefined)[])[],
): (letters: string) => boolean {
  const plans = new Map<string, Set<string>>();
  for (const [index, { plan }] of texts.entries())
    for (const letters of short[index] ?? [])
      if (letters !== undefined) plans.set(letters, (plans.get(letters) ?? new Set()).add(plan));
  return (letters) => (plans.get(letters)?.size ?? 0) > 1;
}

function shortWording(span: Span, common: boolean): SentenceWording {
  return { common, share: common ? 1 : 0, passages: common ? [span] : [] };
}

function readSentence(text: string, span: Span, indexed: IndexedText | undefined): SentenceWording {
  const letters = lettersOf(text.slice(span.start, span.end));
  const passages = indexed ? commonPassages(indexed, span) : [];
  const shared = passages.reduce((sum, { start, end }) => sum + lettersOf(text.slice(start, end)).length, 0);
  const share = Math.round((shared / letters.length) * 1000) / 1000;
  return { common: share >= thresholds.commonSentence, share, passages };
}

/** Returns the stretches of a sentence that are made of runs of characters which other plans have. */
function commonPassages({ folded, runs }: IndexedText, { start, end }: Span): Span[] {
  const [from, to] = [foldedOffset(folded, start), foldedOffset(folded, end)];
  const common = new Uint8Array(to - from);
  for (let at = from; at + thresholds.passageLength <= to; at += 1) {
    if ((runs[at] ?? -1) >= 0) common.fill(1, at - from, at - from + thresholds.passageLength);
  }
  const stretches = common.join('').matchAll(/1+/gu);
  return [...stretches].map(({ 0: { length }, index }) => printedSpan(folded, from + index, from + index + length));
}

/** Returns the first folded unit that is printed at or behind `offset`. */
function foldedOffset({ offsets }: Folded, offset: number): number {
  return firstWhere(offsets.length, (at) => (offsets[at] ?? offset) >= offset);
}

function lettersOf(text: string): string {
  return narrow(text).replace(/[^\p{L}\p{N}]/gu, '');
}
