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
/** An entry of a list, a line that goes on, a remark, nothing; what U+3000 indents is a paragraph. */
const below = /^(?:[ \t]*-(?:\s|$)|[ \t]+\S|#|\s*$)/u;
const callout = /^\s*>\s*\[![A-Za-z]+\]/u;
const quoted = /^\s*>/u;

/** Returns the indices of such rows. */
export function findMarkdownAsides(rows: readonly string[]): ReadonlySet<number> {
  const found = new Set(Array.from({ length: frontMatterLength(rows) }, (_, index) => index));
  for (let start = 0; start < rows.length; start += 1) {
    if (!callout.test(rows[start] ?? '')) continue;
    const end = quotedEnd(rows, start);
    if (!rows.slice(start, end).some(saysSomething)) {
      for (let index = start; index < end; index += 1) found.add(index);
    }
    start = end;
  }
  return found;
}

function quotedEnd(rows: readonly string[], start: number): number {
  let end = start;
  while (quoted.test(rows[end] ?? '')) end += 1;
  return end;
}

function frontMatterLength([first = '', ...rows]: readonly string[]): number {
  const end = fence.test(first) ? rows.findIndex((row) => fenceEnd.test(row)) : -1;
  const own = rows.slice(0, Math.max(0, end));
  const isYaml = own.some((row) => entry.test(row)) && own.every((row) => entry.test(row) || below.test(row));
  return isYaml && !own.some(saysSomething) ? end + 2 : 0;
}

/** A number or who answers belongs to the document, however it is set. */
function saysSomething(row: string): boolean {
  const text = row.replace(/^[\s>#-]+/u, '');
  return opensWithNumber(text) || isNote(text);
}
