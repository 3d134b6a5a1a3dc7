/**
 * Finds the table of contents (目录): lines in, the lines of the table out. It stands below the word 目录 or shows leaders
 * and page numbers, and each of its entries comes again as a heading.
 */
import type { SourceLine } from './lines.ts';

const title = /^目\s*[录錄次]$/u;
/** `1.1　编制目的…………1`, `第一章 发展环境 ..... 1`, `一、总则　　3` */
const leader = /(?:…|\.{3,}|·{3,}|。{3,}|-{4,}|_{4,})[\s….·]*\d{0,4}$|\t\s*\d{1,4}$/u;
const longestEntry = 60;
const fewestEntries = 2;

/** Returns the lines of the table of contents; none where the document has none. */
export function findContents(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const printed = lines.filter(({ blank }) => !blank);
  const start = printed.findIndex(({ content }) => title.test(content.text) || leader.test(content.text));
  if (start < 0) return new Set();
  const titled = title.test(printed[start]?.content.text ?? '');
  const entries = printed.slice(titled ? start + 1 : start);
  const later = countTexts(entries);
  const end = entries.findIndex(({ content: { text } }, index) => !isEntry(text, later, index));
  const found = entries.slice(0, end < 0 ? entries.length : end);
  const table = titled ? printed.slice(start, start + 1 + found.length) : found;
  return new Set(found.length >= fewestEntries ? table : []);
}

/** Where each text stands last. */
function countTexts(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  return new Map(lines.map(({ content }, index) => [bare(content.text), index]));
}

function isEntry(text: string, later: ReadonlyMap<string, number>, index: number): boolean {
  if (leader.test(text)) return true;
  return text.length <= longestEntry && (later.get(bare(text)) ?? index) > index;
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
