/** Sets the edges of a table without ruling lines: gap table → grid, as ruling lines would have made it. */
import { divideRows, type GapLine, type GapSpan, type PrintRow } from './gap-rows.ts';
import { cutRow, type GapTable } from './gap-table.ts';
import type { Grid } from './grid.ts';
import type { Ruling } from './page.ts';

/** A column whose lines have no more characters breaks the names of units. */
const shortName = 3;

/** Half a type size and less than the gap lies between the text of a column and its edge. */
function edgeIn({ from, to }: GapSpan, size: number): number {
  return from + Math.min(size, to - from) / 2;
}

/** Returns the grid of a table; `rows` are those of its page. */
export function makeGrid(table: GapTable, rows: readonly PrintRow[], rulings: readonly Ruling[]): Grid {
  const own = rows.slice(table.start, table.end);
  const size = own[0]?.[0]?.size ?? 1;
  const left = own.flat().reduce((most, { x }) => Math.min(most, x), Number.POSITIVE_INFINITY);
  const right = own.flat().reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY);
  const xs = [left - size / 2, ...table.gaps.map((gap) => edgeIn(gap, size)), right + size / 2];
  const upper = upperHead(table, rows);
  const starts = [
    ...(table.body > table.start ? [table.start] : []),
    ...(upper ? [upper] : []),
    ...startsOf(table, rows, rulings),
  ];
  const ys = [...starts.map((at) => edgeAbove(rows, table, at)), (own.at(-1)?.[0]?.y ?? 0) + 0.1 * size];
  const closes: Grid['closes'] = (row, column, side) => {
    const at = starts[row] ?? table.start;
    if (side === 'right') return !table.banners.has(at) && !(upper && row === 0 && isSpanned(table, column));
    return !(upper && row === 0) || isSpanned(table, column) || isSpanned(table, column - 1);
  };
  const lines = own.map((row) => cutRow(row, table.gaps));
  const isRoomy = (column: number) => lines.some((cells) => (cells[column]?.text.length ?? 0) > shortName);
  const units = new Set(table.roles.flatMap((role, column) => (role === 'unit' && isRoomy(column) ? [column] : [])));
  return { xs, ys, closes, namesUnits: (column) => units.has(column) };
}

/** The second row of a head in which a name stands over several columns. */
function upperHead({ start, body, spanning }: GapTable, rows: readonly PrintRow[]): number | undefined {
  if (spanning.length === 0) return undefined;
  const lowest = Math.max(...spanning.map(({ y }) => y));
  const next = rows.findIndex((row, at) => at > start && at < body && (row[0]?.y ?? 0) > lowest);
  return next < 0 ? undefined : next;
}

/** Tells whether a name stands over a column and the next. */
function isSpanned({ spanning, gaps }: GapTable, column: number): boolean {
  const gap = gaps[column];
  return gap !== undefined && spanning.some(({ from, to }) => from < gap.to && to > gap.from);
}

function edgeAbove(rows: readonly PrintRow[], { start }: GapTable, at: number): number {
  const { y = 0, size = 1 } = rows[at]?.[0] ?? {};
  const above = at > start ? (rows[at - 1]?.[0]?.y ?? y) : y - 0.8 * size;
  return (above + y) / 2 - 0.3 * size;
}

/** The rows of print with which rows of the table begin. */
function startsOf(table: GapTable, rows: readonly PrintRow[], rulings: readonly Ruling[]): number[] {
  const { body, end, gaps, roles, ends, banners, before } = table;
  const lines = rows.slice(body, end).map((row): GapLine => ({ y: row[0]?.y ?? 0, cells: cutRow(row, gaps) }));
  const edges = [...banners].flatMap((at) => [at - body, at + 1 - body]);
  const parts = [0, ...edges.filter((at) => at > 0)];
  return parts.flatMap((from, index) => {
    const isRest = before !== undefined && from === 0;
    return divideRows(lines.slice(from, parts[index + 1]), { roles, ends, rulings, isRest }).map(
      (at) => body + from + at,
    );
  });
}
