/**
 * Divides a pasted text into the stretches that may be quotations: its sentences, each with the parts that stand in
 * quotation marks. A line break ends a sentence only where the line before has ended, is empty, or a number follows; inside
 * quotation marks nothing does. Marks that are never closed reach to the end of their paragraph.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import type { Span } from '../model/printed.ts';

export interface Stretch extends Span {
  /** What stands in quotation marks, without the marks; of marks inside marks the outer ones. */
  readonly marked: readonly Span[];
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '〝': '〞',
};
const ended = /[。！？!?：:”」』"]\s*$/u;
const stop = /[。！？!?；;]/gu;
const stopAtEnd = /[。！？!?；;]$/u;
/** Behind a closing mark these carry the sentence on. */
const carriesOn = /^[，,、；;。]/u;
/** No quotation goes over an empty line. */
const emptyLines = /\n\s*\n/gu;

/** Returns the stretches of `text` in order. */
export function divideText(text: string): Stretch[] {
  const starts = [0, ...[...text.matchAll(emptyLines)].map(({ 0: { length }, index }) => index + length)];
  return starts.flatMap((start, index) =>
    divideBlock(text.slice(start, starts[index + 1])).map((stretch) => ({
      ...moved(stretch, start),
      marked: stretch.marked.map((span) => moved(span, start)),
    })),
  );
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function divideBlock(text: string): Stretch[] {
  const paragraphs = paragraphStarts(text);
  const marked = findMarked(text, paragraphs);
  let start = 0;
  return [...sentenceEnds(text, paragraphs, marked), text.length].map((end) => {
    const stretch = { start, end, marked: marked.filter((span) => span.start >= start && span.end <= end) };
    start = end;
    return stretch;
  });
}

/** A paragraph begins behind a line that has ended and at a line with a number. */
function paragraphStarts(text: string): number[] {
  const lines = text.split('\n');
  let at = 0;
  return lines.flatMap((line, index) => {
    const start = at;
    at += line.length + 1;
    return index > 0 && (ended.test(lines[index - 1] ?? '') || opensWithNumber(line.trim())) ? [start] : [];
  });
}

function findMarked(text: string, paragraphs: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const close = closing[text[at] ?? ''];
    if (!close) continue;
    const end = findClose(text, at, close) ?? paragraphs.find((start) => start > at) ?? text.length;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}

/** Where the mark opened at `open` is closed; marks of its own kind inside it are counted. */
function findClose(text: string, open: number, close: string): number | undefined {
  let depth = 1;
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === close) depth -= 1;
    else if (text[at] === text[open]) depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Behind a stop outside quotation marks, behind the mark that closes over a stop, and before a new paragraph. */
function sentenceEnds(text: string, paragraphs: readonly number[], marked: readonly Span[]): number[] {
  const stops = [...text.matchAll(stop)].map(({ index }) => index + 1);
  const outside = [...stops, ...paragraphs].filter((at) => !marked.some(({ start, end }) => at > start && at <= end));
  const closed = marked
    .filter(({ start, end }) => stopAtEnd.test(text.slice(start, end)) && !carriesOn.test(text.slice(end + 1)))
    .map(({ end }) => end + 1);
  const ends = [...outside, ...closed].filter((end) => end < text.length);
  return [...new Set(ends)].sort((a, b) => a - b);
}
