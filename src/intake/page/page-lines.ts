/** Sets the text runs of a page into lines by their baselines, whatever order the file draws them in. */
import type { Page, PageLine, TextRun } from './page.ts';

/** In units of the type size. */
const tolerance = { baseline: 0.4, overprint: 0.2, latinGap: 0.2, hanGap: 0.75 } as const;

/** Returns the lines of `page` from top to bottom; lines of white space are left out. */
export function setLines(page: Page): readonly PageLine[] {
  const runs = page.runs.filter(({ text }) => text !== '').toSorted((a, b) => a.y - b.y);
  const rows: TextRun[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const first = row?.find(({ text }) => text.trim() !== '') ?? row?.[0];
    const near = first && Math.abs(run.y - first.y) <= tolerance.baseline * Math.max(run.size, first.size);
    if (row && near) row.push(run);
    else rows.push([run]);
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
  const printed = runs.filter(({ text }) => text.trim() !== '');
  const text = runs.map((run, index) => gapBefore(run, runs[index - 1]) + run.text).join('');
  return {
    page,
    text: text.replace(/[ \t\u00a0]+/gu, ' ').trim(),
    x: Math.min(...printed.map(({ x }) => x)),
    end: Math.max(...printed.map(({ x, width }) => x + width)),
    y: printed[0]?.y ?? 0,
    size: Math.max(...printed.map(({ size }) => size)),
  };
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
