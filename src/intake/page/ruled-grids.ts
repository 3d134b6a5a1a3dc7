/**
 * Finds the tables that a page draws with ruling lines: lines that cross make a grid, a cell without a line to its
 * neighbour is merged with it.
 */
import type { Grid } from './grid.ts';
import type { Ruling } from './page.ts';

interface Line {
  /** Its own coordinate, and from where to where it runs along the other. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const mostRulings = 20_000;
/** Lines that end so much further out than the last one across them, in reaches, leave a side open. */
const open = 3;

/** Returns the grids of a page; lines that end within `reach` of one another meet. */
export function findRuledGrids(rulings: readonly Ruling[], reach: number): readonly Grid[] {
  if (rulings.length < 5 || rulings.length > mostRulings) return [];
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
  const [ys, xs] = [edgesOf(across, down, reach), edgesOf(down, across, reach)];
  if (xs.length < 3 || ys.length < 2) return [];
  const middle = (values: readonly number[], index: number) => ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
  const covers = (lines: readonly Line[], at: number | undefined, point: number) =>
    lines.some((line) => Math.abs(line.at - (at ?? 0)) <= reach && line.from <= point && point <= line.to);
  const closes: Grid['closes'] = (row, column, side) =>
    side === 'right' ? covers(down, xs[column + 1], middle(ys, row)) : covers(across, ys[row + 1], middle(xs, column));
  return [{ xs, ys, closes }];
}

/** Where lines stand; a table whose sides are open ends where the lines across them do. */
function edgesOf(lines: readonly Line[], others: readonly Line[], reach: number): readonly number[] {
  const inner = cluster(
    lines.map(({ at }) => at),
    reach,
  );
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = others.reduce((least, { from }) => Math.min(least, from), first);
  const end = others.reduce((most, { to }) => Math.max(most, to), last);
  return [...(first - start > open * reach ? [start] : []), ...inner, ...(end - last > open * reach ? [end] : [])];
}

/** Coordinates that lie within `reach` of one another are one. */
function cluster(values: readonly number[], reach: number): readonly number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > reach) kept.push(value);
  return kept;
}
