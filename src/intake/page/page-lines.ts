/** Sets the text runs of a page into lines by their baselines, whatever order the file draws them in. */
import type { Page, PageLine, TextRun } from './page.ts';

/** In units of the type size. */
const tolerance = { baseline: 0.4, overprint: 0.2, latinGap: 0.2, hanGap: 0.75 } as const;

/** Returns the lines of `page` from top to bottom; lines of white space are left out. */
export function setLines(page: Page): readonly PageLine[] {
  const runs = page.runs.filter(({ text }) => text !== '').toSorted((a, b) => a.y - b.y);
  const rows: TextRun[][] = [];
  // The first run of the row that prints something: blanks may stand at any height.
  let first: TextRun | undefined;
  for (const run of runs) {
    const near = first && Math.abs(run.y - first.y) <= tolerance.baseline * Math.max(run.size, first.size);
    if (near) rows.at(-1)?.push(run);
    else rows.push([run]);
    if (!first || !near || (isBlank(first) && !isBlank(run))) first = run;
  }
  return rows
    .map((row) =>
      setLine(
        page.number,
        row.toSorted((a, b) => a.x - b.x),
      ),
    )
    .filter(({ text }) => text !== '');
}

function setLine(page: number, row: readonly TextRun[]): PageLine {
  const runs = row.filter((run, index) => !isOverprint(run, row[index - 1]));
  const printed = runs.filter((run) => !isBlank(run));
  const text = runs.map((run, index) => gapBefore(run, runs[index - 1]) + run.text).join('');
  return {
    page,
    text: text.replace(/[ \t\u00a0]+/gu, ' ').trim(),
    x: printed.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    end: printed.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
    y: printed[0]?.y ?? 0,
    size: printed.reduce((most, { size }) => Math.max(most, size), Number.NEGATIVE_INFINITY),
  };
}

function isBlank({ text }: TextRun): boolean {
  return text.trim() === '';
}

/** Bold type is sometimes made by printing the same characters twice. */
function isOverprint(run: TextRun, before: TextRun | undefined): boolean {
  return (
    before !== undefined &&
    before.text === run.text &&
    run.text.trim() !== '' &&
    run.x - before.x < tolerance.overprint * run.size
  );
}

function gapBefore(run: TextRun, before: TextRun | undefined): string {
  if (!before) return '';
  const gap = (run.x - before.x - before.width) / run.size;
  const latin = /[!-~]$/u.test(before.text) && /^[!-~]/u.test(run.text);
  return gap > (latin ? tolerance.latinGap : tolerance.hanGap) ? ' ' : '';
}
