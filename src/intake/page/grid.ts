/** The cells of a table on a page: each run of text belongs to the cell in which it stands. */
import { isUnitName } from '../../model/official/unit-names.ts';
import type { Cell, TableRow } from '../table-rows.ts';
import type { TextRun } from './page.ts';
import { setRuns, unbreakableStart } from './page-lines.ts';

export interface PageTable {
  readonly page: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly rows: readonly TableRow[];
}

/** The edges of cells, of which two neighbours may be merged. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Tells whether a line stands at the right of a cell, or below it. */
  readonly closes: (row: number, column: number, side: 'right' | 'below') => boolean;
  /** Tells whether a column names units, whose lines end with a name where nothing shows how much room they have. */
  readonly namesUnits?: (column: number) => boolean;
}

/** Tells whether a run stands in the table. */
export function isInside({ x, y, width, size }: TextRun, { xs, ys }: Grid): boolean {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const [middle, height] = [x + width / 2, y - size * 0.3];
  return middle > left && middle < right && height > top && height < bottom;
}

/** The place in which a merged cell begins. */
interface Origin {
  readonly row: number;
  readonly column: number;
  readonly from: Cell['from'];
}

/** Returns the table with what `runs` print in its cells. */
export function fillGrid(page: number, grid: Grid, runs: readonly TextRun[]): PageTable {
  const { xs, ys } = grid;
  const origins = findOrigins(grid);
  const byOrigin = Map.groupBy(
    runs.flatMap((run) => splitRun(run, xs)),
    (run) => {
      const row = indexOf(ys, run.y - run.size * 0.3);
      const origin = origins[row]?.[indexOf(xs, run.x + run.width / 2)];
      return origin ? `${origin.row},${origin.column}` : '';
    },
  );
  const textAt = ({ row, column }: Origin) => {
    const right = xs[endOf(origins, row, column)] ?? 0;
    const sides = { left: xs[column] ?? 0, right, namesUnits: grid.namesUnits?.(column) ?? false };
    return joinCell(page, byOrigin.get(`${row},${column}`) ?? [], sides);
  };
  return {
    page,
    y: ys[0] ?? 0,
    rows: origins.map((row) => row.map((origin) => ({ text: textAt(origin), from: origin.from }))),
  };
}

function findOrigins({ xs, ys, closes }: Grid): readonly (readonly Origin[])[] {
  const origins: Origin[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const cells: Origin[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const [left, above] = [cells.at(-1), origins.at(-1)?.[column]];
      if (left && !closes(row, column - 1, 'right')) cells.push({ ...left, from: 'left' });
      else if (above && !closes(row - 1, column, 'below')) cells.push({ ...above, from: 'above' });
      else cells.push({ row, column, from: 'here' });
    }
    origins.push(cells);
  }
  return origins;
}

/** The column behind the last that a cell covers in its first row. */
function endOf(origins: readonly (readonly Origin[])[], row: number, column: number): number {
  const cells = origins[row] ?? [];
  const last = cells.findLastIndex((cell) => cell.row === row && cell.column === column);
  return last + 1;
}

/** What stands out over the edge of a table belongs to the cell at the edge. */
function indexOf(edges: readonly number[], at: number): number {
  return Math.min(
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= at),
    ),
    edges.length - 2,
  );
}

/** A run that reaches across an edge is cut there, its characters being of one width. */
function splitRun(run: TextRun, xs: readonly number[]): readonly TextRun[] {
  const characters = [...run.text];
  const step = run.width / characters.length;
  const cells = characters.map((_, index) => indexOf(xs, run.x + (index + 0.5) * step));
  if (new Set(cells).size < 2) return [run];
  return characters.map((text, index) => ({ ...run, text, x: run.x + index * step, width: step }));
}

interface CellSides {
  readonly left: number;
  readonly right: number;
  readonly namesUnits: boolean;
}

/** Joins the lines that a cell breaks for want of room; what ends before its margin is a line of its own. */
function joinCell(page: number, runs: readonly TextRun[], { left, right, namesUnits }: CellSides): string {
  const lines = setRuns(page, runs);
  const padding = lines.reduce((least, { x, size }) => Math.min(least, x - left, 0.6 * size), Number.POSITIVE_INFINITY);
  return lines
    .map(({ text, end, size }, index) => {
      const next = lines[index + 1];
      const isFull = next && right - padding - end < unbreakableStart(next.text) * size;
      const isWhole = next && namesUnits && isUnitName(text) && isUnitName(next.text);
      return text + (next && (isWhole || !isFull) ? '\n' : '');
    })
    .join('');
}
