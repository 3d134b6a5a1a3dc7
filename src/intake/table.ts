/**
 * Reads tables. A table of 任务分工 has a header, of one row or several, that names a column of measures and a column of
 * units; each of its rows becomes a line as plans without tables print it: `3. 任务。措施（牵头单位：甲局；责任单位：乙局、
 * 丙局）`. Of any other table each row becomes a line, its cells separated by tabs.
 */
import {
  bareOffice,
  type ColumnRole,
  isBrokenLabel,
  namesDuties,
  roleOfLabel,
  rolesOf,
} from '../model/official/columns.ts';
import { formOf, openingForm, opensWithNumber } from '../model/official/level-numbers.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { simplify } from '../segment/traditional.ts';
import { joinNarrow, joinTerms, joinUnits, namesRole, partRoles } from './cell-lines.ts';

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
  /** The rows that name the columns, each time they stand in the table; their words are labels. */
  readonly headers: readonly string[];
  /** Whether the rows had no printed numbers and were counted instead. */
  readonly numbered: boolean;
}

interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: ColumnRole;
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

/** Tells whether `rows`, which have no header of a duty table, go on under that of `before`. */
export function continuesTable(before: readonly TableRow[], rows: readonly TableRow[]): boolean {
  const header = findHeader(before);
  if (!header || before[0]?.length !== rows[0]?.length) return false;
  const own = findHeader(rows);
  return !own || own.columns.every(({ label }, index) => label === header.columns[index]?.label);
}

/** Returns how many of `rows`, from the first on, end with the header of a duty table. */
export function countHeaderRows(rows: readonly TableRow[]): number {
  return findHeader(rows)?.end ?? 0;
}

interface Header {
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** A header stands in the first rows of a table; the cells of one that spans several rows are joined down the column. */
function findHeader(rows: readonly TableRow[]): Header | undefined {
  for (let first = 0; first < Math.min(rows.length, headerRows); first += 1) {
    const end = endOfHeader(rows, first);
    const columns = readColumns(rows.slice(first, end));
    if (namesDuties(columns.map(({ label }) => simplify(label)))) return { first, end, columns };
  }
  return undefined;
}

const headerRows = 3;

/** A row belongs to the header above it when it goes on with its cells, divides the merged ones and ends broken names. */
function endOfHeader(rows: readonly TableRow[], first: number): number {
  const divides = (row: TableRow, above: TableRow | undefined) =>
    row.some(({ from }) => from === 'above') &&
    row.every(({ from, text }, at) => from === 'above' || isMerged(above, at) || endsName(above?.[at]?.text, text));
  let end = first + 1;
  for (let row = rows[end]; row && end - first < headerRows && divides(row, rows[end - 1]); row = rows[end]) end += 1;
  return end;
}

function isMerged(row: TableRow | undefined, index: number): boolean {
  return row?.[index]?.from === 'left' || row?.[index + 1]?.from === 'left';
}

/** Names of columns may be broken over two cells. */
function endsName(above = '', below = ''): boolean {
  return isBrokenLabel(simplify(squeeze(above)), simplify(squeeze(below)));
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

/** The lowest label of a column that says what it holds; 牵头单位 below 责任分工 needs no more. */
function readColumns(header: readonly TableRow[]): readonly Column[] {
  const labels = (header.at(-1) ?? []).map((_, index) => {
    const own = header.map((row) => squeeze(row[index]?.text ?? '')).filter((label) => label !== '');
    if (endsName(own.at(-2), own.at(-1))) return own.slice(-2).join('');
    return own.findLast((label) => roleOfLabel(simplify(label)) !== 'other') ?? own.at(-1) ?? '';
  });
  const roles = rolesOf(labels.map(simplify));
  return labels.map((label, index) => ({ index, label, role: roles[index] ?? 'other' }));
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

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
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

/** Tells whether a cell numbers its lines by itself, in one form from the first on. */
function holdsSteps(text: string): boolean {
  const forms = splitLines(text).map(openingForm);
  return forms.length > 1 && forms[0] !== '' && forms.filter((form) => form === forms[0]).length > 1;
}

/** In a row with a number of its own, whatever the lines of a cell are numbered with are steps. */
function numbersSteps(text: string): boolean {
  return holdsSteps(text) || splitLines(text).slice(1).some(opensWithNumber);
}

function plainLine(row: TableRow, index: number): TableLine[] {
  const texts = row.filter(({ from }) => from === 'here').map(({ text }) => joinLines(joinNarrow(text), ' '));
  return texts.some((text) => text !== '') ? [{ text: texts.join('\t').trim(), row: index + 1 }] : [];
}

interface FilledCell extends Column, Cell {}

interface DutyRow {
  /** Counted where the row has no number of its own. */
  readonly number?: string | undefined;
  /** It sums up the rows below it: its first task is their heading, what else it says stands on a line of its own. */
  readonly isGroup?: boolean;
}

function dutyLines(row: TableRow, columns: readonly Column[], { number: counted, isGroup = false }: DutyRow): string[] {
  const filled = columns.flatMap((column): readonly FilledCell[] => {
    const cell = row[column.index];
    const text = (isNoteRole(column.role) ? cell?.text : joinNarrow(cell?.text ?? ''))?.trim() ?? '';
    return cell && text !== '' && cell.from !== 'left' ? [{ ...column, text, from: cell.from }] : [];
  });
  const tasks = filled.filter(({ role }) => role === 'measure');
  const groups = tasks.filter(({ text }, index) => index === 0 && isAboveSteps(text, tasks[1]?.text));
  const measures = tasks.filter((task) => !groups.includes(task)).map(({ text }) => text);
  const others = filled.filter(({ role }) => role === 'other');
  const headings = [...others, ...groups].filter(({ text, from }) => from === 'here' && opensWithNumber(text));
  const remarks = others.filter(({ text }) => !opensWithNumber(text));
  const printed = filled.find(({ role }) => role === 'number')?.text;
  const [first = ''] = measures;
  const number = counted ?? (opensWithNumber(first) && !holdsSteps(first) ? '' : endNumber(printed ?? ''));
  const isList = number === '' ? holdsSteps : numbersSteps;
  const space = number.endsWith('.') ? ' ' : '';
  const scores = filled.filter(({ role }) => role === 'score');
  const answers = filled.filter(({ role }) => role === 'unit' || role === 'term');
  const notes = [remarks, [...scores, ...answers]].map(renderNote).join('');
  const above = headings.map(({ text }) => joinLines(text));
  if (isGroup)
    return [...above, `${number}${space}${joinLines(first)}`, `${joinMeasures(measures.slice(1), isList)}${notes}`];
  return [...above, `${number}${space}${joinMeasures(measures, isList)}${notes}`];
}

/** 一、提升效率 beside （一）推行一窗受理： a heading above rows that have numbers of their own */
function isAboveSteps(task: string, below = ''): boolean {
  const isNumbered = [task, below].every((text) => opensWithNumber(text) && !holdsSteps(text));
  return isNumbered && formOf(task) !== formOf(below);
}

function isNoteRole(role: ColumnRole): boolean {
  return role === 'unit' || role === 'term' || role === 'score';
}

/** A task and the steps under it: the task is the heading of the line, which ends with 。 as headings in a line do. */
function joinMeasures(texts: readonly string[], isList: (text: string) => boolean): string {
  const whole = texts.flatMap((text) => (isList(text) ? splitSteps(text) : [joinCutLines(text)]));
  return whole
    .map((text, index) => (index < whole.length - 1 && !/[。：；！？，、]$/u.test(text) ? `${text}。` : text))
    .join('');
}

/** The lines of a list, each with those below it that no number opens. */
function splitSteps(text: string): string[] {
  const steps: string[] = [];
  for (const line of splitLines(text)) {
    const goesOn = !opensWithNumber(line) && opensWithNumber(steps.at(-1) ?? '');
    steps.push(goesOn ? `${steps.pop()}${line}` : line);
  }
  return steps;
}

/** A page may cut a sentence into paragraphs: …、|监督检查, 设置。若出现人员|变动时及时调整 */
function joinCutLines(text: string): string {
  const lines: string[] = [];
  for (const line of splitLines(text)) {
    const isCut = cutSentence.test(lines.at(-1) ?? '') && !opensWithNumber(line);
    lines.push(isCut ? `${lines.pop()}${line}` : line);
  }
  return lines.join('\n');
}

const cutSentence = /^[^\t]*(?:[，、]|。[^。；\t]*[^\p{P}\s])$/u;

function endNumber(number: string): string {
  if (number === '') return '';
  if (/^\d+$/u.test(number)) return `${number}.`;
  return readNumeral(number) === undefined ? number : `${number}、`;
}

function renderNote(cells: readonly FilledCell[]): string {
  const entries = cells.flatMap(({ label, role, text }) => {
    const parts = role === 'unit' ? partRoles(splitLines(text)) : [splitLines(text)];
    return parts.map((lines) => `${namesRole(lines[0] ?? '') ? '' : `${nameUnits(label)}：`}${joinCell(role, lines)}`);
  });
  return entries.length === 0 ? '' : `（${entries.join('；')}）`;
}

function joinCell(role: ColumnRole, lines: readonly string[]): string {
  return (role === 'term' ? joinTerms(lines) : joinUnits(lines)).replace(/[。；;]$/u, '');
}

/** A column of 单位 names those who answer. */
function nameUnits(label: string): string {
  return bareOffice.test(simplify(label)) ? `责任${label}` : label;
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
