/**
 * Joins what a copy has torn apart: pages from which every run of characters was taken on a line of its own, so that
 * figures, brackets and stops stand alone (`自` / `2031` / `年起` / `，按`). Rows tell whether a text is torn; lines → lines,
 * where what stands alone goes on with its neighbours.
 */
import { bracketDepth } from '../model/official/brackets.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { isLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';
import { endsTitle, endsWithBody } from './shapes.ts';

/** No paper and no paragraph begins a line so. */
const goesOn = /^[，。；、：）)〕》”’％%．…]|^\.{2}|^的/u;
const fewestTorn = 6;
/** One line in so many begins so where a text is torn. */
const rarest = 25;
/** `2031`, `〔`, `60-30`, `1.2`, `k`, `/kWh`: a run without a word */
const run = /^[^\p{Script=Han}，。；、！？]{1,12}$/u;
const pageNumber = /^[-—–]\s*\d{1,4}\s*[-—–]$/u;
const wholeDay = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u;
const leader = /[.…·]{3}$/u;
/** What nothing ends with: a bracket that opens, a comma, what parts the entries of a page's navigation */
const unfinished = /[（(〔[《“，、>›»|]$/u;
const bareNumber = /^(?:[（(]?\d{1,3}[）)]|\d{1,3}\s*[.．、])$/u;
/** `1` above `．普法` is the number of an item. */
const opensWithStop = /^[．.](?!\d)/u;
/** `发 布 机 构 ：` on a page */
const label = /^[\p{Script=Han}\s]{2,16}[：:]$/u;

/** Tells whether the rows of a text are torn. */
export function isTorn(rows: readonly string[]): boolean {
  const texts = rows.map((row) => row.trim()).filter(Boolean);
  const torn = texts.filter((text, at) => at > 0 && goesOn.test(text) && !bareNumber.test(text)).length;
  return torn >= fewestTorn && torn * rarest > texts.length;
}

interface Line {
  readonly content: Printed;
  readonly blank: boolean;
}

/** Returns the lines of a torn text, whole again. */
export function joinTorn<L extends Line>(lines: readonly L[]): L[] {
  const joined: L[] = [];
  let last = '';
  for (const [index, line] of lines.entries()) {
    const above = joined.at(-1);
    const { text } = line.content;
    const isNumber = /^\d{1,3}$/u.test(text) && opensWithStop.test(lines[index + 1]?.content.text ?? '');
    if (above && !above.blank && !line.blank && !isNumber && belongs(above.content.text, last, text))
      joined[joined.length - 1] = { ...above, content: joinPrinted([above.content, line.content]) };
    else joined.push(line);
    last = text;
  }
  return joined;
}

/** Whether a line goes on with what is joined above it, of which `last` was the last line. */
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
