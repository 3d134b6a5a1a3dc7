/**
 * Cuts a list of pages into runs, in each of which pages need the same files read and are kept together: those of a plan,
 * else some neighbours. Where a run ends follows from its pages alone, so that a page more or less moves no other run.
 */
import { sha256Of } from '../disk/kept-results.ts';

/** A page by its file below the site: `plans/甲/1-1/index.html`. */
interface Placed {
  readonly file: string;
}

/** Neighbours are so many on average. */
const runLength = 32;

/** Cuts pages, which stand in the order of their files. */
export function cutIntoRuns<Page extends Placed>(pages: readonly Page[]): Page[][] {
  const runs: Page[][] = [];
  let last: string | undefined;
  for (const page of pages) {
    const plan = /^plans\/[^/]+\//u.exec(page.file)?.[0];
    if (plan === undefined ? beginsRun(page) || last !== undefined : plan !== last) runs.push([]);
    last = plan;
    if (runs.length === 0) runs.push([]);
    runs.at(-1)?.push(page);
  }
  return runs;
}

function beginsRun({ file }: Placed): boolean {
  return Number.parseInt(sha256Of(file).slice(0, 8), 16) % runLength === 0;
}
