/**
 * Finds the lines of a text that only number its pages, and the running heads beside them: a page break is layout, and
 * its number stands in the middle of a sentence where the text was copied page by page. A browser prints above each page
 * the time and the page's title, below it the address and `3/6`.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { dashedPageNumber } from '../model/official/page-number.ts';
import { opensNoteLine } from './notes.ts';

/** What converters set around the number of a page: `# Page 3:`, `--- 第 3 页 ---`, `[Page 3]`, `<!-- page 3 -->` */
const frame = '[#=*_~|<>!\\-—–－―[\\]【】（）()\\s]{0,60}';
/** `第 3 页 共 8 页`, `Page 3 of 12` */
const named =
  '(?:第\\s*\\d{1,4}\\s*页(?:[，,/\\s]*共\\s*\\d{1,4}\\s*页)?|page\\s{0,3}\\d{1,4}(?:\\s{0,3}(?:of|/)\\s{0,3}\\d{1,4})?)';
/** `— 3 —`, `- 3 -`, `3 / 12`, `# Page 3:` */
const pageNumber = new RegExp(
  `^(?:${dashedPageNumber}|${frame}${named}[:：]?${frame}|\\d{1,4}\\s*[/／]\\s*\\d{1,4})$`,
  'iu',
);
const bareNumber = /^\d{1,4}$/u;
/** `https://www.jia.gov.cn/1.html          3/6`, or the address alone */
const address = /^(?:https?|file):\/\/\S+(?<page>\s+\d{1,4}\/\d{1,4})?$/u;
/** `2031/7/24 15:33          甲市方案_甲市政府网`, or the time alone */
const printTime = /^(?<time>\d{4}[/-]\d{1,2}[/-]\d{1,2}\s*(?:上午|下午|,)?\s*\d{1,2}:\d{2})(?<title>\s{2,}\S.*)?$/u;

/** A row that ends a sentence or a clause; below another one a number cuts a sentence in two. */
const finished = /[。！？；：!?;:）)」』”》]$/u;
/** A page or two whose number the copy has lost. */
const longestStep = 3;
/** Two numbers may be anything; three that rise and cut are pages. */
const fewestCuts = 3;
const longestHead = 40;

/** Returns the indices of the rows that number a page; bare numbers do so where they rise from page to page. */
export function findPageNumbers(rows: readonly string[]): ReadonlySet<number> {
  const texts = rows.map((row) => row.trim());
  const marked = [...texts.keys()].filter((index) => pageNumber.test(texts[index] ?? ''));
  const bare = [...texts.keys()].filter((index) => bareNumber.test(texts[index] ?? ''));
  const rising = risingRun(bare, texts);
  const numbers = [...marked, ...(numbersPages(rising, bare, texts) ? rising : [])];
  return new Set([...numbers, ...runningHeads(numbers, texts), ...browserMargins(texts)]);
}

/** What a browser prints above and below its pages, if it numbers them beside the address. */
function browserMargins(texts: readonly string[]): number[] {
  const feet = [...texts.keys()].filter((index) => {
    const found = address.exec(texts[index] ?? '');
    return found && (found.groups?.['page'] || pageNumber.test(texts[printedBeside(texts, index, 1)] ?? ''));
  });
  const times = findPrintTimes(texts, feet);
  const titles = times.flatMap((index) => {
    const beside = printTime.exec(texts[index] ?? '')?.groups?.['title'] ? [] : ([1, -1] as const);
    return beside.map((step) => printedBeside(texts, index, step)).find((at) => isRepeated(texts, at)) ?? [];
  });
  return [...feet, ...times, ...titles];
}

/** The rows that say when a text was printed: all say the same, the first one above the text or beside a foot. */
function findPrintTimes(texts: readonly string[], feet: readonly number[]): number[] {
  if (feet.length === 0) return [];
  const beside = new Set([-1, ...feet].flatMap((foot) => rowsBeside(texts, foot)));
  const timeOf = (index: number): string | undefined => printTime.exec(texts[index] ?? '')?.groups?.['time'];
  const first = [...texts.keys()].find((index) => beside.has(index) && timeOf(index) !== undefined) ?? -1;
  return [...texts.keys()].filter((index) => timeOf(index) !== undefined && timeOf(index) === timeOf(first));
}

/** The two nearest printed rows in either direction. */
function rowsBeside(texts: readonly string[], index: number): number[] {
  return ([-1, 1] as const).flatMap((step) => {
    const nearest = printedBeside(texts, index, step);
    return nearest < 0 ? [] : [nearest, printedBeside(texts, nearest, step)];
  });
}

/** A row that stands in the text more than once and ends no sentence */
function isRepeated(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  return text.length > 1 && !finished.test(text) && texts.indexOf(text) !== texts.lastIndexOf(text);
}

/** A short line that stands above or below page numbers, and hardly elsewhere (as the title, where a number is lost): 甲市公报 */
function runningHeads(numbers: readonly number[], texts: readonly string[]): number[] {
  const beside = numbers.flatMap((index) => [printedBeside(texts, index, -1), printedBeside(texts, index, 1)]);
  const heads = Map.groupBy(new Set(beside), (index) => texts[index] ?? '');
  const all = Map.groupBy(texts, (text) => text);
  return [...heads].flatMap(([text, places]) => {
    const elsewhere = (all.get(text)?.length ?? 0) - places.length;
    return isHead(text) && places.length >= fewestCuts && elsewhere * 2 <= places.length ? places : [];
  });
}

function isHead(text: string): boolean {
  const isShort = text.length > 1 && text.length <= longestHead;
  return isShort && !finished.test(text) && !pageNumber.test(text) && !opensWithNumber(text) && !opensNoteLine(text);
}

/** The nearest printed row in a direction; -1 where there is none. */
function printedBeside(texts: readonly string[], index: number, step: -1 | 1): number {
  let at = index + step;
  while (texts[at] === '') at += step;
  return at < texts.length ? at : -1;
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
