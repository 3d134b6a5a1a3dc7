/**
 * Joins what a copy has torn apart: pages from which every run of characters was taken on a line of its own, so that
 * figures, brackets and stops stand alone (`自` / `2031` / `年起` / `，按`). Rows tell whether a text is torn; lines → lines,
 * where what stands alone goes on with its neighbours.
 */
import { bracketDepth } from '../model/official/brackets.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { dashedPageNumber } from '../model/official/page-number.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { isLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';
import { endsTitle, endsWithBody } from './shapes.ts';

/** No paper and no paragraph begins a line so. */
const goesOn = /^[，。；、：）)〕》”’％%．…]|^\.{2}|^的/u;
const fewestTorn = 6;
/** One line in so many begins so where a text is torn, and one in so many is a run: page numbers are rarer. */
const rarest = 25;
const rarestRun = 10;
/** Paper that cuts its text fills the same width, or all but a stop of it, with one line in so many. */
const rarestFull = 4;
const narrowest = 15;
/** `2031`, `〔`, `60-30`, `1.2`, `k`, `/kWh`: a run without a word */
const run = /^[^\p{Script=Han}，。；、！？]{1,12}$/u;
const pageNumber = new RegExp(`^${dashedPageNumber}$`, 'u');
const wholeDay = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u;
const leader = /[.…·]{3}$/u;
/** What nothing ends with: a bracket that opens, a comma, what parts the entries of a page's navigation */
const unfinished = /[（(〔[《“，、>›»|]$/u;
const bareNumber = /^(?:[（(]?\d{1,3}[）)]|\d{1,3}\s*[.．、])$/u;
/** `1` above `．普法` is the number of an item. */
const opensWithStop = /^[．.](?!\d)/u;
/** No bracket, title or body is longer; what stands farther above says nothing of how a line goes on. */
const longestTail = 200;
/** `发 布 机 构 ：` on a page */
const label = /^[\p{Script=Han}\s]{2,16}[：:]$/u;

/** Tells whether the rows of a text are torn. */
export function isTorn(rows: readonly string[]): boolean {
  const texts = rows.map((row) => row.trim()).filter(Boolean);
  const torn = texts.filter((text, at) => at > 0 && goesOn.test(text) && !bareNumber.test(text)).length;
  const runs = texts.filter((text) => run.test(text) && !pageNumber.test(text)).length;
  const isFrequent = torn * rarest > texts.length && runs * rarestRun > texts.length;
  return torn >= fewestTorn && isFrequent && !fillsWidth(texts);
}

/** Tells whether lines end where paper ends. */
function fillsWidth(texts: readonly string[]): boolean {
  const widths = Map.groupBy(texts, ({ length }) => length);
  const countOf = (width: number): number => widths.get(width)?.length ?? 0;
  return [...widths.keys()].some(
    (width) => width >= narrowest && (countOf(width) + countOf(width - 1)) * rarestFull > texts.length,
  );
}

interface Line {
  readonly content: Printed;
  readonly blank: boolean;
}

/** Returns the lines of a torn text, whole again. */
export function joinTorn<L extends Line>(lines: readonly L[]): L[] {
  const groups: L[][] = [];
  let above = '';
  let last = '';
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const { text } = line.content;
    const isNumber = /^\d{1,3}$/u.test(text) && opensWithStop.test(lines[index + 1]?.content.text ?? '');
    const isOne = group && !group[0]?.blank && !line.blank && !isNumber && belongs(above, last, text);
    if (isOne) group.push(line);
    else groups.push([line]);
    above = (isOne ? above + text : text).slice(-longestTail);
    last = text;
  }
  return groups.flatMap(([first, ...others]) =>
    first ? [{ ...first, content: joinPrinted([first, ...others].map(({ content }) => content)) }] : [],
  );
}

/** Whether a line goes on with the end of what is joined above it, of which `last` was the last line. */
function belongs(above: string, last: string, text: string): boolean {
  if (pageNumber.test(text)) return leader.test(above);
  if (goesOn.test(text) || unfinished.test(above) || bareNumber.test(above)) return true;
  if (/^[>›»|]$/u.test(text)) return true;
  if (above === '目') return /^[录錄次]/u.test(text);
  if (run.test(text) && bracketDepth(above) > 0) return true;
  if (run.test(text))
    return !endsSentence(above) && !endsTitle(above) && !endsWithBody(above) && !pageNumber.test(last);
  if (opensWithNumber(text) || isLabel(text) || label.test(text) || /^[（(]/u.test(text)) return false;
  return run.test(last) && /[\p{L}\p{N}/=<>≤≥×]$/u.test(last) && !wholeDay.test(last);
}
