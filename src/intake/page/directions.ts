/**
 * Sorts the text of a page by the direction in which it is read. What runs level, or turned by a quarter as on an annex in
 * landscape, is text and set upright; vertical columns are read from right to left; what stands aslant is a watermark.
 */
import type { Page, Ruling, TextRun } from './page.ts';

export interface DirectedPage {
  /** One for each direction of text, the one with most characters first; at least one, which may be empty. */
  readonly views: readonly Page[];
  readonly slanted: readonly TextRun[];
}

/** A direction with fewer characters, and a smaller share of the page, is a stamp or a note at the margin. */
const least = { characters: 20, share: 0.2 } as const;
/** In degrees. */
const tolerance = 3;

/** Returns the page once for each direction in which it has text. */
export function separateDirections(page: Page): DirectedPage {
  const byQuarter = Map.groupBy(page.runs, quarterOf);
  const level = byQuarter.get(0) ?? [];
  if (isVertical(level)) return readVertical(page, level, byQuarter.get(1) ?? []);
  const total = countCharacters(page.runs);
  const isText = (runs: readonly TextRun[]) => {
    const count = countCharacters(runs);
    return count === total || (count >= least.characters && count >= least.share * total);
  };
  const quarters = [...byQuarter].flatMap(([quarter, runs]) => (quarter === undefined ? [] : [{ quarter, runs }]));
  const read = quarters.filter(({ quarter, runs }) => (quarter === 0 ? countCharacters(runs) > 0 : isText(runs)));
  const inOrder = read.toSorted(
    (a, b) => Number(isOver(b, read)) - Number(isOver(a, read)) || countCharacters(b.runs) - countCharacters(a.runs),
  );
  const views = inOrder.map(({ quarter, runs }) => turn({ ...page, runs }, quarter));
  const slanted = withoutRuns(
    page,
    read.flatMap(({ runs }) => runs),
  );
  return { views: views.length > 0 ? views : [{ ...page, runs: [] }], slanted };
}

/**
 * Columns from right to left, each from its top, laid down as lines; figures and Latin words stand in them turned. A title
 * over them and what stands under them are level.
 */
function readVertical(page: Page, level: readonly TextRun[], turned: readonly TextRun[]): DirectedPage {
  const printed = level.filter(({ text }) => text.trim() !== '');
  const standing = printed.filter(
    (run, index) => isBelow(run, printed[index - 1]) || isBelow(printed[index + 1] ?? run, run),
  );
  const top = standing.reduce((least, { y, size }) => Math.min(least, y - size), Number.POSITIVE_INFINITY);
  const bottom = standing.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const [over, under] = [level.filter(({ y }) => y <= top), level.filter(({ y, size }) => y - size >= bottom)];
  const inside = level.filter((run) => !over.includes(run) && !under.includes(run));
  const upright = inside.map((run) => ({ ...run, width: [...run.text].length * run.size }));
  const columns = turn({ ...page, runs: [...upright, ...turned] }, 1);
  const views = [{ ...page, runs: over }, columns, { ...page, runs: under }].filter(({ runs }) => runs.length > 0);
  return { views: views.map((view) => ({ ...view, rulings: [] })), slanted: withoutRuns(page, [...level, ...turned]) };
}

interface Quarter {
  readonly quarter: number;
  readonly runs: readonly TextRun[];
}

/** A level title over columns that a font sets upright. */
function isOver({ quarter, runs }: Quarter, all: readonly Quarter[]): boolean {
  const others = all.filter((one) => one.quarter !== quarter).flatMap((one) => one.runs);
  const top = others.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return quarter === 0 && others.length > 0 && runs.every(({ y, text }) => y < top || text.trim() === '');
}

function withoutRuns(page: Page, read: readonly TextRun[]): readonly TextRun[] {
  const taken = new Set(read);
  return page.runs.filter((run) => !taken.has(run) && run.text.trim() !== '');
}

function countCharacters(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** 0 to 3 for level text and its quarter turns; nothing for what stands aslant. */
function quarterOf({ angle = 0, text }: TextRun): number | undefined {
  const quarter = Math.round(angle / 90);
  const level = Math.abs(angle - quarter * 90) <= tolerance || text.trim() === '';
  return level ? ((quarter % 4) + 4) % 4 : undefined;
}

/** Cosine and sine of each quarter turn. */
const turns: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Turns a page so that text which ran in direction `quarter` runs from left to right. */
function turn(page: Page, quarter: number): Page {
  if (quarter === 0) return page;
  const [cos, sin] = turns[quarter] ?? [1, 0];
  const place = (x: number, y: number) => [cos * x + sin * y, cos * y - sin * x] as const;
  return {
    ...page,
    runs: page.runs.map((run) => {
      const [x, y] = place(run.x, run.y);
      return { ...run, x, y, angle: 0 };
    }),
    rulings: (page.rulings ?? []).map((ruling) => turnRuling(ruling, place)),
  };
}

function turnRuling(ruling: Ruling, place: (x: number, y: number) => readonly [number, number]): Ruling {
  const [x1, y1] = place(ruling.x1, ruling.y1);
  const [x2, y2] = place(ruling.x2, ruling.y2);
  return { x1, y1, x2, y2 };
}

/** Tells whether most characters stand one below the other, each by itself. */
function isVertical(runs: readonly TextRun[]): boolean {
  const printed = runs.filter(({ text }) => text.trim() !== '');
  const steps = printed.filter((run, index) => index > 0 && isBelow(run, printed[index - 1]));
  return printed.length >= least.characters && steps.length > 0.6 * printed.length;
}

function isBelow(run: TextRun, before: TextRun | undefined): boolean {
  if (!before || [...run.text].length > 1) return false;
  const step = (run.y - before.y) / run.size;
  return Math.abs(run.x - before.x) < 0.3 * run.size && step > 0.7 && step < 2;
}
