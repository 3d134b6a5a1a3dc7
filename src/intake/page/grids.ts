/**
 * Reads the tables that a page draws with ruling lines: lines that cross make a grid, a cell without a line to its
 * neighbour is merged with it, and each run of text belongs to the cell in which it stands.
 */
import type { Cell, TableRow } from '../table.ts';
import type { Page, Ruling, TextRun } from './page.ts';
import { setRuns, unbreakableStart } from './page-lines.ts';

export interface PageTable {
  readonly page: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly rows: readonly TableRow[];
}

export interface ReadTables {
  readonly tables: readonly PageTable[];
  /** The page without the text of its tables. */
  readonly page: Page;
}

/** How far apart lines may end and still meet, in type sizes. */
const slack = 0.35;
const mostRulings = 20_000;

/** Returns the tables of a page from top to bottom, and the rest of the page. */
export function readTables(page: Page): ReadTables {
  const rulings = page.rulings ?? [];
  if (rulings.length < 5 || rulings.length > mostRulings) return { tables: [], page };
  const reach = slack * usualSize(page.runs);
  const grids = findGrids(rulings, reach);
  const filled = grids.map((grid) => ({ grid, runs: page.runs.filter((run) => isInside(run, grid)) }));
  const tables = filled.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  const taken = new Set(tables.flatMap(({ runs }) => runs));
  return {
    tables: tables.map(({ grid, runs }) => fillGrid(page.number, grid, runs)).toSorted((a, b) => a.y - b.y),
    page: { ...page, runs: page.runs.filter((run) => !taken.has(run)) },
  };
}

function usualSize(runs: readonly TextRun[]): number {
  const sizes = runs.filter(({ text }) => text.trim() !== '').map(({ size }) => size);
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Tells whether a line stands at the right of a cell, or below it. */
  readonly closes: (row: number, column: number, side: 'right' | 'below') => boolean;
}

interface Line {
  /** Its own coordinate, and from where to where it runs along the other. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function findGrids(rulings: readonly Ruling[], reach: number): readonly Grid[] {
  const level = rulings.filter(({ y1, y2, x1, x2 }) => Math.abs(y1 - y2) <= reach && Math.abs(x1 - x2) > reach);
  const upright = rulings.filter(({ y1, y2, x1, x2 }) => Math.abs(x1 - x2) <= reach && Math.abs(y1 - y2) > reach);
  const rows = level.map(({ x1, x2, y1, y2 }): Line => ({ at: (y1 + y2) / 2, ...span(x1, x2) }));
  const columns = upright.map(({ x1, x2, y1, y2 }): Line => ({ at: (x1 + x2) / 2, ...span(y1, y2) }));
  return groupTouching(rows, columns, reach).flatMap(([across, down]) => makeGrid(across, down, reach));
}

function span(a: number, b: number): Pick<Line, 'from' | 'to'> {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Lines that meet, directly or by others, belong to one table. */
function groupTouching(
  rows: readonly Line[],
  columns: readonly Line[],
  reach: number,
): readonly (readonly [Line[], Line[]])[] {
  const group = new Map<Line, Line>();
  const rootOf = (line: Line): Line => {
    let root = line;
    for (let next = group.get(root); next && next !== root; next = group.get(root)) root = next;
    group.set(line, root);
    return root;
  };
  const sorted = columns.toSorted((a, b) => a.at - b.at);
  for (const row of rows) {
    for (const column of sorted.slice(lowerBound(sorted, row.from - reach))) {
      if (column.at > row.to + reach) break;
      if (column.from - reach <= row.at && row.at <= column.to + reach) group.set(rootOf(column), rootOf(row));
    }
  }
  const groups = Map.groupBy([...rows, ...columns], rootOf);
  const isRow = new Set(rows);
  return [...groups.values()].map((lines) => [
    lines.filter((line) => isRow.has(line)),
    lines.filter((line) => !isRow.has(line)),
  ]);
}

function lowerBound(lines: readonly Line[], at: number): number {
  const found = lines.findIndex((line) => line.at >= at);
  return found < 0 ? lines.length : found;
}

/** A frame around a paragraph is no table: there are two columns or more. */
function makeGrid(across: readonly Line[], down: readonly Line[], reach: number): readonly Grid[] {
  const ys = cluster(
    across.map(({ at }) => at),
    reach,
  );
  const xs = cluster(
    down.map(({ at }) => at),
    reach,
  );
  if (xs.length < 3 || ys.length < 2) return [];
  const middle = (values: readonly number[], index: number) => ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
  const covers = (lines: readonly Line[], at: number | undefined, point: number) =>
    lines.some((line) => Math.abs(line.at - (at ?? 0)) <= reach && line.from <= point && point <= line.to);
  const closes: Grid['closes'] = (row, column, side) =>
    side === 'right' ? covers(down, xs[column + 1], middle(ys, row)) : covers(across, ys[row + 1], middle(xs, column));
  return [{ xs, ys, closes }];
}

/** Coordinates that lie within `reach` of one another are one. */
function cluster(values: readonly number[], reach: number): readonly number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > reach) kept.push(value);
  return kept;
}

function isInside({ x, y, width, size }: TextRun, { xs, ys }: Grid): boolean {
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

function fillGrid(page: number, grid: Grid, runs: readonly TextRun[]): PageTable {
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
    return joinCell(page, byOrigin.get(`${row},${column}`) ?? [], xs[column] ?? 0, right);
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

/** Joins the lines that a cell breaks for want of room; what ends before its margin is a line of its own. */
function joinCell(page: number, runs: readonly TextRun[], left: number, right: number): string {
  const lines = setRuns(page, runs);
  const padding = lines.reduce((least, { x, size }) => Math.min(least, x - left, 0.6 * size), Number.POSITIVE_INFINITY);
  return lines
    .map(({ text, end, size }, index) => {
      const next = lines[index + 1];
      const isFull = next && right - padding - end < unbreakableStart(next.text) * size;
      return text + (next && !isFull ? '\n' : '');
    })
    .join('');
}
