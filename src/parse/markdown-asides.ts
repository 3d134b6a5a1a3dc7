/**
 * Finds what a Markdown file holds besides its document: rows in, the indices of those of its front matter (`---`, `title: …`,
 * `---`) and of its callouts (`> [!NOTE]` with the quoted rows below it) out. Whoever made the file has written both.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { isNote } from './notes.ts';

const fence = /^---\s*$/u;
const fenceEnd = /^(?:---|\.\.\.)\s*$/u;
/** `title: 甲市方案`, `发布 日期:` */
const entry = /^[\p{L}\w][\p{L}\w .-]{0,40}:(?:\s|$)/u;
/** An entry of a list, a line that goes on, a remark, nothing. */
const below = /^(?:\s*-(?:\s|$)|\s+\S|#|\s*$)/u;
const callout = /^\s*>\s*\[![A-Za-z]+\]/u;
const quoted = /^\s*>/u;

/** Returns the indices of such rows. */
export function findMarkdownAsides(rows: readonly string[]): ReadonlySet<number> {
  const found = new Set(Array.from({ length: frontMatterLength(rows) }, (_, index) => index));
  for (const [start, row] of rows.entries()) {
    if (!callout.test(row)) continue;
    const length = rows.slice(start).findIndex((one) => !quoted.test(one));
    const end = length < 0 ? rows.length : start + length;
    if (rows.slice(start, end).some(saysSomething)) continue;
    for (let index = start; index < end; index += 1) found.add(index);
  }
  return found;
}

function frontMatterLength([first = '', ...rows]: readonly string[]): number {
  const end = fence.test(first) ? rows.findIndex((row) => fenceEnd.test(row)) : -1;
  const own = rows.slice(0, Math.max(0, end));
  const isYaml = own.some((row) => entry.test(row)) && own.every((row) => entry.test(row) || below.test(row));
  return isYaml ? end + 2 : 0;
}

/** A number or who answers belongs to the document, however it is set. */
function saysSomething(row: string): boolean {
  const text = row.replace(/^[\s>]+/u, '');
  return opensWithNumber(text) || isNote(text);
}
