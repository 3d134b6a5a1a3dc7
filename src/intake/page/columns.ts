/**
 * Finds text set in two columns: neighbouring rows that leave one upright gap free, with long lines on both sides of it. A
 * table has such gaps too, but short cells, or more than one gap a row.
 */
import type { TextRun } from './page.ts';

type Row = readonly TextRun[];

/** Rows across the page, or those of one column. */
export interface Band {
  readonly rows: readonly Row[];
  /** Set for one of two columns; different for each. */
  readonly column?: string;
}

/** Width of the gap and distance of lines in type sizes; rows with text on both sides; characters and share of its column that a line fills. */
const least = { gap: 0.8, pitch: 1.2, rows: 5, characters: 8, fill: 0.7 } as const;
/** Where on the page the gap lies, from the left margin to the right one. */
const place = { from: 0.3, to: 0.7 } as const;

/** Returns the rows of a page in the order in which they are read; the lines of columns may stand at other heights. */
export function findBands(rows: readonly Row[]): readonly Band[] {
  return cutBands(rows) ?? cutBands(pairRows(rows)) ?? [{ rows }];
}

/** Joins two rows that are less than a line apart and stand beside each other. */
function pairRows(rows: readonly Row[]): readonly Row[] {
  const paired: Row[] = [];
  let above: Row | undefined;
  for (const row of rows) {
    const isPair = above !== undefined && standBeside(above, row);
    if (above && isPair)
      paired.splice(
        -1,
        1,
        [...above, ...row].toSorted((a, b) => a.x - b.x),
      );
    else paired.push(row);
    above = isPair ? undefined : row;
  }
  return paired;
}

function standBeside(above: Row, below: Row): boolean {
  const [size, lower] = [above[0]?.size ?? 1, below[0]?.y ?? 0];
  const isNear = lower - (above[0]?.y ?? 0) < least.pitch * size;
  const gap = Math.max(startOf(below) - endOf(above), startOf(above) - endOf(below));
  return isNear && gap > least.gap * size;
}

function startOf(row: Row): number {
  return row.reduce((first, { x }) => Math.min(first, x), Number.POSITIVE_INFINITY);
}

function cutBands(rows: readonly Row[]): readonly Band[] | undefined {
  const gutter = findGutter(rows);
  if (gutter === undefined) return undefined;
  const bands: { rows: Row[]; free: boolean }[] = [];
  for (const row of rows) {
    const free = sidesOf(row, gutter) !== 'across';
    const last = bands.at(-1);
    if (last?.free === free) last.rows.push(row);
    else bands.push({ rows: [row], free });
  }
  return bands.flatMap((band, index) => (band.free ? splitBand(band.rows, gutter, index) : [{ rows: band.rows }]));
}

/** A few free rows between rows across the page, such as a page number, are no columns. */
function splitBand(rows: readonly Row[], gutter: number, index: number): readonly Band[] {
  const both = rows.filter((row) => sidesOf(row, gutter) === 'both');
  if (both.length < least.rows) return [{ rows }];
  const last = rows.findLastIndex((row) => sidesOf(row, gutter) === 'both');
  const first = rows.findIndex((row) => sidesOf(row, gutter) === 'both');
  const inside = rows.slice(0, last + 1 + countColumnRows(rows.slice(last + 1), rows[last]));
  const before = inside.slice(0, first);
  const columns = inside.slice(first);
  return [
    { rows: before },
    { rows: columns.map((row) => row.filter((run) => run.x < gutter)), column: `${index}左` },
    { rows: columns.map((row) => row.filter((run) => run.x >= gutter)), column: `${index}右` },
    { rows: rows.slice(inside.length) },
  ];
}

/** The longer column goes on below the shorter at the same distance of lines. */
function countColumnRows(rows: readonly Row[], above: Row | undefined): number {
  let before = above;
  const end = rows.findIndex((row) => {
    const gap = (row[0]?.y ?? 0) - (before?.[0]?.y ?? 0);
    before = row;
    return gap > 3 * (row[0]?.size ?? 1);
  });
  return end < 0 ? rows.length : end;
}

type Sides = 'both' | 'one' | 'across';

function sidesOf(row: Row, gutter: number): Sides {
  const printed = row.filter(({ text }) => text.trim() !== '');
  if (printed.some(({ x, width }) => x < gutter && x + width > gutter)) return 'across';
  const left = printed.some(({ x }) => x < gutter);
  return left && printed.some(({ x }) => x >= gutter) ? 'both' : 'one';
}

/** The middle of the gap that most rows leave free, if what stands on its sides reads like text. */
function findGutter(rows: readonly Row[]): number | undefined {
  const printed = rows.map((row) => row.filter(({ text }) => text.trim() !== '')).filter(({ length }) => length > 0);
  const left = printed.reduce((best, row) => Math.min(best, row[0]?.x ?? best), Number.POSITIVE_INFINITY);
  const right = printed.reduce((best, row) => Math.max(best, endOf(row)), Number.NEGATIVE_INFINITY);
  const inside = (at: number) => at > left + place.from * (right - left) && at < left + place.to * (right - left);
  const gaps = printed.map((row) => gapsOf(row));
  const single = gaps.flatMap((own) => (own.length === 1 ? own : [])).filter(inside);
  const gutter = single.toSorted((a, b) => a - b)[Math.floor(single.length / 2)];
  if (
    gutter === undefined ||
    single.length < least.rows ||
    single.length < gaps.filter(({ length }) => length > 1).length
  )
    return undefined;
  return readsLikeText(
    printed.filter((row) => sidesOf(row, gutter) === 'both'),
    gutter,
  )
    ? gutter
    : undefined;
}

function gapsOf(row: Row): readonly number[] {
  return row.flatMap((run, index) => {
    const before = row[index - 1];
    const end = before ? before.x + before.width : run.x;
    return run.x - end > least.gap * run.size ? [(run.x + end) / 2] : [];
  });
}

function endOf(row: Row): number {
  return row.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY);
}

function readsLikeText(rows: readonly Row[], gutter: number): boolean {
  if (rows.length < least.rows) return false;
  const sides = [
    rows.map((row) => row.filter(({ x }) => x < gutter)),
    rows.map((row) => row.filter(({ x }) => x >= gutter)),
  ];
  return sides.every((side) => {
    const lengths = side.map((row) => row.reduce((sum, { text }) => sum + [...text.trim()].length, 0));
    const longest = Math.max(...lengths);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return mean >= least.characters && mean >= least.fill * longest;
  });
}
