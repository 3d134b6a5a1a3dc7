/**
 * Puts tables together again that paper cut: one that ends a page goes on at the head of the next, in the middle of a
 * row too.
 */
import { isUnitName } from '../../model/official/unit-names.ts';
import { continuesTable, countHeaderRows } from '../table-header.ts';
import type { TableRow } from '../table-rows.ts';
import type { PageTable } from './grid.ts';
import type { PageLine } from './page.ts';

/** A row with the page on which it begins, and where on it. */
interface PlacedRow {
  readonly cells: TableRow;
  /** Counted from 0 through the pages as they are read. */
  readonly view: number;
  readonly page: number;
  readonly y: number;
}

export type PlacedTable = readonly PlacedRow[];

/** Returns the tables of all pages in order, `lines` being what else stands on each page. */
export function placeTables(
  pages: readonly (readonly PageTable[])[],
  lines: readonly (readonly PageLine[])[],
): readonly PlacedTable[] {
  const tables: PlacedTable[] = [];
  let open = false;
  for (const [view, own] of pages.entries()) {
    const [least, most] = edgesOf(lines[view] ?? []);
    for (const [index, { rows, page, y }] of own.entries()) {
      const placed = rows.map((cells) => ({ cells, view, page, y }));
      const before = tables.at(-1);
      const goesOn = open && index === 0 && y < least && before && continuesTable(before.map(cellsOf), rows);
      if (goesOn) tables.splice(-1, 1, joinRows(before, placed));
      else tables.push(placed);
      open = y > most;
    }
    if (own.length === 0 && (lines[view] ?? []).length > 0) open = false;
  }
  return tables;
}

function edgesOf(lines: readonly PageLine[]): readonly [number, number] {
  const ys = lines.map(({ y }) => y);
  return [
    ys.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY),
    ys.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY),
  ];
}

/** A first row, below the header, that has no number, where all have one, is the rest of the last row on the page before. */
function joinRows(before: PlacedTable, rows: PlacedTable): PlacedTable {
  const start = countHeaderRows(rows.map(cellsOf));
  const [header, first, rest] = [rows.slice(0, start), rows[start], rows.slice(start + 1)];
  const last = before.at(-1);
  const numbered = before.every(({ cells }) => cells[0]?.text !== '');
  if (!first || !last || !numbered || first.cells[0]?.text !== '') return [...before, ...rows];
  const cells = last.cells.map((cell, index) => ({ ...cell, text: goOn(cell.text, first.cells[index]?.text ?? '') }));
  return [...before.slice(0, -1), { ...last, cells }, ...header, ...rest];
}

/** A cell that ends its page with the name of a unit and begins the next one with another goes on with a line. */
function goOn(above: string, below: string): string {
  const [last = ''] = above.split(/[\n、，；]/u).slice(-1);
  const [first = ''] = below.split(/[\n、，；]/u);
  return above + (isUnitName(last) && isUnitName(first) ? '\n' : '') + below;
}

function cellsOf({ cells }: PlacedRow): TableRow {
  return cells;
}
