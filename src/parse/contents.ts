/**
 * Finds the table of contents (目录): lines in, the lines of the table out. It stands below the word 目录, shows leaders and
 * page numbers or is of links to the text below, and each of its entries comes again as a heading.
 */
import { openingNumber, opensWithNumber } from '../model/official/level-numbers.ts';
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
const annexes = /^附\s*件/u;
/** `1. 加强养老`: Markdown may number the entries, and a converter leaves the page behind them. */
const besideName = /^\d{1,3}[.)]\s+|\s|\[\d{1,4}\](?:\(.*)?$/gu;

/** Returns the lines of the table of contents; none where the document has none. */
export function findContents(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const printed = lines.filter(({ blank }) => !blank);
  const linked = findLinked(printed);
  if (linked.length > 0) return new Set(linked);
  const texts = printed.map(({ content }) => content.text);
  const start = texts.findIndex((text) => title.test(text) || leader.test(text));
  if (start < 0) return new Set();
  const titled = title.test(texts[start] ?? '');
  const length = tableLength(texts.slice(titled ? start + 1 : start), titled ? pageNumber : leader);
  return new Set(length < fewestEntries ? [] : printed.slice(start, start + length + (titled ? 1 : 0)));
}

/** Neighbouring links to the text below, above every number of its own; 附件： has such links too. */
function findLinked(printed: readonly SourceLine[]): readonly SourceLine[] {
  const first = printed.findIndex((line) => line.entry || opensWithNumber(line.content.text));
  const rest = printed.slice(first);
  const other = rest.findIndex(({ entry }) => !entry);
  const [above = '', name = ''] = [printed[first - 1], printed[first]].map((line) => line?.content.text);
  if (first < 0 || other < fewestEntries || [above, name].some((text) => annexes.test(text))) return [];
  const heading = name.replace(besideName, '');
  const comesAgain = rest.slice(other).some(({ content }) => content.text.replace(/\s/gu, '').includes(heading));
  return comesAgain ? printed.slice(title.test(above) ? first - 1 : first, first + other) : [];
}

/** A table without leaders goes on to where its first entry comes again as a heading, be it with another number. */
function tableLength(entries: readonly string[], numbered: RegExp): number {
  const led = entries.findIndex((text) => !numbered.test(text) && !leader.test(text));
  if (led !== 0) return led < 0 ? entries.length : led;
  const names = entries.map((text) => text.replace(/\s/gu, ''));
  const bare = names.map((name) => name.slice(openingNumber(name).length));
  const again = [names, bare].map(([first = '', ...others]) => others.indexOf(first) + 1).find(Boolean) ?? 0;
  const isTable =
    again > 0 && names.slice(0, again).every((text) => text.length <= longestEntry && !text.includes('。'));
  return isTable ? again : 0;
}
