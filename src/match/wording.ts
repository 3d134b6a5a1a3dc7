/**
 * Says for every sentence of a measure whether it is common wording (共有表述), which other plans have too, or local
 * (本地特有): what this place has added.
 */
import { firstWhere } from '../model/first-where.ts';
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
): Map<string, SentenceWording[]> {
  const short = shortSentences(texts);
  return new Map(
    texts.map((text, index) => [
      text.id,
      text.sentences.map((span) => readSentence(text, span, indexed[index], short)),
    ]),
  );
}

/** Sentences too short to hold a passage are common when another plan has the same sentence. */
type ShortSentences = ReadonlyMap<string, ReadonlySet<string>>;

function shortSentences(texts: readonly WordedText[]): ShortSentences {
  const plans = new Map<string, Set<string>>();
  for (const { plan, text, sentences } of texts) {
    for (const { start, end } of sentences) {
      const key = lettersOf(text.slice(start, end));
      if (key.length < thresholds.passageLength) plans.set(key, (plans.get(key) ?? new Set()).add(plan));
    }
  }
  return plans;
}

function readSentence(
  { text }: WordedText,
  span: Span,
  indexed: IndexedText | undefined,
  short: ShortSentences,
): SentenceWording {
  const letters = lettersOf(text.slice(span.start, span.end));
  if (letters.length < thresholds.passageLength) {
    const common = (short.get(letters)?.size ?? 0) > 1;
    return { common, share: common ? 1 : 0, passages: common ? [span] : [] };
  }
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
