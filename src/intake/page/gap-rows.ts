/**
 * Divides the lines of print in a table without ruling lines into its rows: by lines ruled between them, by wider spaces,
 * by the numbers of the rows, which stand at the top or in the middle of each, or by where the text of a cell ends.
 */
import type { ColumnRole } from '../../model/official/columns.ts';
import type { Ruling, TextRun } from './page.ts';
import { unbreakableStart } from './page-lines.ts';

/** From where to where across the page. */
export interface GapSpan {
  readonly from: number;
  readonly to: number;
}

/** Text without a gap in it. */
export interface PrintPiece extends GapSpan {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** What is printed on one baseline, from left to right. */
export type PrintRow = readonly TextRun[];

export interface GapLine {
  readonly y: number;
  /** What stands in each column. */
  readonly cells: readonly (PrintPiece | undefined)[];
}

/** What tells more of a table than its lines. */
interface TableSigns {
  readonly roles: readonly ColumnRole[];
  /** How far the text of its columns reaches. */
  readonly ends: readonly number[];
  readonly rulings: readonly Ruling[];
  /** Whether it is the rest of a table, and may begin with the rest of a row. */
  readonly isRest: boolean;
}

/** A wider distance of lines parts rows, as a ratio of the usual one; no usual one is wider than this, in type sizes. */
const wide = 1.15;
const widest = 1.9;

/** Returns the places of the lines with which rows begin; the first of all is 0. */
export function divideRows(lines: readonly GapLine[], { roles, ends, rulings, isRest }: TableSigns): readonly number[] {
  if (lines.length === 0) return [];
  const ruled = ruledStarts(lines, rulings);
  if (ruled.length > 1) return ruled;
  const measure = measureColumn(lines, roles, ends);
  const number = roles.indexOf('number');
  const numbered = lines.flatMap(({ cells }, at) => (cells[number] ? [at] : []));
  if (numbered.length === 0) return spacedRows(lines, measure) ?? textStarts(lines, measure);
  const atTop = isRest || numbered[0] === 0 ? [...new Set([0, ...numbered])] : undefined;
  const ways = [spacedStarts(lines, measure, numbered), middleStarts(lines, numbered), atTop];
  const rated = ways.flatMap((starts) => (starts ? [{ starts, faults: countFaults(lines, measure, starts) }] : []));
  return rated.reduce((best, way) => (way.faults < best.faults ? way : best), {
    starts: [0],
    faults: Number.POSITIVE_INFINITY,
  }).starts;
}

interface MeasureColumn {
  readonly at: number;
  /** How far its lines reach. */
  readonly to: number;
}

/** The column with most text, of those that hold tasks if there are such. */
function measureColumn(
  lines: readonly GapLine[],
  roles: readonly ColumnRole[],
  ends: readonly number[],
): MeasureColumn {
  const lengths = roles.map((role, column) => {
    const length = lines.reduce((sum, { cells }) => sum + (cells[column]?.text.length ?? 0), 0);
    return role === 'measure' || !roles.includes('measure') ? length : -1;
  });
  const at = lengths.indexOf(Math.max(...lengths));
  return { at, to: ends[at] ?? 0 };
}

/** A line ruled between two lines of print, over half of them or more. */
function ruledStarts(lines: readonly GapLine[], rulings: readonly Ruling[]): readonly number[] {
  const pieces = lines.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const right = pieces.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  const width = right - pieces.reduce((most, { from }) => Math.min(most, from), Number.POSITIVE_INFINITY);
  const level = rulings.filter(({ x1, x2, y1, y2 }) => Math.abs(x2 - x1) > width / 2 && Math.abs(y2 - y1) < 1);
  const between = (above: number, below: number) => level.some(({ y1 }) => y1 > above && y1 < below);
  return lines.flatMap(({ y }, at) => (at === 0 || between(lines[at - 1]?.y ?? y, y) ? [at] : []));
}

/** Rows with more space above them than their lines have, if each has one number; a page may cut the last one off. */
function spacedStarts(
  lines: readonly GapLine[],
  measure: MeasureColumn,
  numbered: readonly number[],
): readonly number[] | undefined {
  const starts = findSpaced(lines, measure);
  const rows = numbered.map((at) => starts.findLastIndex((start) => start <= at));
  return new Set(rows).size === rows.length && starts.length - rows.length < 2 ? starts : undefined;
}

/** The same without numbers: there are several, and each has something beside its task. */
function spacedRows(lines: readonly GapLine[], measure: MeasureColumn): readonly number[] | undefined {
  const starts = findSpaced(lines, measure);
  const rows = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  const isWhole = (row: readonly GapLine[]) =>
    row.some(({ cells }) => cells.some((cell, at) => cell && at !== measure.at));
  return rows.length > 1 && rows.every(isWhole) ? starts : undefined;
}

function findSpaced(lines: readonly GapLine[], { at: column }: MeasureColumn): readonly number[] {
  const printed = lines.flatMap(({ cells }, at) => (cells[column] ? [{ at, y: cells[column].y }] : []));
  const steps = printed.slice(1).map((below, index) => ({ from: printed[index] ?? below, to: below }));
  const usual = steps.reduce((most, { from, to }) => Math.min(most, to.y - from.y), widest * sizeOf(lines));
  const isWide = (from: number, to: number) => to - from > wide * usual;
  const apart = steps.filter(({ from, to }) => isWide(from.y, to.y));
  const starts = [0, ...apart.map(({ from, to }) => widestBetween(lines, from.at, to.at))];
  const top = widestBetween(lines, 0, printed[0]?.at ?? 0);
  return top > 0 && isWide(lines[top - 1]?.y ?? 0, lines[top]?.y ?? 0) ? [0, top, ...starts.slice(1)] : starts;
}

function sizeOf(lines: readonly GapLine[]): number {
  return lines[0]?.cells.find((cell) => cell !== undefined)?.size ?? 1;
}

function widestBetween(lines: readonly GapLine[], from: number, to: number): number {
  const distance = (at: number) => (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0);
  let best = to;
  for (let at = from + 1; at < to; at += 1) if (distance(at) > distance(best)) best = at;
  return best;
}

/** Each number stands half-way between the first and the last line of its row. */
function middleStarts(lines: readonly GapLine[], numbered: readonly number[]): readonly number[] | undefined {
  const starts: number[] = [];
  let next = 0;
  for (const at of numbered) {
    const [top, middle] = [lines[next]?.y ?? 0, lines[at]?.y ?? 0];
    const size = lines[at]?.cells.find((cell) => cell !== undefined)?.size ?? 1;
    if (next > at) return undefined;
    starts.push(next);
    while (next < lines.length && (lines[next]?.y ?? 0) < 2 * middle - top + size / 2) next += 1;
  }
  return next === lines.length ? starts : undefined;
}

/** Lines that run on and are parted, or end and are joined. */
function countFaults(lines: readonly GapLine[], column: MeasureColumn, starts: readonly number[]): number {
  const begins = new Set(starts);
  let above: PrintPiece | undefined;
  let parted = false;
  let faults = 0;
  for (const [at, { cells }] of lines.entries()) {
    const piece = cells[column.at];
    parted ||= begins.has(at);
    if (!piece) continue;
    const full = above !== undefined && isFull(above, piece, column);
    const goesOn = full && !/[。；！]$/u.test(above?.text ?? '');
    if (above && (parted ? goesOn : !full)) faults += 1;
    [above, parted] = [piece, false];
  }
  return faults;
}

function isFull({ to, size }: PrintPiece, next: PrintPiece, column: MeasureColumn): boolean {
  return column.to - to < unbreakableStart(next.text) * size;
}

/** Without numbers a row begins where the text of the one before has ended, and where other cells begin anew. */
function textStarts(lines: readonly GapLine[], column: MeasureColumn): readonly number[] {
  const starts = [0];
  let before = lines[0];
  for (const [at, line] of lines.entries()) {
    const [piece, above] = [line.cells[column.at], before?.cells[column.at]];
    if (at === 0 || !piece) continue;
    const runsOn = above !== undefined && isFull(above, piece, column) && !isListBeside(line, before, column);
    if (!runsOn) starts.push(at);
    before = line;
  }
  return starts;
}

/** Tells whether another cell begins beside a line, since the one above it has not run on. */
function isListBeside(line: GapLine, before: GapLine | undefined, column: MeasureColumn): boolean {
  return line.cells.some((cell, index) => {
    const above = before?.cells[index];
    return index !== column.at && cell !== undefined && above !== undefined && !/[、，,]$/u.test(above.text);
  });
}

/** Distance of lines at which a table ends, in type sizes. */
const farApart = 3.2;

/** Tells whether a row of print stands too far above the next for one table. */
export function isApart(row: PrintRow, below: PrintRow | undefined): boolean {
  const [above, next] = [row[0], below?.[0]];
  return !above || !next || next.y - above.y > farApart * Math.max(above.size, next.size);
}

/** Returns the texts of a row between gaps that are wider than `loose`. */
export function joinNear(row: PrintRow, loose: number): readonly PrintPiece[] {
  const pieces: PrintPiece[] = [];
  for (const { text, x, y, width, size } of row) {
    const last = pieces.at(-1);
    if (last && x - last.to <= loose * size) pieces.splice(-1, 1, { ...last, text: last.text + text, to: x + width });
    else pieces.push({ text, from: x, to: x + width, y, size });
  }
  return pieces;
}
