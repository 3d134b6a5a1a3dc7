/**
 * Tables that a copy has set cell by cell, each on a line or several: their labels, then the cells of each row. The rows of
 * a table whose labels begin with 序号 count 1, 2, 3; of another one a row begins with a task behind those who answer.
 */
import { isLabelAlone, longestLabel, namesDuties, roleOfLabel, rolesOf } from '../model/official/columns.ts';
import { isDateLine } from '../model/official/dates.ts';
import { openingForm, opensWithNumber } from '../model/official/level-numbers.ts';
import { simplify } from '../segment/traditional.ts';
import type { DrawnTable } from './drawn-tables.ts';
import { cellsOfLines, isSureRow, kindOfCell, rowLength } from './loose-cells.ts';
import type { TableRow } from './table-rows.ts';

/** The labels of a table, from the line `start` to the line `end`, which is none of them. */
interface Header {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A line that holds something. */
interface Line {
  readonly text: string;
  readonly at: number;
}

interface LooseRow {
  readonly cells: readonly string[];
  /** How many lines hold something. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

const mostColumns = 12;
/** No row has more lines. */
const mostLines = 80;
const fewestRows = 2;

/** Returns the table whose first label stands at a line. */
export function stackedTableAt(lines: readonly string[], at: number): DrawnTable | undefined {
  const first = simplify(lines[at]?.trim() ?? '');
  const isCounted = roleOfLabel(first) === 'number';
  if (!isCounted && !(roleOfLabel(first) === 'measure' && isLabelAlone(first))) return undefined;
  const taken = takeLines(lines, at, mostColumns);
  const texts = taken.map(({ text }) => simplify(text));
  const width = isCounted ? texts.indexOf('1') : texts.findIndex((_, index) => !isNextLabel(texts, index));
  const labels = taken.slice(0, Math.max(0, width));
  const end = (labels.at(-1)?.at ?? at) + 1;
  return looseTable(lines, { labels: labels.map(({ text }) => text), start: at, end });
}

/** Behind the labels of units and terms a task is that of the first row: 项目建设. */
function isNextLabel(labels: readonly string[], index: number): boolean {
  const [label = '', above = ''] = [labels[index], labels[index - 1]];
  return isLabelAlone(label) && (roleOfLabel(label) !== 'measure' || index === 0 || roleOfLabel(above) === 'measure');
}

/** Returns the table below labels, whose cells stand on lines of their own. */
export function looseTable(lines: readonly string[], { labels, start, end: from }: Header): DrawnTable | undefined {
  const named = labels.map(simplify);
  if (!labels.every(({ length }) => length <= longestLabel) || !namesDuties(named)) return undefined;
  const rows =
    roleOfLabel(named[0] ?? '') === 'number' ? countedRows(lines, from, named) : taskRows(lines, from, named);
  const end = rows.at(-1)?.end;
  if (rows.length < fewestRows || end === undefined) return undefined;
  const starts = new Map(rows.map((row, index) => [row.start, index + 2]));
  return {
    rows: [labels, ...rows.map(({ cells }) => cells)].map(toRow),
    places: Array.from({ length: end - start }, (_, index) => starts.get(start + index)),
  };
}

/** Where what stands right below the last row could be its own, nobody can tell where the table ends. */
function countedRows(lines: readonly string[], from: number, labels: readonly string[]): readonly LooseRow[] {
  const rows: LooseRow[] = [];
  let next = takeRows(lines, from, labels);
  while (next[0]?.text === String(rows.length + 1)) {
    const count = String(rows.length + 2);
    const length = next.findIndex(({ text }, index) => index > 1 && text === count);
    const own = withoutSignature(next.slice(0, length < 0 ? lastLength(next, labels) : length), next, rows);
    const texts = own.map(({ text }) => text);
    const cells = own.length === labels.length ? texts : cellsOfLines(texts, labels);
    if (!cells) return [];
    rows.push(rowOf(own, cells));
    next = takeRows(lines, rows.at(-1)?.end ?? lines.length, labels);
  }
  return rows;
}

/** The lines of the next rows, which end where another table begins. */
function takeRows(lines: readonly string[], from: number, [first = '']: readonly string[]): readonly Line[] {
  const taken = takeLines(lines, from, mostLines);
  const end = taken.findIndex(({ text }) => simplify(text) === first);
  return end < 0 ? taken : taken.slice(0, end);
}

/** The last row takes as many lines as its cells say, else one for each column where a gap or a number stands below. */
function lastLength(lines: readonly Line[], labels: readonly string[]): number {
  const texts = lines.map(({ text }) => text);
  const length = rowLength(texts, labels);
  if (cellsOfLines(texts.slice(0, length), labels)) return length;
  const [last, below] = [lines[labels.length - 1], lines[labels.length]];
  const isApart = !below || (last && below.at > last.at + 1) || opensWithNumber(below.text);
  return isApart ? labels.length : length;
}

/** The number of a row whose column has lost its label. */
const figure = /^\d+$/u;

function taskRows(lines: readonly string[], from: number, labels: readonly string[]): readonly LooseRow[] {
  const rows: LooseRow[] = [];
  let next = takeRows(lines, from, labels);
  for (;;) {
    const texts = next.map(({ text }) => text);
    const own = withoutSignature(next.slice(0, rowLength(texts, labels)), next, rows);
    const cells = cellsOfLines(texts.slice(0, own.length), labels);
    if (own.some(({ text }) => figure.test(text))) return [];
    if (!cells || !isTaskRow(own, cells, labels) || !goesOn(own, cells, rows))
      return withoutClosing(rows, labels, texts[0] ?? '');
    rows.push(rowOf(own, cells));
    next = takeRows(lines, rows.at(-1)?.end ?? lines.length, labels);
  }
}

/** A task is one sentence, and behind it stands who answers, and when; a number within or a further sentence is text below. */
function isTaskRow(lines: readonly Line[], cells: readonly string[], labels: readonly string[]): boolean {
  const opensText = ({ text }: Line, index: number): boolean =>
    belowTables.test(text) || (index > 0 && opensWithNumber(text));
  const isTask = kindOfCell(lines[0]?.text ?? '') === 'text' && !cells.some((cell) => cell.includes('。\n'));
  return isTask && isSureRow(cells, labels) && !lines.some(opensText);
}

/** `附件2`, `抄送：县委办`, `联系人：张三`, `注：` */
const belowTables = /^(?:附[件表录：:]|抄[送报]|主题词|(?:联系人|备?注|说明)[：:])/u;

/** The first row fills each column; the others open with a number of its form, if any, and stand no further apart. */
function goesOn(lines: readonly Line[], cells: readonly string[], rows: readonly LooseRow[]): boolean {
  const [first, second] = rows;
  if (!first) return cells.every((cell) => cell !== '');
  const isApart = (lines[0]?.at ?? 0) > (rows.at(-1)?.end ?? 0);
  const mayStandApart = !second || second.start > first.end;
  return (mayStandApart || !isApart) && openingForm(lines[0]?.text ?? '') === openingForm(first.cells[0] ?? '');
}

/** One more unit than those of each row above, at the end of the text, has signed it. */
function withoutSignature(own: readonly Line[], next: readonly Line[], rows: readonly LooseRow[]): readonly Line[] {
  const isLonger = rows.length > 0 && rows.every(({ size }) => size === own.length - 1);
  const isSigned =
    isLonger && next.length === own.length && own.slice(-2).every(({ text }) => kindOfCell(text) === 'unit');
  return isSigned ? own.slice(0, -1) : own;
}

/**
 * What stands above a signature, with it, is no row of the table: two signs of three, each of which no row above has, tell
 * it where no numbered text follows.
 */
function withoutClosing(rows: readonly LooseRow[], labels: readonly string[], below: string): readonly LooseRow[] {
  const [last, others] = [rows.at(-1), rows.slice(0, -1)];
  const signs = [holdsSentence, holdsDay(labels), holdsPlacedBody];
  const own = signs.filter((sign) => last && sign(last) && !others.some(sign));
  return own.length > 1 && !opensWithNumber(below) ? others : rows;
}

function holdsSentence({ cells }: LooseRow): boolean {
  return cells.some((cell) => cell.endsWith('。'));
}

function holdsDay(labels: readonly string[]): (row: LooseRow) => boolean {
  const column = rolesOf(labels).indexOf('term');
  return ({ cells }) => isDateLine(cells[column] ?? '');
}

/** `甲县人民政府`, where the rows of a table say 县教育局 */
const placedBody =
  /^\p{Script=Han}{1,9}[省市县区州旗盟镇乡](?:\p{Script=Han}{0,16}(?:政府|[局委办厅]|委员会|办公室))$/u;

function holdsPlacedBody({ cells }: LooseRow): boolean {
  return cells.some((cell) => placedBody.test(simplify(cell)));
}

function rowOf(lines: readonly Line[], cells: readonly string[]): LooseRow {
  return { cells, size: lines.length, start: lines[0]?.at ?? 0, end: (lines.at(-1)?.at ?? -1) + 1 };
}

/** Bars alone on a line part two cells, with dashes the header from them; one dash alone is a cell that holds nothing. */
function isBorder(text: string): boolean {
  return /^[\s|:-]*$/u.test(text) && (text === '' || /\||-{3}/u.test(text));
}

function takeLines(lines: readonly string[], from: number, count: number): readonly Line[] {
  const taken: Line[] = [];
  for (let at = from; at < lines.length && taken.length < count; at += 1) {
    const text = (lines[at] ?? '').trim();
    if (!isBorder(text)) taken.push({ text, at });
  }
  return taken;
}

function toRow(cells: readonly string[]): TableRow {
  return cells.map((text) => ({ text, from: 'here' }));
}
