/**
 * Finds the lines of a text that only number its pages: a page break is layout, and its number stands in the middle of
 * a sentence where the text was copied page by page.
 */

/** `— 3 —`, `- 3 -`, `第 3 页 共 8 页`, `3 / 12` */
const pageNumber =
  /^(?:[—–\-－―]{1,2}\s*\d{1,4}\s*[—–\-－―]{1,2}|第\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/u;
const bareNumber = /^\d{1,4}$/u;

/** Returns the indices of the rows that number a page. Bare numbers do so where each is one more than the last. */
export function findPageNumbers(rows: readonly string[]): ReadonlySet<number> {
  const texts = rows.map((row) => row.trim());
  const bare = [...texts.keys()].filter((index) => bareNumber.test(texts[index] ?? ''));
  const values = bare.map((index) => Number(texts[index]));
  const counts = values.length > 1 && values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
  const marked = [...texts.keys()].filter((index) => pageNumber.test(texts[index] ?? ''));
  return new Set([...marked, ...(counts ? bare : [])]);
}
