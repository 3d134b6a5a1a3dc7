/**
 * Judges every quotation of a pasted text: it stands in the library character by character (`exact`), but for traditional and
 * simplified characters (`script`), with differences (`differs`), or not at all (`absent`). Quotation marks, ellipses, line breaks
 * and width do not count.
 */
import type { Span } from '../model/printed.ts';
import type { Traditional } from '../search/files.ts';
import { type Folded, printedSpan } from '../segment/fold.ts';
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
import { asWritten, compareUnits, createSimplifier, type Written } from './scripts.ts';
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

/** Returns a function that judges the quotations of a text against `texts`; without `traditional` there is one script. */
export function createChecker(
  texts: readonly QuotableText[],
  traditional?: Traditional,
): (pasted: string) => readonly Judgement[] {
  const simplify = traditional ? createSimplifier(traditional) : asWritten;
  const library = joinTexts(texts, simplify);
  return (text) => {
    const pasted = { text, simplify };
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
  const places = firstOfEach(findPlaces(form, library, 'text'));
  if (places.length === 0) return judgeScript(candidate, library);
  const quoted = [{ text: printed, kind: 'same' as const }];
  return { start, end, verdict: 'exact', quoted, places: places.map((place) => placeAt(place)) };
}

function judgeScript({ start, end, printed, form }: QuotationCandidate, library: JoinedTexts): Judgement | undefined {
  const found = findPlaces(form, library, 'simplified').map((place) => withScript(place, form));
  const [first, ...others] = firstOfEach(found.filter(({ quoted }) => !quoted.includes('different')));
  if (!first) return undefined;
  const places = [first, ...others].map((place) => placeAt(place, place.found));
  return { start, end, verdict: 'script', quoted: runsOf(printed, form, first.quoted), places };
}

/** Where in a text the parts of a quotation stand. */
interface FoundPlace {
  readonly text: PlacedText;
  readonly from: number;
  readonly to: number;
  /** Of each part, where it begins in the quotation and in the text, and how long it is. */
  readonly parts: readonly { readonly quoted: number; readonly found: number; readonly length: number }[];
}

function findPlaces(form: Written, library: JoinedTexts, script: keyof Written): FoundPlace[] {
  const parts = partsOf(form[script]);
  return occurrences(parts[0]?.text ?? '', library[script]).flatMap((at) => {
    const text = textAt(library, at);
    return text ? placeOf(parts, at - text.start, text, script) : [];
  });
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

function occurrences(part: string, text: string): number[] {
  const found: number[] = [];
  if (!part) return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function placeOf(parts: readonly Part[], from: number, text: PlacedText, script: keyof Written): FoundPlace[] {
  const placed: FoundPlace['parts'][number][] = [];
  let to = from;
  for (const { text: part, at } of parts) {
    const found = text.folded[script].indexOf(part, to);
    if (found < 0) return [];
    placed.push({ quoted: at, found, length: part.length });
    to = found + part.length;
  }
  return [{ text, from, to, parts: placed }];
}

/** What became of the units of a quotation and of the place; those between parts are as they are. */
function withScript(place: FoundPlace, form: Written): FoundPlace & { quoted: RunKind[]; found: RunKind[] } {
  const quoted: RunKind[] = Array.from({ length: form.text.length }, () => 'same');
  const found: RunKind[] = Array.from({ length: place.to - place.from }, () => 'same');
  for (const part of place.parts)
    for (let unit = 0; unit < part.length; unit += 1) {
      const [at, foundAt] = [part.quoted + unit, part.found + unit];
      quoted[at] = found[foundAt - place.from] = compareUnits([at, foundAt], form, place.text.folded);
    }
  return { ...place, quoted, found };
}

/** What stands in a text from one unit to another. */
function placeAt(
  { text, from, to }: Pick<FoundPlace, 'text' | 'from' | 'to'>,
  kinds: readonly RunKind[] = [],
): QuotedPlace {
  const { start, end } = printedSpan(text.folded, from, to);
  const moved = (offset: number): number => offset - start;
  const offsets = text.folded.offsets.slice(from, to).map(moved);
  const ends = text.folded.ends.slice(from, to).map(moved);
  const runs = runsOf(text.printed.slice(start, end), { offsets, ends }, kinds);
  return { id: text.id, sentence: sentenceAt(text, start), runs };
}

/** A text that has the wording twice is named once. */
function firstOfEach<Place extends FoundPlace>(places: readonly Place[]): Place[] {
  return [...new Map(places.toReversed().map((place) => [place.text.id, place])).values()]
    .toReversed()
    .slice(0, thresholds.mostPlaces);
}

/** Judges candidates that stand nowhere word for word; those that nothing is like stay without a judgement. */
function judgeNear(candidates: readonly QuotationCandidate[], library: JoinedTexts): (Judgement | undefined)[] {
  const likely = likelyPlaces(
    candidates.map(({ form }) => form.simplified),
    library.simplified,
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
    .map(([from, to]) => ({ from, ...alignQuotation(form.simplified, library.simplified.slice(from, to)) }))
    .toSorted((a, b) => a.cost - b.cost);
  const [best] = aligned;
  const least = marked ? thresholds.markedLikeness : thresholds.plainLikeness;
  if (!best || 1 - best.cost / form.text.length < least) return undefined;
  const at = best.from + best.start;
  const text = textAt(library, at);
  if (!text) return undefined;
  const { quoted, found } = asWrittenThere(best, at, form, library);
  const from = at - text.start;
  const to = Math.min(from + found.length, text.folded.text.length);
  const places = [placeAt({ text, from, to }, found)];
  return { start, end, verdict: verdictOf([...quoted, ...found]), quoted: runsOf(printed, form, quoted), places };
}

/** What became of the units that are set against each other from `at` on, in simplified characters, as they are written. */
function asWrittenThere(aligned: Alignment, at: number, form: Written, library: JoinedTexts) {
  const quoted: RunKind[] = [...aligned.quoted];
  const found: RunKind[] = [...aligned.found];
  for (const fate of ['same', 'different'] as const) {
    const inText = unitsOf(fate, aligned.found);
    for (const [index, unit] of unitsOf(fate, aligned.quoted).entries()) {
      const { [index]: foundUnit = 0 } = inText;
      quoted[unit] = found[foundUnit] = compareUnits([unit, at + foundUnit], form, library);
    }
  }
  return { quoted, found };
}

/** Each stands against the one on the other side that comes as late. */
function unitsOf(fate: 'same' | 'different', fates: readonly Fate[]): number[] {
  return [...fates.keys()].filter((unit) => fates[unit] === fate);
}

function verdictOf(kinds: readonly RunKind[]): Judgement['verdict'] {
  const isOtherwise = kinds.some((kind) => kind === 'different' || kind === 'added');
  return !isOtherwise && kinds.includes('script') ? 'script' : 'differs';
}

/** The printed text as runs; what does not count is as the other side has it. */
function runsOf(
  printed: string,
  { offsets, ends }: Pick<Folded, 'offsets' | 'ends'>,
  kinds: readonly RunKind[],
): FateRun[] {
  const byCharacter: RunKind[] = Array.from({ length: printed.length }, () => 'same');
  for (const [unit, kind] of kinds.entries()) byCharacter.fill(kind, offsets[unit] ?? printed.length, ends[unit]);
  const borders = byCharacter.flatMap((kind, at) => (at > 0 && kind !== byCharacter[at - 1] ? [at] : []));
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
