/** Sets the text runs of a page into lines by their baselines, whatever order the file draws them in, column by column. */

import { lower, raise } from '../raised.ts';
import { findBands } from './columns.ts';
import type { Page, PageLine, TextRun } from './page.ts';

/** In units of the type size. */
const tolerance = { baseline: 0.4, overprint: 0.2, latinGap: 0.2, hanGap: 0.75, part: 3 } as const;
/** Type size of raised and lowered figures, how far they stand off the baseline, and from what they belong to. */
const shifted = { size: 0.85, up: 0.15, down: 0.08, gap: 0.5 } as const;

/** Returns the lines of `page` from top to bottom, a column at a time; lines of white space are left out. */
export function setLines(page: Page): readonly PageLine[] {
  const bands = findBands(groupRows(page.runs));
  return bands.flatMap(({ rows, column }) => rows.flatMap((row) => setLine(page.number, row, column)));
}

/** Returns the page without what is printed a second time over itself to look bold. */
export function withoutOverprints(page: Page): Page {
  return { ...page, runs: groupRows(page.runs).flat() };
}

/** Returns the lines of what stands in one cell or column. */
export function setRuns(page: number, runs: readonly TextRun[]): readonly PageLine[] {
  return groupRows(runs).flatMap((row) => setLine(page, row));
}

/**
 * Returns the runs on one baseline, each row from left to right. Bold type is sometimes made by printing the same characters
 * twice.
 */
export function groupRows(all: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const runs = all.filter(({ text }) => text !== '').toSorted((a, b) => a.y - b.y);
  const rows: TextRun[][] = [];
  // The first run of the row that prints something, blanks may stand at any height; or the larger one that a raised figure is of.
  let first: TextRun | undefined;
  for (const run of runs) {
    const near = first && Math.abs(run.y - first.y) <= tolerance.baseline * Math.max(run.size, first.size);
    if (near) rows.at(-1)?.push(run);
    else rows.push([run]);
    if (!first || !near || (!isBlank(run) && (isBlank(first) || run.size > first.size))) first = run;
  }
  return rows.map((row) =>
    row.toSorted((a, b) => a.x - b.x).filter((run, index, all) => !isOverprint(run, all[index - 1])),
  );
}

function setLine(page: number, runs: readonly TextRun[], column?: string): readonly PageLine[] {
  const printed = runs.filter((run) => !isBlank(run));
  if (printed.length === 0) return [];
  const shifts = shiftFigures(printed);
  const text = runs.map((run, index) => gapBefore(run, runs[index - 1]) + (shifts.get(run) ?? run.text)).join('');
  const raised = [[...shifts.keys()].map((run) => run.text), [...shifts.values()]].map((one) => one.join('')).join(' ');
  const parted =
    leader.test(text.trim()) || printed.some((run, index) => gapOf(run, printed[index - 1]) > tolerance.part);
  return [
    {
      page,
      ...(column === undefined ? {} : { column }),
      ...(parted ? { parted } : {}),
      ...(shifts.size > 0 ? { raised } : {}),
      text: text.replace(/[ \t\u00a0]+/gu, ' ').trim(),
      x: printed.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
      end: printed.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
      y: printed[0]?.y ?? 0,
      size: printed.reduce((most, { size }) => Math.max(most, size), Number.NEGATIVE_INFINITY),
    },
  ];
}

/** 10⁵, m², CO₂: figures in smaller type close to others, above or below the baseline of the line. */
function shiftFigures(line: readonly TextRun[]): ReadonlyMap<TextRun, string> {
  const [first] = line;
  if (!first) return new Map();
  const largest = line.reduce((most, run) => (run.size > most.size ? run : most), first);
  return new Map(
    line.flatMap((run, index): readonly (readonly [TextRun, string])[] => {
      const [before, after] = [line[index - 1], line[index + 1]];
      const gap = before ? gapOf(run, before) : after ? gapOf(after, run) : shifted.gap;
      if (gap >= shifted.gap || run.size > shifted.size * largest.size) return [];
      if (largest.y - run.y > shifted.up * largest.size) return [[run, raise(run.text)]];
      return run.y - largest.y > shifted.down * largest.size ? [[run, lower(run.text)]] : [];
    }),
  );
}

function isBlank({ text }: TextRun): boolean {
  return text.trim() === '';
}

/** Tells whether a run prints what the one before it in its row printed at the same place. */
function isOverprint(run: TextRun, before: TextRun | undefined): boolean {
  return (
    before !== undefined &&
    before.text === run.text &&
    run.text.trim() !== '' &&
    run.x - before.x < tolerance.overprint * run.size
  );
}

/** `一、总体要求………1` */
const leader = /[…·.．]{2,}\s*\d{1,4}$/u;

/** In type sizes. */
function gapOf(run: TextRun, before: TextRun | undefined): number {
  return before ? (run.x - before.x - before.width) / run.size : 0;
}

function gapBefore(run: TextRun, before: TextRun | undefined): string {
  if (!before) return '';
  const gap = gapOf(run, before);
  const latin = /[!-~]$/u.test(before.text) && /^[!-~]/u.test(run.text);
  return gap > (latin ? tolerance.latinGap : tolerance.hanGap) ? ' ' : '';
}

/** Tells how many type sizes the first characters of a line take that could not be parted at the end of the line before. */
export function unbreakableStart(text: string): number {
  const [first = '', second = ''] = text;
  return /[《（“‘【〔〈「『(]/u.test(first) || /[，。、；：！？”’》）】〕〉」』)…]/u.test(second) ? 2 : 1;
}
