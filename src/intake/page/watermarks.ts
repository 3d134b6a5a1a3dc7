/**
 * Takes level watermarks off the pages: large type in a light tint, or large type that stands at one place, away from the
 * edges, on most pages.
 */
import type { Page, TextRun } from './page.ts';

export interface CleanPages {
  readonly pages: readonly Page[];
  readonly marks: readonly { readonly page: number; readonly text: string }[];
}

/** Type size over the usual one, and least number of pages that show a mark which is not pale. */
const least = { ratio: 1.3, repeats: 3 } as const;

/** Returns the pages without watermarks, and what these say. */
export function removeWatermarks(pages: readonly Page[]): CleanPages {
  const usual = findUsualSize(pages.flatMap(({ runs }) => runs));
  const large = (run: TextRun) => run.size >= least.ratio * usual;
  const counts = countPlaces(pages, large);
  const isMark = (run: TextRun) =>
    large(run) && (run.pale === true || (counts.get(placeOf(run)) ?? 0) >= Math.max(least.repeats, pages.length / 2));
  const marked = pages.map((page) => ({ page, isTaken: farFromEdges(page, isMark) }));
  return {
    pages: marked.map(({ page, isTaken }) => ({ ...page, runs: page.runs.filter((run) => !isTaken(run)) })),
    marks: marked.flatMap(({ page, isTaken }) => describe(page, isTaken)),
  };
}

function describe(page: Page, isTaken: (run: TextRun) => boolean): CleanPages['marks'] {
  const text = page.runs
    .filter(isTaken)
    .map((run) => run.text)
    .join('');
  return text.trim() === '' ? [] : [{ page: page.number, text }];
}

/** Titles stand at the top; a mark stands among the lines of the text. */
function farFromEdges({ runs }: Page, isMark: (run: TextRun) => boolean): (run: TextRun) => boolean {
  const others = runs.filter((run) => !isMark(run) && run.text.trim() !== '');
  const top = others.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return (run) => isMark(run) && (run.pale === true || run.y > top);
}

function findUsualSize(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.trim().length);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [Number.POSITIVE_INFINITY, 0])[0];
}

function countPlaces(pages: readonly Page[], large: (run: TextRun) => boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { runs } of pages)
    for (const place of new Set(runs.filter(large).map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

function placeOf({ text, x, y, size }: TextRun): string {
  return `${text.trim()}@${[x, y, size].map((value) => Math.round(value)).join()}`;
}
