/**
 * Finds the tables that a page sets without ruling lines: rows that name columns of tasks and units, and below them rows
 * that leave the same upright gaps free. A list of names, contents and text in columns have such gaps too, but no such head.
 */
import type { ColumnRole } from '../../model/official/columns.ts';
import { isDateLine } from '../../model/official/dates.ts';
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import { isUnitName } from '../../model/official/unit-names.ts';
import { looksLikePageNumber } from './furniture.ts';
import { makeGrid } from './gap-edges.ts';
import { readGapHead } from './gap-heads.ts';
import { type GapSpan, isApart, joinNear, type PrintPiece, type PrintRow } from './gap-rows.ts';
import { countFilled, cutRow, type GapTable, type OpenTable, type TableLine } from './gap-table.ts';
import type { Grid } from './grid.ts';
import type { Page } from './page.ts';
import { groupRows } from './page-lines.ts';

interface GapGrids {
  readonly grids: readonly Grid[];
  /** Set when the last one reaches the end of its page. */
  readonly open: OpenTable | undefined;
}

/** In type sizes: a free strip between columns, and the distance of lines in a cell; that one in the table's own lines. */
const distances = { gap: 0.5, line: 2.1, step: 1.3 } as const;
/** What a name may hold as gaps between its characters: little, or as much as 序　号. */
const looseness = [0.7, 1.3] as const;
/** Rows at the top of a page that the rest of a row may take. */
const topRows = 3;
/** Lines of print below a table that still end its page: the number of the page, and a running foot. */
const pageEnd = 2;

/** Returns the tables of a page from top to bottom; `before` is what the page before may go on with. */
export function findGapGrids({ runs, rulings = [] }: Page, before: OpenTable | undefined): GapGrids {
  const rows = groupRows(runs)
    .map((row) => row.filter(({ text }) => text.trim() !== ''))
    .filter(({ length }) => length > 0);
  const rest = before && restAt(rows, before);
  const tables = rest ? [rest] : [];
  for (let at = rest?.end ?? 0; at < rows.length; ) {
    const table = tableAt(rows, at, tables.length === 0 ? before : undefined);
    if (table) tables.push(table);
    at = table?.end ?? at + 1;
  }
  const last = tables.at(-1);
  return {
    grids: tables.map((table) => makeGrid(table, rows, rulings)),
    open: last && rows.length - last.end <= pageEnd ? last : undefined,
  };
}

function tableAt(rows: readonly PrintRow[], at: number, open: OpenTable | undefined): GapTable | undefined {
  for (const loose of looseness) {
    const head = readGapHead(rows, at, loose);
    const before = head && isSame(head.roles, open?.roles) ? open : undefined;
    const table = head && extend(rows, { ...head, start: at, body: at + head.rows, before });
    const cells = table ? rows.slice(table.body, table.end).map((row) => cutRow(row, table.gaps)) : [];
    const aligned = cells.filter((row) => countFilled(row) > 1).length;
    if (table && aligned >= (table.roles.length > 2 ? 1 : 2)) return table;
  }
  return undefined;
}

function isSame(roles: readonly ColumnRole[], others: readonly ColumnRole[] | undefined): boolean {
  return roles.join() === others?.join();
}

/** A page may begin with the rest of a row, but soon has one that fills nearly all columns. */
function restAt(rows: readonly PrintRow[], before: OpenTable): GapTable | undefined {
  const top = rows.slice(0, topRows);
  const start = top.findIndex((row) => fillsMost(row, before));
  if (start < 0 || top.some((_, at) => looseness.some((loose) => readGapHead(rows, at, loose)))) return undefined;
  const first = rows.slice(0, start).findLastIndex((row, at) => !belongsTo(row, rows[at + 1], before)) + 1;
  return extend(rows, { ...before, start: first, body: first, spanning: [], before });
}

function belongsTo(row: PrintRow, below: PrintRow | undefined, { between }: OpenTable): boolean {
  const text = row.map((run) => run.text).join('');
  return (
    !isApart(row, below) && fits(row, between) !== undefined && !opensWithNumber(text) && !looksLikePageNumber(text)
  );
}

function fillsMost(row: PrintRow, { between }: OpenTable): boolean {
  const gaps = fits(row, between);
  return gaps !== undefined && countFilled(cutRow(row, gaps)) >= Math.max(2, between.length);
}

/** What a row leaves free between columns, if it closes none of the gaps. */
function fits(row: PrintRow, between: readonly GapSpan[]): readonly GapSpan[] | undefined {
  return narrow(
    between.map((gap) => [gap]),
    row,
  )?.map(widest);
}

/** Adds the rows below that leave the gaps of the columns free. */
function extend(rows: readonly PrintRow[], table: Omit<GapTable, 'end' | 'ends' | 'gaps' | 'banners'>): GapTable {
  const banners = new Set<number>();
  let open: Strips = table.between.map((gap) => [gap]);
  let end = table.body;
  for (; end < rows.length; end += 1) {
    const [above, row, below] = [rows[end - 1], rows[end] ?? [], rows[end + 1]];
    if (end > table.start && (isApart(above ?? [], row) || opensAnother(rows, end, table))) break;
    const narrowed = narrow(open, row);
    if (!narrowed && !isBanner(row, below, open)) break;
    if (narrowed) open = narrowed;
    else banners.add(end);
  }
  const gaps = open.map(widest);
  const lines = rows.slice(table.body, end).map((row) => cutRow(row, gaps));
  const ends = table.roles.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, line[column]?.to ?? 0), table.before?.ends[column] ?? 0),
  );
  const whole = { ...table, gaps, ends, banners, end };
  return { ...whole, end: trim(lines, whole) };
}

/** Tells whether a row names other columns, so that another table begins. */
function opensAnother(rows: readonly PrintRow[], at: number, { roles }: Pick<OpenTable, 'roles'>): boolean {
  const head = looseness.map((loose) => readGapHead(rows, at, loose)).find((found) => found !== undefined);
  return head !== undefined && !isSame(head.roles, roles);
}

/** What may part two columns each: one of several free strips, until a row closes all but one. */
type Strips = readonly (readonly GapSpan[])[];

/** What is left of the strips beside the print of a row; nothing when the print closes all between two columns. */
function narrow(open: Strips, row: PrintRow): Strips | undefined {
  const least = distances.gap * (row[0]?.size ?? 1);
  const narrowed = open.map((strips) =>
    strips.flatMap((strip) => cutOut(strip, row)).filter(({ from, to }) => to - from >= least),
  );
  return narrowed.every(({ length }) => length > 0) ? narrowed : undefined;
}

function cutOut(strip: GapSpan, row: PrintRow): readonly GapSpan[] {
  const inside = row.filter(({ x, width }) => x < strip.to && x + width > strip.from);
  const starts = [strip.from, ...inside.map(({ x, width }) => x + width)];
  return starts.map((from, index): GapSpan => ({ from, to: inside[index]?.x ?? strip.to }));
}

function widest(strips: readonly GapSpan[]): GapSpan {
  return strips.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best), { from: 0, to: 0 });
}

/** A numbered heading across the columns, between rows of the table. */
function isBanner(row: PrintRow, below: PrintRow | undefined, open: Strips): boolean {
  const [piece, ...others] = joinNear(row, looseness[0]);
  if (!piece || others.length > 0 || !opensWithNumber(piece.text) || isApart(row, below)) return false;
  const narrowed = below && narrow(open, below);
  return narrowed !== undefined && countFilled(cutRow(below ?? [], narrowed.map(widest))) > 1;
}

/** A line in one column at the end is part of the table where the one above it runs on, or lists more units or terms. */
function trim(lines: readonly TableLine[], { body, ends, roles, banners }: GapTable): number {
  const near = Math.min(distances.line * sizeOf(lines), distances.step * pitchOf(lines));
  let kept = body + signatureStart(lines);
  for (; kept > body; kept -= 1) {
    if (banners.has(kept - 1)) continue;
    const at = kept - 1 - body;
    const column = loneColumn(lines[at]);
    const piece = lines[at]?.[column];
    if (!piece) break;
    const above = pieceAbove(lines, at, column);
    const isNear = above !== undefined && piece.y - above.y < near;
    const runsOn = above !== undefined && (ends[column] ?? 0) - above.to < 2 * piece.size;
    const lists = roles[column] === 'unit' || roles[column] === 'term';
    if (isNear && (runsOn || lists) && !looksLikePageNumber(piece.text)) break;
  }
  return kept;
}

/** Where, behind the last line in several columns, a day and the body above it sign what the table is part of. */
function signatureStart(lines: readonly TableLine[]): number {
  const last = lines.findLastIndex((cells) => countFilled(cells) > 1);
  const textAt = (at: number) => lines[at]?.[loneColumn(lines[at])]?.text ?? '';
  const goesOn = (above: string) => isDateLine(above) || /[、，,；;至]$/u.test(above);
  const day = lines.findIndex((cells, at) => {
    if (at <= last || !isDateLine(textAt(at))) return false;
    return !goesOn(pieceAbove(lines, at, loneColumn(cells))?.text ?? '');
  });
  if (day < 0) return lines.length;
  return day - 1 > last && isUnitName(textAt(day - 1)) ? day - 1 : day;
}

/** The only column of a line; -1 where it fills several or none. */
function loneColumn(cells: TableLine = []): number {
  return countFilled(cells) === 1 ? cells.findIndex((cell) => cell !== undefined) : -1;
}

function pieceAbove(lines: readonly TableLine[], at: number, column: number): PrintPiece | undefined {
  return lines.findLast((line, index) => index < at && line[column] !== undefined)?.[column];
}

function sizeOf(lines: readonly TableLine[]): number {
  return lines[0]?.find((cell) => cell !== undefined)?.size ?? 1;
}

/** The least distance of two lines in a column. */
function pitchOf(lines: readonly TableLine[]): number {
  let least = Number.POSITIVE_INFINITY;
  const above: number[] = [];
  for (const line of lines) {
    for (const [column, cell] of line.entries()) {
      if (cell) least = Math.min(least, cell.y - (above[column] ?? Number.NEGATIVE_INFINITY));
      if (cell) above[column] = cell.y;
    }
  }
  return least;
}
