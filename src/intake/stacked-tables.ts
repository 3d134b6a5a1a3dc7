/**
 * Tables that a copy has set cell by cell, each on a line or several: their labels, then the cells of each row. The rows of
 * a table whose labels begin with 序号 count 1, 2, 3; of another one a row begins with a task behind those who answer.
 */
import { namesDuties, roleOfLabel } from '../model/official/columns.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { simplify } from '../segment/traditional.ts';
import type { DrawnTable } from './drawn-tables.ts';
import { cellsOfLines, rowLength } from './loose-cells.ts';
import type { TableRow } from './table.ts';

/** The labels of a table, from the line `start` to the line `end`, which is none of them. */
interface Header {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A line that holds something. */
interface Line {
  readonly text: string;
  readonly at: number;
}

interface LooseRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

const mostColumns = 12;
const longestLabel = 12;
/** No row has more lines. */
const mostLines = 80;
const fewestRows = 2;

/** Returns the table whose first label stands at a line. */
export function stackedTableAt(lines: readonly string[], at: number): DrawnTable | undefined {
  const first = roleOfLabel(simplify(lines[at]?.trim() ?? ''));
  if ((first !== 'number' && first !== 'measure') || opensWithNumber(lines[at] ?? '')) return undefined;
  const taken = takeLines(lines, at, mostColumns);
  const width =
    first === 'number'
      ? taken.findIndex(({ text }) => text === '1')
      : taken.findIndex(({ text }) => roleOfLabel(simplify(text)) === 'other');
  const labels = taken.slice(0, Math.max(0, width));
  const end = (labels.at(-1)?.at ?? at) + 1;
  return looseTable(lines, { labels: labels.map(({ text }) => text), start: at, end });
}

/** Returns the table below labels, whose cells stand on lines of their own. */
export function looseTable(lines: readonly string[], { labels, start, end: from }: Header): DrawnTable | undefined {
  const named = labels.map(simplify);
  if (!labels.every(({ length }) => length <= longestLabel) || !namesDuties(named)) return undefined;
  const rows =
    roleOfLabel(named[0] ?? '') === 'number' ? countedRows(lines, from, named) : taskRows(lines, from, named);
  const end = rows.at(-1)?.end;
  if (rows.length < fewestRows || end === undefined) return undefined;
  const starts = new Map(rows.map((row, index) => [row.start, index + 2]));
  return {
    rows: [labels, ...rows.map(({ cells }) => cells)].map(toRow),
    places: Array.from({ length: end - start }, (_, index) => starts.get(start + index)),
  };
}

/** Where what stands right below the last row could be its own, nobody can tell where the table ends. */
function countedRows(lines: readonly string[], from: number, labels: readonly string[]): readonly LooseRow[] {
  const rows: LooseRow[] = [];
  let next = takeLines(lines, from, mostLines);
  while (next[0]?.text === String(rows.length + 1)) {
    const count = String(rows.length + 2);
    const length = next.findIndex(({ text }, index) => index > 1 && text === count);
    const own = next.slice(0, length < 0 ? lastLength(next, labels) : length);
    const texts = own.map(({ text }) => text);
    const cells = own.length === labels.length ? texts : cellsOfLines(texts, labels);
    if (!cells) return [];
    rows.push(rowOf(own, cells));
    next = takeLines(lines, rows.at(-1)?.end ?? lines.length, mostLines);
  }
  return rows;
}

/** The last row takes as many lines as its cells say, else one for each column where a gap or a number stands below. */
function lastLength(lines: readonly Line[], labels: readonly string[]): number {
  const texts = lines.map(({ text }) => text);
  const length = rowLength(texts, labels);
  if (cellsOfLines(texts.slice(0, length), labels)) return length;
  const [last, below] = [lines[labels.length - 1], lines[labels.length]];
  const isApart = !below || (last && below.at > last.at + 1) || opensWithNumber(below.text);
  return isApart ? labels.length : length;
}

/** The number of a row whose column has lost its label. */
const figure = /^\d+$/u;

function taskRows(lines: readonly string[], from: number, labels: readonly string[]): readonly LooseRow[] {
  const rows: LooseRow[] = [];
  let next = takeLines(lines, from, mostLines);
  for (;;) {
    const texts = next.map(({ text }) => text);
    const own = next.slice(0, rowLength(texts, labels));
    const cells = cellsOfLines(texts.slice(0, own.length), labels);
    if (!cells) return rows;
    if (texts.slice(0, own.length).some((text) => figure.test(text))) return [];
    rows.push(rowOf(own, cells));
    next = takeLines(lines, rows.at(-1)?.end ?? lines.length, mostLines);
  }
}

function rowOf(lines: readonly Line[], cells: readonly string[]): LooseRow {
  return { cells, start: lines[0]?.at ?? 0, end: (lines.at(-1)?.at ?? -1) + 1 };
}

/** Bars alone on a line part two cells, with dashes the header from them. */
const border = /^[\s|:-]*$/u;

function takeLines(lines: readonly string[], from: number, count: number): readonly Line[] {
  const taken: Line[] = [];
  for (let at = from; at < lines.length && taken.length < count; at += 1) {
    const text = (lines[at] ?? '').trim();
    if (!border.test(text)) taken.push({ text, at });
  }
  return taken;
}

function toRow(cells: readonly string[]): TableRow {
  return cells.map((text) => ({ text, from: 'here' }));
}
