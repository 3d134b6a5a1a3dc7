/** Makes the lines of a row of a table of 任务分工: `3. 任务。措施（牵头单位：甲局；责任单位：乙局、丙局）`, headings above it. */
import { bareOffice, type ColumnRole } from '../model/official/columns.ts';
import { formOf, openingForm, opensWithNumber } from '../model/official/level-numbers.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { simplify } from '../segment/traditional.ts';
import { cellLines, joinLines, joinNarrow, joinTerms, joinUnits, namesRole, partRoles } from './cell-lines.ts';
import type { Column } from './table-header.ts';
import type { Cell, TableRow } from './table-rows.ts';

interface FilledCell extends Column, Cell {}

interface DutyRow {
  /** Counted where the row has no number of its own. */
  readonly number?: string | undefined;
  /** It sums up the rows below it: its first task is their heading, what else it says stands on a line of its own. */
  readonly isGroup?: boolean;
}

/** Returns the lines of a row as far as these columns go. */
export function dutyLines(
  row: TableRow,
  columns: readonly Column[],
  { number: counted, isGroup = false }: DutyRow,
): string[] {
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

/** Tells whether a cell numbers its lines by itself, in one form from the first on. */
export function holdsSteps(text: string): boolean {
  const forms = cellLines(text).map(openingForm);
  return forms.length > 1 && forms[0] !== '' && forms.filter((form) => form === forms[0]).length > 1;
}

/** In a row with a number of its own, whatever the lines of a cell are numbered with are steps. */
function numbersSteps(text: string): boolean {
  return holdsSteps(text) || cellLines(text).slice(1).some(opensWithNumber);
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
  for (const line of cellLines(text)) {
    const goesOn = !opensWithNumber(line) && opensWithNumber(steps.at(-1) ?? '');
    steps.push(goesOn ? `${steps.pop()}${line}` : line);
  }
  return steps;
}

/** A page may cut a sentence into paragraphs: …、|监督检查, 设置。若出现人员|变动时及时调整 */
function joinCutLines(text: string): string {
  const lines: string[] = [];
  for (const line of cellLines(text)) {
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
    const parts = role === 'unit' ? partRoles(cellLines(text)) : [cellLines(text)];
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
