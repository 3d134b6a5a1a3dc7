/**
 * Judges every quotation of a pasted text: it stands in the library character by character (`exact`), with differences
 * (`differs`), or not at all (`absent`). Quotation marks, ellipses, line breaks and width do not count.
 */
import type { Span } from '../model/printed.ts';
import { type Folded, printedSpan } from '../segment/fold.ts';
import { type Alignment, alignQuotation, type Fate } from './align.ts';
import {
  candidateOf,
  divide,
  ellipsis,
  isMostlyMarked,
  mayBeQuotation,
  type QuotationCandidate,
} from './candidates.ts';
import { likelyPlaces } from './nearest.ts';
import { divideText, type Stretch } from './stretches.ts';
import { type JoinedTexts, joinTexts, type QuotableText, sentenceAt, textAt } from './texts.ts';
import { thresholds } from './thresholds.ts';

/** A run of printed characters and what became of them. */
interface FateRun {
  readonly text: string;
  readonly kind: Fate;
}

/** Where a quotation stands. */
export interface QuotedPlace {
  readonly id: string;
  /** Number of the sentence in which it begins, from 1. */
  readonly sentence: number;
  /** The wording there. */
  readonly runs: readonly FateRun[];
}

export interface Judgement extends Span {
  readonly verdict: 'exact' | 'differs' | 'absent';
  /** The quotation as pasted. */
  readonly quoted: readonly FateRun[];
  /** Where it stands: word for word, or with the differences marked. */
  readonly places: readonly QuotedPlace[];
}

/** Returns a function that judges the quotations of a text against `texts`. */
export function createChecker(texts: readonly QuotableText[]): (pasted: string) => readonly Judgement[] {
  const library = joinTexts(texts);
  return (pasted) => {
    const stretches = divideText(pasted);
    const whole = judgeStretches(stretches, pasted, library);
    const inner = stretches.flatMap(({ marked }, index) => (whole[index] ? [] : marked));
    const marked = judgeMarked(inner, pasted, library);
    const plain = stretches.some((stretch) => stretch.marked.length > 0)
      ? []
      : stretches.filter((_, index) => !whole[index]).flatMap((span) => judgeAbsent(span, pasted));
    const found = whole.flatMap((judgement) => judgement ?? []);
    return [...joinExact(found, pasted, library), ...marked, ...plain].toSorted((a, b) => a.start - b.start);
  };
}

/** Judges whole sentences: word for word in the library, or near to it where no marks say what is quoted. */
function judgeStretches(
  stretches: readonly Stretch[],
  pasted: string,
  library: JoinedTexts,
): readonly (Judgement | undefined)[] {
  const candidates = stretches.map((span) => candidateOf(span, pasted, false));
  const long = candidates.map(mayBeQuotation);
  const exact = candidates.map((candidate, index) => (long[index] ? judgeExact(candidate, library) : undefined));
  const open = stretches.map((stretch, index) => long[index] && !exact[index] && !isMostlyMarked(stretch));
  const near = judgeNear(candidates, library);
  return exact.map((judgement, index) => judgement ?? (open[index] ? near[index] : undefined));
}

/** Judges what stands in quotation marks; where an ellipsis parts what is not word for word, part by part. */
function judgeMarked(spans: readonly Span[], pasted: string, library: JoinedTexts): Judgement[] {
  const candidates = spans.map((span) => candidateOf(span, pasted, true)).filter(mayBeQuotation);
  const exact = candidates.flatMap((candidate) => judgeExact(candidate, library) ?? []);
  const parts = candidates
    .filter(({ start }) => !exact.some((judgement) => judgement.start === start))
    .flatMap((candidate) => divide(candidate, pasted));
  const near = judgeNear(parts, library);
  return [...exact, ...parts.map((part, index) => near[index] ?? absent(part))];
}

function judgeAbsent(span: Span, pasted: string): Judgement[] {
  const candidate = candidateOf(span, pasted, false);
  return mayBeQuotation(candidate) ? [absent(candidate)] : [];
}

function absent({ start, end, printed }: QuotationCandidate): Judgement {
  return { start, end, verdict: 'absent', quoted: [{ text: printed, kind: 'same' }], places: [] };
}

/** Finds every place that has all parts of a quotation in order, in one text. */
function judgeExact({ start, end, printed, form }: QuotationCandidate, library: JoinedTexts): Judgement | undefined {
  const parts = form.text.split(ellipsis).filter(Boolean);
  const places = occurrences(parts[0] ?? '', library.all).flatMap((at) => placeOf(parts, at, library));
  if (places.length === 0) return undefined;
  return { start, end, verdict: 'exact', quoted: [{ text: printed, kind: 'same' }], places: firstOfEach(places) };
}

function occurrences(part: string, text: string): number[] {
  const found: number[] = [];
  if (!part) return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function placeOf(parts: readonly string[], at: number, library: JoinedTexts): QuotedPlace[] {
  const text = textAt(library, at);
  if (!text) return [];
  let end = at - text.start;
  for (const part of parts) {
    const next = text.folded.text.indexOf(part, end);
    if (next < 0) return [];
    end = next + part.length;
  }
  const span = printedSpan(text.folded, at - text.start, end);
  const runs = [{ text: text.printed.slice(span.start, span.end), kind: 'same' as const }];
  return [{ id: text.id, sentence: sentenceAt(text, span.start), runs }];
}

/** A text that has the wording twice is named once. */
function firstOfEach(places: readonly QuotedPlace[]): QuotedPlace[] {
  return [...new Map(places.toReversed().map((place) => [place.id, place])).values()]
    .toReversed()
    .slice(0, thresholds.mostPlaces);
}

/** Judges candidates that stand nowhere word for word; those that nothing is like stay without a judgement. */
function judgeNear(candidates: readonly QuotationCandidate[], library: JoinedTexts): (Judgement | undefined)[] {
  const likely = likelyPlaces(
    candidates.map(({ form }) => form.text),
    library.all,
  );
  return candidates.map((candidate, index) => judgeDiffering(candidate, likely[index] ?? [], library));
}

function judgeDiffering(
  candidate: QuotationCandidate,
  likely: readonly (readonly [number, number])[],
  library: JoinedTexts,
): Judgement | undefined {
  const { form, start, end, printed, marked } = candidate;
  if (form.text.length > thresholds.longestPiece) return undefined;
  const aligned = likely
    .map(([from, to]) => ({ from, ...alignQuotation(form.text, library.all.slice(from, to)) }))
    .toSorted((a, b) => a.cost - b.cost);
  const [best] = aligned;
  const least = marked ? thresholds.markedLikeness : thresholds.plainLikeness;
  if (!best || 1 - best.cost / form.text.length < least) return undefined;
  const place = differingPlace(best, best.from + best.start, library);
  const quoted = runsOf(printed, form, best.quoted);
  return place && { start, end, verdict: 'differs', quoted, places: [place] };
}

function differingPlace({ found }: Alignment, at: number, library: JoinedTexts): QuotedPlace | undefined {
  const text = textAt(library, at);
  if (!text) return undefined;
  const from = at - text.start;
  const to = Math.min(from + found.length, text.folded.text.length);
  const form = { text: '', offsets: text.folded.offsets.slice(from, to), ends: text.folded.ends.slice(from, to) };
  const span = printedSpan(text.folded, from, to);
  const runs = runsOf(text.printed.slice(0, span.end), form, found);
  return { id: text.id, sentence: sentenceAt(text, span.start), runs: withoutBefore(runs, span.start) };
}

/** Cuts the first `length` characters off, which are before all that was aligned. */
function withoutBefore([first, ...rest]: readonly FateRun[], length: number): FateRun[] {
  return first && first.text.length > length ? [{ ...first, text: first.text.slice(length) }, ...rest] : rest;
}

/** The printed text as runs; what does not count is as the other side has it. */
function runsOf(printed: string, { offsets, ends }: Folded, fates: readonly Fate[]): FateRun[] {
  const byCharacter: Fate[] = Array.from({ length: printed.length }, () => 'same');
  for (const [unit, fate] of fates.entries()) byCharacter.fill(fate, offsets[unit] ?? printed.length, ends[unit]);
  const borders = byCharacter.flatMap((fate, at) => (at > 0 && fate !== byCharacter[at - 1] ? [at] : []));
  return [0, ...borders].map((at, index) => ({
    text: printed.slice(at, borders[index]),
    kind: byCharacter[at] ?? 'same',
  }));
}

/** Joins sentences that follow each other and stand so in the library too. */
function joinExact(judgements: readonly Judgement[], pasted: string, library: JoinedTexts): Judgement[] {
  const joined: Judgement[] = [];
  for (const judgement of judgements) {
    const last = joined.at(-1);
    const follows = last?.verdict === 'exact' && !pasted.slice(last.end, judgement.start).trim();
    const span = follows && judgement.verdict === 'exact' ? { start: last.start, end: judgement.end } : undefined;
    const both = span && judgeExact(candidateOf(span, pasted, false), library);
    if (both) joined.pop();
    joined.push(both ?? judgement);
  }
  return joined;
}
