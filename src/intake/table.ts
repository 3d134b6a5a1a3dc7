/**
 * Reads tables. A table of 任务分工 has a header, of one row or several, that names a column of measures and a column of
 * units; each of its rows becomes a line as plans without tables print it: `3. 任务。措施（牵头单位：甲局；责任单位：乙局、
 * 丙局）`. Of any other table each row becomes a line, its cells separated by tabs.
 */
import { formOf, opensWithNumber } from '../model/official/level-numbers.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { joinLines, joinNarrow, squeeze } from './cell-lines.ts';
import { dutyLines, holdsSteps } from './duty-lines.ts';
import { type Column, findHeader } from './table-header.ts';
import type { TableRow } from './table-rows.ts';

interface TableLine {
  readonly text: string;
  /** Counted from 1 within the table. */
  readonly row: number;
}

export interface TableLines {
  readonly lines: readonly TableLine[];
  /** The rows that name the columns, each time they stand in the table; their words are labels. */
  readonly headers: readonly string[];
  /** Whether the rows had no printed numbers and were counted instead. */
  readonly numbered: boolean;
}

/** Returns the lines of a table whose rows are padded to one width. */
export function readTable(rows: readonly TableRow[]): TableLines {
  const header = findHeader(rows);
  if (!header) return { lines: rows.flatMap(plainLine), headers: [], numbered: false };
  const { first, end, columns } = header;
  const numbered = !columns.some(({ role }) => role === 'number') && !hasOwnNumbers(rows.slice(end), columns);
  const names = [...rows.slice(first, end).map(wordsOf), columns.map(({ label }) => label)];
  const isHeader = (row: TableRow, index: number) => (index >= first && index < end) || isRepeated(row, names);
  return {
    lines: readDutyRows(fillGroups(rows, columns, isHeader), columns, { isHeader, first, numbered }),
    headers: rows.filter(isHeader).map(printRow),
    numbered,
  };
}

/**
 * An empty cell before a task goes on with the one above: whoever copied the table, or set it, has not merged the two. Not
 * below a number, which counts once, or beside an empty number, nor in a column that prints what stands above once more.
 */
function fillGroups(
  rows: readonly TableRow[],
  columns: readonly Column[],
  isHeader: DutyRows['isHeader'],
): readonly TableRow[] {
  const tasks = columns.filter(({ role }) => role === 'measure').map(({ index }) => index);
  const task = tasks.pop() ?? -1;
  const groups = tasks.filter((index) => !repeatsCell(rows, index));
  const number = columns.find(({ role }) => role === 'number')?.index;
  let above = new Map<number, string>();
  return rows.map((row, at) => {
    if (isBanner(row)) above = new Map();
    if (isBanner(row) || isHeader(row, at)) return row;
    const first = groups.find((index) => row[index]?.text.trim()) ?? Number.POSITIVE_INFINITY;
    for (const index of groups.filter((group) => group >= first)) above.set(index, row[index]?.text.trim() ?? '');
    if (!row[task]?.text.trim() || (number !== undefined && !row[number]?.text.trim())) return row;
    return row.map((cell, index) => {
      const text = above.get(index) ?? '';
      return cell.text.trim() !== '' || text === '' || opensWithNumber(text) ? cell : { text, from: 'above' };
    });
  });
}

function repeatsCell(rows: readonly TableRow[], index: number): boolean {
  return rows.some(({ [index]: cell }, at) => {
    const text = cell?.text.trim();
    return cell?.from === 'here' && text !== '' && text === rows[at - 1]?.[index]?.text.trim();
  });
}

interface DutyRows {
  readonly isHeader: (row: TableRow, index: number) => boolean;
  readonly first: number;
  readonly numbered: boolean;
}

function readDutyRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  { isHeader, first, numbered }: DutyRows,
): TableLine[] {
  let count = 0;
  const [left = [], ...others] = sidesOf(columns);
  const groups = findGroups(rows.slice(first), left);
  return rows.flatMap((row, index) => {
    if (isHeader(row, index)) return [];
    if (index < first || isBanner(row)) return plainLine(row, index);
    count += 1;
    const number = numbered ? `${count}.` : undefined;
    const lines = [
      ...dutyLines(row, left, { number, isGroup: groups.has(row) }),
      ...others.filter((side) => isFilled(row, side)).flatMap((side) => dutyLines(row, side, {})),
    ];
    return lines.map((text) => ({ text, row: index + 1 }));
  });
}

/** `一、` above `1` in a table of scores: the rows that sum up those below them */
function findGroups(rows: readonly TableRow[], columns: readonly Column[]): ReadonlySet<TableRow> {
  const number = columns.find(({ role }) => role === 'number')?.index;
  if (number === undefined || !columns.some(({ role }) => role === 'score')) return new Set();
  const forms = rows.map((row) => numberForm(row[number]?.text ?? ''));
  const top = forms.find(Boolean);
  return new Set(
    rows.filter((_, at) => forms[at] !== '' && forms[at] === top && forms[at + 1] && forms[at + 1] !== top),
  );
}

/** Empty for what is no number. */
function numberForm(text: string): string {
  const bare = text.replace(/[\s（()）、.．]/gu, '');
  return readNumeral(bare) === undefined ? '' : formOf(text.trim());
}

/** To save paper a table may stand beside its own lower part, under the same header: 序号、任务、单位、序号、任务、单位. */
function sidesOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const width = columns.findIndex(
    ({ label, role, index }) => index > 0 && role === 'number' && label === columns[0]?.label,
  );
  const isAgain = width > 0 && columns.every(({ label, index }) => label === columns[index % width]?.label);
  if (!isAgain || columns.length % width !== 0) return [columns];
  return [...Map.groupBy(columns, ({ index }) => Math.floor(index / width)).values()];
}

function isFilled(row: TableRow, columns: readonly Column[]): boolean {
  return columns.some(({ index }) => row[index]?.text.trim());
}

/** Word repeats the header on each page only on paper, exports to HTML and PDF repeat its rows in the text. */
function isRepeated(row: TableRow, names: readonly (readonly string[])[]): boolean {
  const words = wordsOf(row);
  return names.some((labels) => labels.every((label, index) => words[index] === label));
}

function wordsOf(row: TableRow): readonly string[] {
  return row.map(({ text }) => squeeze(text));
}

function printRow(row: TableRow): string {
  return row.flatMap(({ text, from }) => (from === 'here' ? [joinLines(text)] : [])).join('、');
}

/** One cell across the whole table, such as `一、优化政务环境`. */
function isBanner(row: TableRow): boolean {
  return row.length > 1 && row.filter(({ from }) => from !== 'left').length === 1;
}

function hasOwnNumbers(rows: readonly TableRow[], columns: readonly Column[]): boolean {
  const [measure] = columns.filter(({ role }) => role === 'measure');
  return rows.some((row) => {
    const text = row[measure?.index ?? 0]?.text.trim() ?? '';
    return opensWithNumber(text) && !holdsSteps(text);
  });
}

function plainLine(row: TableRow, index: number): TableLine[] {
  const texts = row.filter(({ from }) => from === 'here').map(({ text }) => joinLines(joinNarrow(text), ' '));
  return texts.some((text) => text !== '') ? [{ text: texts.join('\t').trim(), row: index + 1 }] : [];
}
