/**
 * Finds the lines of a text that only number its pages: a page break is layout, and its number stands in the middle of
 * a sentence where the text was copied page by page.
 */

/** `— 3 —`, `- 3 -`, `第 3 页 共 8 页`, `3 / 12` */
const pageNumber =
  /^(?:[—–\-－―]{1,2}\s*\d{1,4}\s*[—–\-－―]{1,2}|第\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/u;
const bareNumber = /^\d{1,4}$/u;

/** A row that ends a sentence or a clause; below another one a number cuts a sentence in two. */
const finished = /[。！？；：!?;:）)」』”》]$/u;
/** A page or two whose number the copy has lost. */
const longestStep = 3;
/** Two numbers may be anything; three that rise and cut are pages. */
const fewestCuts = 3;

/** Returns the indices of the rows that number a page; bare numbers do so where they rise from page to page. */
export function findPageNumbers(rows: readonly string[]): ReadonlySet<number> {
  const texts = rows.map((row) => row.trim());
  const marked = [...texts.keys()].filter((index) => pageNumber.test(texts[index] ?? ''));
  const bare = [...texts.keys()].filter((index) => bareNumber.test(texts[index] ?? ''));
  const rising = risingRun(bare, texts);
  return new Set([...marked, ...(numbersPages(rising, bare, texts) ? rising : [])]);
}

/** The numbers that go up by one, or over a lost one, from the first on. */
function risingRun(bare: readonly number[], texts: readonly string[]): number[] {
  const run: number[] = [];
  for (const index of bare) {
    const step = Number(texts[index]) - Number(texts[run.at(-1) ?? -1] ?? Number(texts[index]) - 1);
    if (step > 0 && step <= longestStep) run.push(index);
  }
  return run;
}

/** All bare numbers count on, or half of those that rise cut a sentence or stand at an end of the text. */
function numbersPages(run: readonly number[], bare: readonly number[], texts: readonly string[]): boolean {
  if (run.length < 2) return false;
  const cuts = run.filter((index) => !finished.test(lineAbove(texts, index)));
  const counts =
    bare.length === run.length && Number(texts[run.at(-1) ?? 0]) - Number(texts[run[0] ?? 0]) === run.length - 1;
  return counts || (run.length >= fewestCuts && cuts.length >= run.length / 2);
}

/** The printed row above; empty at the head of the text. */
function lineAbove(texts: readonly string[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) if (texts[at]) return texts[at] ?? '';
  return '';
}
