/** Reads the tables of pages, ruled or set by gaps alone. */
import { findGapGrids } from './gap-grids.ts';
import type { OpenTable } from './gap-table.ts';
import { fillGrid, type Grid, isInside, type PageTable } from './grid.ts';
import type { Page, TextRun } from './page.ts';
import { findRuledGrids } from './ruled-grids.ts';

export interface ReadTables {
  /** From top to bottom. */
  readonly tables: readonly PageTable[];
  /** The page without the text of its tables. */
  readonly page: Page;
}

/** How far apart ruled lines may end and still meet, in type sizes. */
const slack = 0.35;

/** Returns the tables of each page, and the rest of it. */
export function readTables(pages: readonly Page[]): readonly ReadTables[] {
  let open: OpenTable | undefined;
  return pages.map((page) => {
    const ruled = takeGrids(page, findRuledGrids(page.rulings ?? [], slack * usualSize(page.runs)));
    const gaps = findGapGrids(ruled.page, open);
    open = gaps.open;
    const set = takeGrids(ruled.page, gaps.grids);
    return { tables: [...ruled.tables, ...set.tables].toSorted((a, b) => a.y - b.y), page: set.page };
  });
}

function takeGrids(page: Page, grids: readonly Grid[]): ReadTables {
  const filled = grids.map((grid) => ({ grid, runs: page.runs.filter((run) => isInside(run, grid)) }));
  const tables = filled.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  const taken = new Set(tables.flatMap(({ runs }) => runs));
  return {
    tables: tables.map(({ grid, runs }) => fillGrid(page.number, grid, runs)),
    page: { ...page, runs: page.runs.filter((run) => !taken.has(run)) },
  };
}

function usualSize(runs: readonly TextRun[]): number {
  const sizes = runs.filter(({ text }) => text.trim() !== '').map(({ size }) => size);
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
}
