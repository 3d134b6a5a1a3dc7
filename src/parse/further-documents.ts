/**
 * Finds the documents that one file holds besides its first: lines in, the line at which each further one begins out. A
 * document of its own has a 发文字号 and a title at its opening and prose below; it stands below the day that the document
 * above carries. What a notice issues has no number of its own, and a list of documents has no prose.
 */
import { isDateLine } from '../model/official/dates.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { withoutLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';
import { isImprint } from './closing.ts';
import { isIssuing } from './issuing.ts';
import type { SourceLine } from './lines.ts';
import { shapeOf } from './shapes.ts';

/** A title takes at most so many lines beside the number. */
const longestOpening = 4;
/** What is shorter is a row or an entry. */
const shortestProse = 20;

interface Row {
  readonly line: SourceLine;
  readonly text: string;
}

/** Returns the first lines of all documents but the first one. */
export function findFurtherDocuments(lines: readonly SourceLine[]): SourceLine[] {
  const rows = lines.filter(({ blank }) => !blank).map((line) => ({ line, text: line.content.text }));
  const numbers = rows.flatMap(({ text }, at) => (shapeOf(text) === 'number' ? [at] : []));
  let from = 0;
  return numbers.flatMap((number, index) => {
    const start = openingAbove(rows, number);
    const end = numbers[index + 1] ?? rows.length;
    if (!isDocument(rows.slice(start, end), number - start)) return [];
    const above = rows.slice(from, start);
    if (!isSigned(above) || handsOn(above)) return [];
    from = start;
    return rows.slice(start, start + 1).map(({ line }) => line);
  });
}

/** The masthead or the title above a number. */
function openingAbove(rows: readonly Row[], number: number): number {
  const above = rows.slice(Math.max(0, number - longestOpening), number);
  return number - above.length + above.findLastIndex(({ text }) => !mayOpen(text)) + 1;
}

function mayOpen(text: string): boolean {
  return /^(?:masthead|title|line)$/u.test(shapeOf(text)) && !/[。；，：\t|]/u.test(text) && !isImprint(text);
}

/** It has prose, and its day below that. */
function isSigned(rows: readonly Row[]): boolean {
  const prose = rows.findIndex(isProse);
  return prose >= 0 && rows.slice(prose).some(({ text }) => isDateLine(text));
}

/** A notice that only issues or forwards what stands below it, a label of an annex above that, and the like. */
function handsOn(rows: readonly Row[]): boolean {
  const last = rows.at(-1)?.text ?? '';
  const isNotice = rows.some(({ text }) => isIssuing(text)) && !rows.some(({ text }) => opensWithNumber(text));
  return isNotice || withoutLabel(last) === '';
}

function isDocument(rows: readonly Row[], number: number): boolean {
  const opening = rows.slice(0, number + 1 + longestOpening);
  const titles = opening.flatMap(({ text }, at) => [text, text + (opening[at + 1]?.text ?? '')]);
  return titles.some((text) => shapeOf(text) === 'title') && rows.some(isProse);
}

function isProse({ text }: Row): boolean {
  return text.length >= shortestProse && endsSentence(text);
}
