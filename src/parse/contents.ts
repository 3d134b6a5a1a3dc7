/**
 * Finds the table of contents (目录): lines in, the lines of the table out. It stands below the word 目录 or shows leaders
 * and page numbers, and each of its entries comes again as a heading.
 */
import { figures } from '../model/official/numerals.ts';
import type { SourceLine } from './lines.ts';

const title = /^目\s*[录錄次]$/u;
/** `1.1　编制目的…………1`, `第一章 发展环境 ..... 1`, `一、总则　　3` */
const leader = new RegExp(
  `(?:…|\\.{3}|·{3}|。{3}|-{4}|_{4})[\\s….·]{0,200}(?:[${figures}]{0,4}|-\\s?[${figures}]{1,4}\\s?-)$|\\t\\s{0,200}[${figures}]{1,4}$`,
  'u',
);
/** `第一章　规划背景　1`, `一、目标——1`, `一、目标(1)`: below the word 目录 a gap, a dash or a bracket is leader enough */
const pageNumber = new RegExp(`[\\s….·—–-][${figures}]{1,4}$|[（(][${figures}]{1,4}[）)]$`, 'u');
const longestEntry = 60;
const fewestEntries = 2;

/** Returns the lines of the table of contents; none where the document has none. */
export function findContents(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const printed = lines.filter(({ blank }) => !blank);
  const texts = printed.map(({ content }) => content.text);
  const start = texts.findIndex((text) => title.test(text) || leader.test(text));
  if (start < 0) return new Set();
  const titled = title.test(texts[start] ?? '');
  const length = tableLength(texts.slice(titled ? start + 1 : start), titled ? pageNumber : leader);
  return new Set(length < fewestEntries ? [] : printed.slice(start, start + length + (titled ? 1 : 0)));
}

/** A table without leaders goes on to where its first entry comes again as a heading. */
function tableLength(entries: readonly string[], numbered: RegExp): number {
  const led = entries.findIndex((text) => !numbered.test(text) && !leader.test(text));
  if (led !== 0) return led < 0 ? entries.length : led;
  const names = entries.map((text) => text.replace(/\s/gu, ''));
  const again = names.indexOf(names[0] ?? '', 1);
  const isTable =
    again > 0 && names.slice(0, again).every((text) => text.length <= longestEntry && !text.includes('。'));
  return isTable ? again : 0;
}
