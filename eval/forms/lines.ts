/** What the forms ask of a line. */

const numerals = '[一二三四五六七八九十]{1,3}';
/** `一、`, `（一）`, `1.`, `（1）`, `第一条`, `第一章` at the start of a line */
const number = new RegExp(
  `^\\s*(?:${numerals}[、.．]|[（(](?:${numerals}|\\d{1,2})[)）]|\\d{1,3}[.．、](?!\\d)|第[一二三四五六七八九十百]{1,6}[章节条])`,
  'u',
);
const row = /\t|[|│┃─━┌└├]/u;

/** Returns the number that opens a line, with the white space before it, or nothing. */
export function leadingNumber(line: string): string {
  return number.exec(line)?.[0] ?? '';
}

/** Tells whether a line is a row of a table. */
export function isTabular(line: string): boolean {
  return row.test(line);
}

/** Returns a text with every line changed that is no row of a table. */
export function changeLines(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (isTabular(line) ? line : change(line)))
    .join('\n');
}
