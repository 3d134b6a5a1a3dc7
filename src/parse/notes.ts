/**
 * Splits the responsibility note (责任分工) off a measure: `（牵头单位：…；责任单位：…）` at its end, in any bracket, a wrong
 * closing one included (聊城 2: 〔…]), or lines that begin 责任单位： (Word files). What the note says is read by enrich.
 */
import { joinPrinted, type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';

const role = '(?:牵头|责任|负责|主责|主办|承办|配合|协办|协助|参与|参加|落实)';
/** `（牵头单位：`, `〔责任单位:` */
const opening = new RegExp(`[（(〔\\[【]\\s*${role}(?:单位|部门|机构|领导)?\\s*[:：]`, 'gu');
/** `（市司法局牵头，市财政局配合）` at the very end */
const trailing = /[（(〔[【][^（(〔[【）)〕\]】。]{2,120}(?:牵头|负责|配合|参与|落实)\s*[）)〕\]】][。]?$/u;
/** `责任单位：市司法局` as a paragraph of its own */
const unbracketed = new RegExp(`^${role}(?:单位|部门|机构)\\s*[:：]`, 'u');
const closing = /[）)〕\]】]\s*[。.]?$/u;

export interface SplitNote {
  readonly paragraphs: readonly Printed[];
  readonly note?: Printed;
}

/** Returns a measure's paragraphs without the note, and the note with its brackets. */
export function splitNote(paragraphs: readonly Printed[]): SplitNote {
  const lines = trailingLines(paragraphs);
  if (lines.length > 0) {
    return { paragraphs: paragraphs.slice(0, paragraphs.length - lines.length), note: joinPrinted(lines, '\n') };
  }
  const last = paragraphs.at(-1);
  const start = last && noteStart(last.text);
  if (!last || start === undefined) return { paragraphs };
  const before = trimPrinted(slicePrinted(last, 0, start));
  const kept = before.text ? [...paragraphs.slice(0, -1), before] : paragraphs.slice(0, -1);
  return { paragraphs: kept, note: slicePrinted(last, start) };
}

function trailingLines(paragraphs: readonly Printed[]): readonly Printed[] {
  const first = paragraphs.findLastIndex(({ text }) => !unbracketed.test(text)) + 1;
  return first > 0 ? paragraphs.slice(first) : [];
}

function noteStart(text: string): number | undefined {
  const starts = [...text.matchAll(opening)].map(({ index }) => index);
  if (starts.length === 0 || !closing.test(text.slice(-4)))
    return trailing.exec(text.slice(-140)) ? lastBracket(text) : undefined;
  return firstOfRun(text, starts);
}

/** Several notes in a row （牵头单位：…）（责任单位：…） are one. */
function firstOfRun(text: string, starts: readonly number[]): number | undefined {
  const first = starts.findLastIndex((start, index) => {
    const before = starts[index - 1];
    return before === undefined || !/^[^。]*[）)〕\]】]\s*$/u.test(text.slice(before, start));
  });
  return starts[first];
}

/** Where the last bracket of the text opens. */
function lastBracket(text: string): number {
  return Math.max(...['（', '(', '〔', '[', '【'].map((bracket) => text.lastIndexOf(bracket)));
}
