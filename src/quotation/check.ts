/**
 * Judges every quotation of a pasted text: it stands in the library character by character (`exact`), but for traditional and
 * simplified characters (`script`), with differences (`differs`), or not at all (`absent`). Quotation marks, ellipses, line breaks
 * and width do not count.
 */
import type { Span } from '../model/printed.ts';
import { printedSpan, type Variants } from '../segment/fold.ts';
import { type Alignment, alignQuotation, type Fate } from './align.ts';
import {
  candidateOf,
  divide,
  ellipsis,
  isMostlyMarked,
  mayBeQuotation,
  type Pasted,
  type QuotationCandidate,
} from './candidates.ts';
import { likelyPlaces } from './nearest.ts';
import { inTwoScripts, type UnitPair, type Written } from './scripts.ts';
import { divideText, type Stretch } from './stretches.ts';
import { type JoinedTexts, joinTexts, type PlacedText, type QuotableText, sentenceAt, textAt } from './texts.ts';
import { thresholds } from './thresholds.ts';

/** A run of printed characters and what became of them. */
export interface FateRun {
  readonly text: string;
  readonly kind: RunKind;
}

/** What became of characters, `script` where the other side has the same in the other script. */
type RunKind = Fate | 'script';

/** Where a quotation stands. */
export interface QuotedPlace {
  readonly id: string;
  /** Number of the sentence in which it begins, from 1. */
  readonly sentence: number;
  /** The wording there. */
  readonly runs: readonly FateRun[];
}

export interface Judgement extends Span {
  readonly verdict: 'exact' | 'script' | 'differs' | 'absent';
  /** The quotation as pasted. */
  readonly quoted: readonly FateRun[];
  /** Where it stands: word for word, or with the differences marked; those of script in `quoted` are to the first. */
  readonly places: readonly QuotedPlace[];
}

const noVariants: Variants = new Map();

/** Returns a function that judges the quotations of a text against `texts`; `variants` are traditional characters and simplified. */
export function createChecker(
  texts: readonly QuotableText[],
  variants: Variants = noVariants,
): (pasted: string) => readonly Judgement[] {
  const library = joinTexts(texts, variants);
  return (text) => {
    const pasted = { text, variants };
    const stretches = divideText(text);
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
  pasted: Pasted,
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
function judgeMarked(spans: readonly Span[], pasted: Pasted, library: JoinedTexts): Judgement[] {
  const candidates = spans.map((span) => candidateOf(span, pasted, true)).filter(mayBeQuotation);
  const exact = candidates.flatMap((candidate) => judgeExact(candidate, library) ?? []);
  const parts = candidates
    .filter(({ start }) => !exact.some((judgement) => judgement.start === start))
    .flatMap((candidate) => divide(candidate, pasted));
  const near = judgeNear(parts, library);
  return [...exact, ...parts.map((part, index) => near[index] ?? absent(part))];
}

function judgeAbsent(span: Span, pasted: Pasted): Judgement[] {
  const candidate = candidateOf(span, pasted, false);
  return mayBeQuotation(candidate) ? [absent(candidate)] : [];
}

function absent({ start, end, printed }: QuotationCandidate): Judgement {
  return { start, end, verdict: 'absent', quoted: [{ text: printed, kind: 'same' }], places: [] };
}

/** Finds every place that has all parts of a quotation in order, in one text; those in its own script if there are any. */
function judgeExact(candidate: QuotationCandidate, library: JoinedTexts): Judgement | undefined {
  const { start, end, printed, form } = candidate;
  const parts = partsOf(form.text);
  const places = occurrences(parts[0]?.text ?? '', library.all).flatMap((at) => placeOf(parts, at, candidate, library));
  const [first] = places;
  if (!first) return undefined;
  const same = places.filter(({ otherwise }) => otherwise.length === 0);
  const verdict = same.length > 0 ? 'exact' : 'script';
  const fates = withScript(verdict === 'exact' ? [] : first.otherwise.map(([at]) => at));
  const quoted = runsOf(printed, form, fates);
  return { start, end, verdict, quoted, places: firstOfEach(same.length > 0 ? same : places) };
}

/** A part of a quotation between ellipses. */
interface Part {
  readonly text: string;
  /** Where in the quotation it begins. */
  readonly at: number;
}

function partsOf(text: string): Part[] {
  let at = 0;
  return text.split(ellipsis).flatMap((part) => {
    if (!part) return [];
    const found = { text: part, at: text.indexOf(part, at) };
    at = found.at + part.length;
    return [found];
  });
}

/** A place, and what of the quotation is written otherwise there. */
interface FoundPlace extends QuotedPlace {
  readonly otherwise: readonly UnitPair[];
}

function occurrences(part: string, text: string): number[] {
  const found: number[] = [];
  if (!part) return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function placeOf(
  parts: readonly Part[],
  at: number,
  { printed, form }: QuotationCandidate,
  library: JoinedTexts,
): FoundPlace[] {
  const text = textAt(library, at);
  if (!text) return [];
  let end = at - text.start;
  const pairs: UnitPair[] = [];
  for (const part of parts) {
    const next = text.folded.text.indexOf(part.text, end);
    if (next < 0) return [];
    for (let unit = 0; unit < part.text.length; unit += 1) pairs.push([part.at + unit, next + unit]);
    end = next + part.text.length;
  }
  const otherwise = inTwoScripts(pairs, { printed, units: form }, { printed: text.printed, units: text.folded });
  const from = at - text.start;
  const fates = withScript(otherwise.map(([, unit]) => unit - from));
  return [{ ...placeAt(text, from, end, fates), otherwise }];
}

/** What stands in a text from one unit to another. */
function placeAt(text: PlacedText, from: number, to: number, fates: readonly (RunKind | undefined)[]): QuotedPlace {
  const units = { offsets: text.folded.offsets.slice(from, to), ends: text.folded.ends.slice(from, to) };
  const span = printedSpan(text.folded, from, to);
  const runs = runsOf(text.printed.slice(0, span.end), units, fates);
  return { id: text.id, sentence: sentenceAt(text, span.start), runs: withoutBefore(runs, span.start) };
}

function withScript(units: readonly number[], fates: readonly RunKind[] = []): (RunKind | undefined)[] {
  const all: (RunKind | undefined)[] = [...fates];
  for (const unit of units) all[unit] = 'script';
  return all;
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
  const at = best.from + best.start;
  const text = textAt(library, at);
  if (!text) return undefined;
  const from = at - text.start;
  const units = { offsets: text.folded.offsets.slice(from), ends: text.folded.ends.slice(from) };
  const otherwise = inTwoScripts(samePairs(best), { printed, units: form }, { printed: text.printed, units });
  const quoted = withScript(
    otherwise.map(([unit]) => unit),
    best.quoted,
  );
  const found = withScript(
    otherwise.map(([, unit]) => unit),
    best.found,
  );
  const to = Math.min(from + found.length, text.folded.text.length);
  const places = [placeAt(text, from, to, found)];
  return { start, end, verdict: 'differs', quoted: runsOf(printed, form, quoted), places };
}

/** The units that both sides have. */
function samePairs({ quoted, found }: Alignment): UnitPair[] {
  const inText = [...found.keys()].filter((unit) => found[unit] === 'same');
  const inQuotation = [...quoted.keys()].filter((unit) => quoted[unit] === 'same');
  return inQuotation.map((unit, at) => [unit, inText[at] ?? 0]);
}

/** Cuts the first `length` characters off, which are before all that was aligned. */
function withoutBefore([first, ...rest]: readonly FateRun[], length: number): FateRun[] {
  return first && first.text.length > length ? [{ ...first, text: first.text.slice(length) }, ...rest] : rest;
}

/** The printed text as runs; what does not count is as the other side has it. */
function runsOf(
  printed: string,
  { offsets, ends }: Written['units'],
  fates: readonly (RunKind | undefined)[],
): FateRun[] {
  const byCharacter: RunKind[] = Array.from({ length: printed.length }, () => 'same');
  for (const [unit, fate] of fates.entries()) {
    if (fate) byCharacter.fill(fate, offsets[unit] ?? printed.length, ends[unit]);
  }
  const borders = byCharacter.flatMap((fate, at) => (at > 0 && fate !== byCharacter[at - 1] ? [at] : []));
  return [0, ...borders].map((at, index) => ({
    text: printed.slice(at, borders[index]),
    kind: byCharacter[at] ?? 'same',
  }));
}

/** Joins sentences that follow each other and stand so in the library too. */
function joinExact(judgements: readonly Judgement[], pasted: Pasted, library: JoinedTexts): Judgement[] {
  const joined: Judgement[] = [];
  for (const judgement of judgements) {
    const last = joined.at(-1);
    const follows = last && isWhole(last) && !pasted.text.slice(last.end, judgement.start).trim();
    const span = follows && isWhole(judgement) ? { start: last.start, end: judgement.end } : undefined;
    const both = span && judgeExact(candidateOf(span, pasted, false), library);
    if (both) joined.pop();
    joined.push(both ?? judgement);
  }
  return joined;
}

/** It stands there as a whole, in whichever script. */
function isWhole({ verdict }: Judgement): boolean {
  return verdict === 'exact' || verdict === 'script';
}
