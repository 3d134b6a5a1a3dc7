/** A table without ruling lines as it was found: rows of print, and the upright gaps that they leave free. */
import type { ColumnRole } from '../../model/official/columns.ts';
import { type GapSpan, joinNear, type PrintPiece, type PrintRow } from './gap-rows.ts';
import type { TextRun } from './page.ts';

/** The columns of a table that may go on on the next page. */
export interface OpenTable {
  /** Between the names of the columns. */
  readonly between: readonly GapSpan[];
  readonly roles: readonly ColumnRole[];
  /** How far the text of its columns reaches. */
  readonly ends: readonly number[];
}

/** A table on its page. */
export interface GapTable extends OpenTable {
  /** Places of its rows of print; those before `body` name the columns. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
  /** What the rows leave free between the columns. */
  readonly gaps: readonly GapSpan[];
  /** Names that stand over several columns. */
  readonly spanning: readonly PrintPiece[];
  /** The part of the table on the page before, if there is one. */
  readonly before: OpenTable | undefined;
  /** Rows of print across all columns, such as `一、优化政务环境`. */
  readonly banners: ReadonlySet<number>;
}

/** What stands in each column of a row of print. */
export type TableLine = readonly (PrintPiece | undefined)[];

/** Returns how many columns a row of print has something in. */
export function countFilled(cells: TableLine): number {
  return cells.filter((cell) => cell !== undefined).length;
}

/** Returns what stands in each column of a row of print. */
export function cutRow(row: PrintRow, gaps: readonly GapSpan[]): TableLine {
  const columnOf = ({ x, width }: TextRun) => gaps.filter(({ from, to }) => (from + to) / 2 < x + width / 2).length;
  const byColumn = Map.groupBy(row, columnOf);
  return [undefined, ...gaps].map((_, column) => joinNear(byColumn.get(column) ?? [], Number.POSITIVE_INFINITY)[0]);
}
