/** The part of a record that a hit shows: one sentence of the printed text, with what matched marked. */
import { type Folded, printedSpan } from '../segment/fold.ts';
import { occurrences, type ReadRecord } from './occurrences.ts';
import type { Mark } from './types.ts';

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Number of the sentence that matches, from 1; undefined when the record has no sentences. */
  readonly sentence: number | undefined;
}

/** Three lines of a page; a whole sentence may take ten. */
const longest = 110;
/** So much stands before the first mark that a reader sees what the sentence is about. */
const before = 24;
const sentenceEnd = /[。！？；\n]/gu;

/** Returns the sentence in which most of `wanted` (folded) stands, cut to about 110 characters around the first mark. */
export function excerptOf(record: ReadRecord, wanted: readonly string[]): Excerpt {
  const marks = marksIn(record.text, wanted);
  if (marks.length === 0) {
    const inNote = marksIn(record.note, wanted);
    if (inNote.length > 0)
      return { ...cutOut(record.hit.note, 0, record.hit.note.length, inNote), sentence: undefined };
  }
  const { text, sentences } = record.hit;
  const starts = sentences.length > 0 ? sentences : sentenceStarts(text);
  const best = fullest(starts, text.length, marks);
  const index = best === 0 && repeatsTitle(record, starts) ? fullest(starts, text.length, marks, 1) : best;
  const shown = cutOut(text, starts[index] ?? 0, starts[index + 1] ?? text.length, marks);
  const matching = shown.marks.length > 0 ? index : best;
  return { ...shown, sentence: sentences.length > 0 ? matching + 1 : undefined };
}

/** The title is shown above the excerpt already; another sentence says more. */
function repeatsTitle({ title, text }: ReadRecord, starts: readonly number[]): boolean {
  const second = starts[1];
  return second !== undefined && title.text.length > 0 && text.offsets[title.text.length] === second;
}

/** Returns the printed ranges of `wanted` in `folded`, in order, merged where they touch. */
export function marksIn(folded: Folded, wanted: readonly string[]): Mark[] {
  const spans = wanted.flatMap((one) => occurrences(folded, one).map((at) => printedSpan(folded, at, at + one.length)));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: [number, number][] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(sentenceEnd)].map((match) => match.index + 1)].filter(
    (at) => at === 0 || at < text.length,
  );
}

function fullest(starts: readonly number[], length: number, marks: readonly Mark[], from = 0): number {
  let found = { index: from, marked: 0 };
  for (const [index, start] of starts.entries()) {
    if (index < from) continue;
    const end = starts[index + 1] ?? length;
    const inside = marks.filter((mark) => mark[0] >= start && mark[0] < end);
    const marked = inside.reduce((sum, mark) => sum + mark[1] - mark[0], 0);
    if (marked > found.marked) found = { index, marked };
  }
  return found.index;
}

function cutOut(text: string, start: number, end: number, marks: readonly Mark[]): Omit<Excerpt, 'sentence'> {
  const first = marks.find((mark) => mark[0] >= start && mark[0] < end)?.[0] ?? start;
  const from = end - start > longest && first - before > start ? safeOffset(text, first - before) : start;
  const to = Math.min(end, safeOffset(text, from + longest));
  const shown = text.slice(from, to).trimEnd();
  const last = from + shown.length;
  const head = from > start ? '…' : '';
  const shift = head.length - from;
  const kept = marks.filter((mark) => mark[1] > from && mark[0] < last);
  return {
    text: head + shown.replaceAll('\n', ' ') + (to < end ? '…' : ''),
    marks: kept.map((mark) => [Math.max(mark[0], from) + shift, Math.min(mark[1], last) + shift] as const),
  };
}

/** Moves an offset off the middle of a surrogate pair. */
function safeOffset(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
