/**
 * The parts of a pasted text that may be quotations: its sentences, what stands in quotation marks, and the parts that
 * ellipses leave of it.
 */
import { openingNumber } from '../model/official/level-numbers.ts';
import type { Span } from '../model/printed.ts';
import { printedSpan } from '../segment/fold.ts';
import { asWritten, type Simplify } from './scripts.ts';
import { divideText, type Stretch } from './stretches.ts';
import { type Comparable, comparable } from './texts.ts';
import { thresholds } from './thresholds.ts';

/** A part of the pasted text that may be a quotation. */
export interface QuotationCandidate extends Span {
  readonly printed: string;
  /** Without what stands around its first and last letter. */
  readonly form: Comparable;
  readonly marked: boolean;
}

/** What parts a quotation from what its author has left out, in comparable form. */
export const ellipsis = /\.{3,}|⋯+/u;
/** What ellipses leave of a text, in pieces that are not too long. */
const pieces = new RegExp(`(?:(?!${ellipsis.source}).){1,${thresholds.longestPiece}}`, 'gsu');
const startMarks = /^[^\p{L}\p{N}]+/u;
const endMarks = /[^\p{L}\p{N}]+$/u;

/** A pasted text, and how what is traditional in it is compared. */
export interface Pasted {
  readonly text: string;
  readonly simplify: Simplify;
}

/** Returns what stands at `span` of the pasted text. */
export function candidateOf(
  { start, end }: Span,
  { text: pasted, simplify }: Pasted,
  marked: boolean,
): QuotationCandidate {
  const raw = pasted.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const printed = raw.trim();
  return {
    start: from,
    end: from + printed.length,
    printed,
    form: withoutOuterMarks(comparable(printed, simplify)),
    marked,
  };
}

/** Numbers before a heading and marks at either end are not what is quoted. */
function withoutOuterMarks({ text, simplified, offsets, ends }: Comparable): Comparable {
  const inner = text.slice(openingNumber(text).length).replace(startMarks, '').replace(endMarks, '');
  const from = text.lastIndexOf(inner);
  const to = from + inner.length;
  return {
    text: inner,
    simplified: simplified.slice(from, to),
    offsets: offsets.slice(from, to),
    ends: ends.slice(from, to),
  };
}

/** Tells whether it is long enough to be a quotation. */
export function mayBeQuotation({ form, marked }: Pick<QuotationCandidate, 'form' | 'marked'>): boolean {
  return form.text.length >= (marked ? thresholds.markedLength : thresholds.plainLength);
}

/** The parts that ellipses leave, and pieces of what is too long to be set against the library at once. */
export function divide(candidate: QuotationCandidate, pasted: Pasted): readonly QuotationCandidate[] {
  const parts = [...candidate.form.text.matchAll(pieces)];
  if (parts.length < 2) return [candidate];
  return parts
    .map(({ 0: { length }, index }) => printedSpan(candidate.form, index, index + length))
    .map((span) => ({ start: candidate.start + span.start, end: candidate.start + span.end }))
    .map((span) => candidateOf(span, pasted, candidate.marked))
    .filter(({ form }) => form.text.length > 1);
}

/** Tells whether the marks in a sentence say what is quoted. */
export function isMostlyMarked({ start, end, marked }: Stretch): boolean {
  return marked.reduce((sum, span) => sum + span.end - span.start, 0) / (end - start) >= thresholds.markedShare;
}

/** Returns what may be a quotation, in order; of sentences with marks the sentence before what stands in the marks. */
export function listCandidates(text: string): QuotationCandidate[] {
  const pasted = { text, simplify: asWritten };
  return divideText(text)
    .flatMap((stretch) => [
      candidateOf(stretch, pasted, false),
      ...stretch.marked.map((span) => candidateOf(span, pasted, true)),
    ])
    .filter(mayBeQuotation);
}
