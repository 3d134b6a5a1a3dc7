/**
 * Printed text under its marks, as the tree that every page walks: a text is cut at the borders of its marks, and
 * neighbours under the same mark stand in it together, so that a citation with a correction inside stays one link.
 */
import { firstWhere } from '../model/first-where.ts';
import type { Role, TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';
import type { CutWords } from '../segment/cut.ts';
import { cutAtJoints } from '../segment/joints.ts';

/** What a run of characters is, with what the component that shows it is told. */
export type TextMark =
  | { readonly type: 'cite'; readonly to: string }
  | { readonly type: 'unit'; readonly to: string; readonly role: Role }
  | { readonly type: 'target'; readonly kind: TargetKind; readonly date?: string }
  | { readonly type: 'term'; readonly to: string; readonly meaning: string }
  | { readonly type: 'correction'; readonly new: string; readonly reason: string }
  | { readonly type: 'redaction'; readonly reason: string };

/**
 * A text, or a mark with what stands in it; the texts in order are what is printed. Where two texts follow each other
 * without a mark, a line may break between them.
 */
export type Run = string | { readonly mark: TextMark; readonly children: readonly Run[] };

/** One sentence, `n` counted from 1 over the whole measure; its anchor is `#s<n>`. */
export interface SentenceView extends SentenceFacts {
  readonly n: number;
  readonly runs: readonly Run[];
}

/** What else is known of a sentence. */
export interface SentenceFacts {
  /** It is the printed title. */
  readonly title?: true;
  /** 本地特有: no other plan has its wording. */
  readonly local?: true;
  /** So many other plans say it too. */
  readonly also?: number;
}

export interface PlacedMark {
  readonly span: Span;
  readonly mark: TextMark;
}

/** Returns the part of `text` in `span` under its marks; the one that begins first (or reaches furthest) is outermost. */
export function markText(text: string, marks: readonly PlacedMark[], span = { start: 0, end: text.length }): Run[] {
  return nestMarks(cutInlines(text, marks, span));
}

/** Returns a text's paragraphs as lists of sentences, numbered through from 1. */
export function sentenceViews(
  text: string,
  sentences: readonly Span[],
  marks: readonly PlacedMark[],
  factsOf: (n: number) => SentenceFacts = () => ({}),
): SentenceView[][] {
  const breaks = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  const marksOf = marksBySentence(sentences, marks);
  const views = sentences.map((span, index): SentenceView => {
    const n = index + 1;
    return { n, runs: markText(text, marksOf.get(index) ?? [], span), ...factsOf(n) };
  });
  const byParagraph = Map.groupBy(views, ({ n }) => countBefore(breaks, sentences[n - 1]?.start ?? 0));
  return Array.from({ length: breaks.length + 1 }, (_, paragraph) => byParagraph.get(paragraph) ?? []);
}

/** The marks that touch each sentence, by its index; sentences follow each other. */
function marksBySentence(sentences: readonly Span[], marks: readonly PlacedMark[]): Map<number, PlacedMark[]> {
  const starts = sentences.map(({ start }) => start);
  const ends = sentences.map(({ end }) => end);
  const touched = marks.flatMap((mark) => {
    const first = countBefore(ends, mark.span.start + 1);
    const next = countBefore(starts, mark.span.end);
    return sentences.slice(first, next).map((_, index) => ({ sentence: first + index, mark }));
  });
  const grouped = Map.groupBy(touched, ({ sentence }) => sentence);
  return new Map([...grouped].map(([sentence, own]) => [sentence, own.map(({ mark }) => mark)]));
}

/** How many of ascending offsets stand before one. */
function countBefore(offsets: readonly number[], offset: number): number {
  return firstWhere(offsets.length, (index) => (offsets[index] ?? 0) >= offset);
}

/** Returns the runs of a heading, cut where its line may break. */
export function cutRuns(runs: readonly Run[], cut: CutWords): Run[] {
  return runs.flatMap((run): Run[] =>
    typeof run === 'string' ? cutAtJoints(run, cut) : [{ ...run, children: cutRuns(run.children, cut) }],
  );
}

/** A run of characters that carry the same marks, the outermost first. */
interface Inline {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

function cutInlines(text: string, marks: readonly PlacedMark[], { start, end }: Span): Inline[] {
  const inside = marks.filter(({ span }) => span.start < end && start < span.end);
  const borders = inside.flatMap(({ span }) => [span.start, span.end]).filter((at) => start < at && at < end);
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    marks: inside
      .filter(({ span }) => span.start <= from && from < span.end)
      .sort(outermostFirst)
      .map(({ mark }) => mark),
  }));
}

function outermostFirst(a: PlacedMark, b: PlacedMark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

function nestMarks(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < inlines.length; ) {
    const mark = inlines[at]?.marks[0];
    const end = mark ? endOfMark(inlines, at, mark) : at + 1;
    const covered = inlines.slice(at, end);
    if (mark) runs.push({ mark, children: nestMarks(covered.map(withoutOutermost)) });
    else runs.push(...covered.map(({ text }) => text));
    at = end;
  }
  return runs;
}

function endOfMark(inlines: readonly Inline[], start: number, mark: TextMark): number {
  const other = inlines.findIndex(({ marks }, index) => index > start && marks[0] !== mark);
  return other < 0 ? inlines.length : other;
}

function withoutOutermost({ text, marks }: Inline): Inline {
  return { text, marks: marks.slice(1) };
}
