/**
 * Finds the documents that one file holds besides its first: lines in, the line at which each further one begins out. A
 * document of its own has a 发文字号 and a title at its opening and prose below; it stands below the day that the document
 * above carries. What a notice issues has no number of its own, and a list of documents has no prose.
 */
import { isDateLine } from '../model/official/dates.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { withoutLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';
import { isImprint } from './foot.ts';
import { isIssuing } from './issuing.ts';
import type { SourceLine } from './lines.ts';
import { endsCutName, shapeOf } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** A title takes at most so many lines beside the number. */
const longestOpening = 4;
/** A body and the day. */
const longestSignature = 60;
/** What is shorter is a row or an entry. */
const shortestProse = 20;

interface Row {
  readonly line: SourceLine;
  readonly text: string;
  /** It carries the day, alone or beside who signs. */
  readonly signs: boolean;
}

function signs({ content }: SourceLine): boolean {
  return isDateLine(content.text) || (content.text.length <= longestSignature && splitSignedDay(content) !== undefined);
}

/** Returns the first lines of all documents but the first one. */
export function findFurtherDocuments(lines: readonly SourceLine[]): SourceLine[] {
  const rows = lines
    .filter(({ blank }) => !blank)
    .map((line) => ({ line, text: line.content.text, signs: signs(line) }));
  const numbers = rows.flatMap(({ text }, at) => (shapeOf(text) === 'number' ? [at] : []));
  const closes = closingTest(rows);
  let from = 0;
  return numbers.flatMap((number, index) => {
    const start = openingAbove(rows, number);
    const end = numbers[index + 1] ?? rows.length;
    if (!isDocument(rows.slice(start, end), number - start) || !closes(from, start)) return [];
    from = start;
    return rows.slice(start, start + 1).map(({ line }) => line);
  });
}

/**
 * Tells of a stretch of rows whether a document closes with it: it is signed, and is no notice that only hands on what
 * stands below it. Each row is looked at once, however many stretches are asked about.
 */
function closingTest(rows: readonly Row[]): (from: number, end: number) => boolean {
  const proses = rows.flatMap((row, at) => (isProse(row) ? [at] : []));
  const days = rows.flatMap((row, at) => (row.signs ? [at] : []));
  const issuing = rows.flatMap(({ text }, at) => (isIssuing(text) ? [at] : []));
  const numbered = rows.flatMap(({ text }, at) => (opensWithNumber(text) ? [at] : []));
  return (from, end) => {
    const isSigned = firstFrom(days, firstFrom(proses, from)) < end;
    const isNotice = firstFrom(issuing, from) < end && firstFrom(numbered, from) >= end;
    return isSigned && !isNotice && withoutLabel(rows[end - 1]?.text ?? '') !== '';
  };
}

/** The first of rising places that is not below `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}

/** The masthead or the title above a number. */
function openingAbove(rows: readonly Row[], number: number): number {
  const above = rows.slice(Math.max(0, number - longestOpening), number);
  return number - above.length + above.findLastIndex((row) => row.signs || !mayOpen(row.text)) + 1;
}

function mayOpen(text: string): boolean {
  return (
    /^(?:masthead|title|line)$/u.test(shapeOf(text)) &&
    !/[。；，：\t|]/u.test(text) &&
    !isImprint(text) &&
    !endsCutName(text)
  );
}

function isDocument(rows: readonly Row[], number: number): boolean {
  const opening = rows.slice(0, number + 1 + longestOpening);
  const titles = opening.flatMap(({ text }, at) => [text, text + (opening[at + 1]?.text ?? '')]);
  return titles.some((text) => shapeOf(text) === 'title') && rows.some(isProse);
}

function isProse({ text }: Row): boolean {
  return text.length >= shortestProse && endsSentence(text);
}
