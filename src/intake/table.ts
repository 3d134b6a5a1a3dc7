/**
 * Reads tables. A table of 任务分工 has a header that names a column of measures and a column of units; each of its
 * rows becomes a line as plans without tables print it: `3. 任务。措施（牵头单位：甲局；责任单位：乙局、丙局）`.
 * Of any other table each row becomes a line, its cells separated by tabs.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { officeWord, roleWord } from '../model/official/responsibility.ts';

export interface Cell {
  /** Paragraphs of the cell separated by line feeds. */
  readonly text: string;
  /** Where a merged cell begins: in this place, in the row above or in the column to the left. */
  readonly from: 'here' | 'above' | 'left';
}

export type TableRow = readonly Cell[];

interface TableLine {
  readonly text: string;
  /** Counted from 1 within the table. */
  readonly row: number;
}

export interface TableLines {
  readonly lines: readonly TableLine[];
  /** Whether the rows had no printed numbers and were counted instead. */
  readonly numbered: boolean;
}

type ColumnRole = 'number' | 'measure' | 'unit' | 'term' | 'other';

interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: ColumnRole;
}

/** Header cells without spaces, in the order in which they are tried. */
const headers: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号?|编号|项号|号)$/u],
  [
    'unit',
    new RegExp(
      `(?:${roleWord}|协同|主管|实施)(?:${officeWord}|主体|人|分工)|^(?:牵头|责任|配合|主办|协办)$|^(?:单位|部门)(?:分工)?$`,
      'u',
    ),
  ],
  ['term', /时限|期限|时间|进度|节点/u],
  ['measure', /任务|措施|举措|事项|内容|要点|项目|工作/u],
];

/** Returns the lines of a table whose rows are padded to one width. */
export function readTable(rows: readonly TableRow[]): TableLines {
  const header = rows.slice(0, 3).findIndex((row) => isDutyHeader(readColumns(row)));
  const headerRow = rows[header];
  if (!headerRow) return { lines: rows.flatMap((row, index) => plainLine(row, index)), numbered: false };
  const columns = readColumns(headerRow);
  const numbered = !columns.some(({ role }) => role === 'number') && !hasOwnNumbers(rows.slice(header + 1), columns);
  return { lines: readDutyRows(rows, header, columns, numbered), numbered };
}

function readDutyRows(
  rows: readonly TableRow[],
  header: number,
  columns: readonly Column[],
  numbered: boolean,
): TableLine[] {
  let count = 0;
  return rows.flatMap((row, index) => {
    if (index === header || isRepeated(row, columns)) return [];
    if (index < header || isBanner(row)) return plainLine(row, index);
    count += 1;
    const lines = dutyLines(row, columns, numbered ? `${count}.` : undefined);
    return lines.map((text) => ({ text, row: index + 1 }));
  });
}

function readColumns(row: TableRow): readonly Column[] {
  return row.map((cell, index) => {
    const label = cell.text.replace(/\s/gu, '');
    const role = headers.find(([, pattern]) => label.length <= 12 && pattern.test(label))?.[0] ?? 'other';
    return { index, label, role };
  });
}

function isDutyHeader(columns: readonly Column[]): boolean {
  return columns.some(({ role }) => role === 'measure') && columns.some(({ role }) => role === 'unit');
}

/** Word repeats the header on each page only on paper, exports to HTML repeat it in the text. */
function isRepeated(row: TableRow, columns: readonly Column[]): boolean {
  return columns.every(({ label, index }) => row[index]?.text.replace(/\s/gu, '') === label);
}

/** One cell across the whole table, such as `一、优化政务环境`. */
function isBanner(row: TableRow): boolean {
  return row.length > 1 && row.filter(({ from }) => from !== 'left').length === 1;
}

function hasOwnNumbers(rows: readonly TableRow[], columns: readonly Column[]): boolean {
  const measures = columns.filter(({ role }) => role === 'measure');
  return rows.some((row) => measures.some(({ index }) => opensWithNumber(row[index]?.text.trim() ?? '')));
}

function plainLine(row: TableRow, index: number): TableLine[] {
  const texts = row.filter(({ from }) => from === 'here').map(({ text }) => joinLines(text, ' '));
  return texts.some((text) => text !== '') ? [{ text: texts.join('\t').trim(), row: index + 1 }] : [];
}

function dutyLines(row: TableRow, columns: readonly Column[], counted: string | undefined): string[] {
  const filled = columns.flatMap((column) => {
    const cell = row[column.index];
    const text = cell?.text.trim() ?? '';
    return cell && text !== '' && cell.from !== 'left' ? [{ ...column, text, from: cell.from }] : [];
  });
  const measures = filled.filter(({ role }) => role === 'measure').map(({ text }) => text);
  const headings = filled.filter(
    ({ role, text, from }) => role === 'other' && from === 'here' && opensWithNumber(text),
  );
  const printed = filled.find(({ role }) => role === 'number')?.text;
  const note = filled.filter((cell) => (cell.role === 'other' && !opensWithNumber(cell.text)) || isNoteRole(cell.role));
  const body = joinMeasures(measures);
  const number = opensWithNumber(body) ? '' : ((printed === undefined ? counted : endNumber(printed)) ?? '');
  const space = number.endsWith('.') ? ' ' : '';
  return [...headings.map(({ text }) => joinLines(text)), `${number}${space}${body}${renderNote(note)}`];
}

function isNoteRole(role: ColumnRole): boolean {
  return role === 'unit' || role === 'term';
}

/** A task and the steps under it: the task is the heading of the line, which ends with 。 as headings in a line do. */
function joinMeasures(texts: readonly string[]): string {
  return texts
    .map((text, index) => (index < texts.length - 1 && !/[。：；！？]$/u.test(text) ? `${text}。` : text))
    .join('');
}

function endNumber(number: string): string {
  if (/^\d+$/u.test(number)) return `${number}.`;
  return readNumeral(number) === undefined ? number : `${number}、`;
}

function renderNote(cells: readonly { readonly label: string; readonly text: string }[]): string {
  const entries = cells.map(({ label, text }) => `${label}：${joinUnits(text)}`);
  return entries.length === 0 ? '' : `（${entries.join('；')}）`;
}

/** Units may stand one below the other in a cell. */
function joinUnits(text: string): string {
  const lines = splitLines(text);
  return lines
    .map((line, index) => (index < lines.length - 1 && !/[、，；,;]$/u.test(line) ? `${line}、` : line))
    .join('')
    .replace(/[。；;]$/u, '');
}

function joinLines(text: string, separator = ''): string {
  return splitLines(text).join(separator);
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
