/**
 * Tells the cells of a row whose borders a copy has lost: its lines and the labels of its columns → a cell for each column.
 * Tasks stand before those who answer and the terms, and what a line says tells which of the three it is. A cell that was
 * merged with the one above is lost with its border; then the columns of tasks are filled from the last one on.
 */
import { withoutRemarks } from '../model/official/brackets.ts';
import { type ColumnRole, rolesOf } from '../model/official/columns.ts';
import { isDateLine } from '../model/official/dates.ts';
import { isUnitName, mayBeUnitName } from '../model/official/unit-names.ts';
import { simplify } from '../segment/traditional.ts';

type CellKind = 'text' | 'unit' | 'term' | 'nothing';

const betweenUnits = /[、，；,;/\s]+/u;
/** `2031年6月底前`, `每季度`, `长期坚持`, `持续推进`, `信息形成后20个工作日内`, `根据工程进度` */
const term =
  /^(?:\d{2,4}\s*年|\d{1,2}\s*月|每[年半季月周日]|全年|长期|持续|常年|常态|年[底内初中末]|立即|即时|适时|按时|[上下]半年|第?[一二三四1-4]季度)[^。；：:]{0,20}$|^[^。；：:，]{0,16}(?:后|起)\s*\d{1,3}\s*个?(?:工作日|日|天|月|小时)以?内$|^(?:根据|按照?).{0,10}(?:进度|进展|时限|时间)[^。；：:，]{0,6}$/u;
/** What stands in a column of those who answer, or of terms, where there are none. */
const nothing = /^(?:[-—–]{1,2}|[/无])$/u;
/** A longer line, or one with a stop, heads no rows. */
const longestGroup = 30;

/** Returns what a line of a cell holds. */
export function kindOfCell(line: string): CellKind {
  const text = simplify(line.trim());
  if (nothing.test(text)) return 'nothing';
  if (term.test(text)) return 'term';
  const names = withoutRemarks(text)
    .replace(/[。；;]$/u, '')
    .split(betweenUnits);
  const isList = names.every((name) => mayBeUnitName(name) || /^(?:单位|部门)$/u.test(name));
  return isList && isUnitName(names[0] ?? '') ? 'unit' : 'text';
}

/** Tells whether each of `cells` holds what the label of its column says, so far as a line shows it. */
export function fitsColumns(cells: readonly string[], labels: readonly string[]): boolean {
  return rolesOf(labels).every((role, index) => {
    const text = cells[index]?.trim() ?? '';
    const kind = text === '' ? undefined : kindOfCell(text.split('\n')[0] ?? '');
    return !(
      (role === 'unit' && kind === 'term') ||
      (role === 'term' && kind === 'unit') ||
      (role === 'unit' && /[。]./u.test(text))
    );
  });
}

/** Tells whether cells whose borders nothing shows are a row: below 序号 stands a number, else who answers, and when, is told. */
export function isSureRow(cells: readonly string[], labels: readonly string[]): boolean {
  const roles = rolesOf(labels);
  if (roles[0] === 'number') return rowNumber.test(cells[0] ?? '');
  return roles.every((role, index) => !isAnswer(role) || mayHold(role, cells[index]?.split('\n')[0] ?? ''));
}

function mayHold(role: ColumnRole | undefined, line: string): boolean {
  const kind = kindOfCell(line);
  return kind === role || kind === 'nothing';
}

const rowNumber = /^[（(]?[\d一二三四五六七八九十百]{1,4}[）)]?[.．、]?$/u;

/** Returns the cells that `lines`, those of one row, fill below `labels`; `undefined` where they do not tell. */
export function cellsOfLines(lines: readonly string[], labels: readonly string[]): readonly string[] | undefined {
  const roles = rolesOf(labels);
  const answers = roles.findIndex(isAnswer);
  if (answers < 1 || !roles.slice(answers).every(isAnswer)) return undefined;
  const numbered = roles[0] === 'number' ? 1 : 0;
  const [number, rest] = [lines.slice(0, numbered), lines.slice(numbered)];
  const split = rest.findIndex((line, index) => index > 0 && kindOfCell(line) !== 'text');
  if (split < 1) return undefined;
  const tasks = placeTasks(rest.slice(0, split), answers - numbered);
  const placed = placeAnswers(rest.slice(split), roles.slice(answers));
  return tasks && placed ? [...number, ...tasks, ...placed] : undefined;
}

function isAnswer(role: ColumnRole): boolean {
  return role === 'unit' || role === 'term';
}

/** Each of the first columns takes one line, and only one that may head several rows; the last column takes the others. */
function placeTasks(lines: readonly string[], columns: number): readonly string[] | undefined {
  const most = Math.max(0, Math.min(columns, lines.length) - 1);
  const own = lines.slice(0, most).findIndex((line) => line.length > longestGroup || /[。；]/u.test(line));
  const heads = lines.slice(0, own < 0 ? most : own);
  const empty = Array<string>(Math.max(0, columns - 1 - heads.length)).fill('');
  return columns === 0 ? undefined : [...empty, ...heads, lines.slice(heads.length).join('\n')];
}

/** Of two columns of units each has one line, or nobody can tell whose a line is; the only one takes all. */
function placeAnswers(lines: readonly string[], roles: readonly ColumnRole[]): readonly string[] | undefined {
  if (lines.length === roles.length && lines.every((line, index) => mayHold(roles[index], line))) return lines;
  const kinds = lines.map(kindOfCell);
  const of = (role: ColumnRole): readonly string[] => lines.filter((_, index) => kinds[index] === role);
  const isWhole = (['unit', 'term'] as const).every((role) => {
    const columns = roles.filter((one) => one === role).length;
    return columns === 0 ? of(role).length === 0 : columns === 1 || of(role).length === columns;
  });
  if (!isWhole || kinds.includes('text') || kinds.includes('nothing')) return undefined;
  const waiting = { unit: [...of('unit')], term: [...of('term')] };
  return roles.map((role) => {
    const own = role === 'unit' ? waiting.unit : waiting.term;
    const isOnly = roles.filter((one) => one === role).length === 1;
    return own.splice(0, isOnly ? own.length : 1).join('\n');
  });
}

/** Returns how many of `lines` a row takes that begins with the first: tasks, then those who answer and terms; no signature. */
export function rowLength(lines: readonly string[], labels: readonly string[]): number {
  const roles = rolesOf(labels);
  const answers = lines.findIndex(
    (line, index) => index > (roles[0] === 'number' ? 1 : 0) && kindOfCell(line) !== 'text',
  );
  if (answers < 0) return 0;
  let above: CellKind = 'text';
  const length = lines.slice(answers).findIndex((line, index) => {
    const kind = kindOfCell(line);
    const isOver =
      roles.at(-1) === 'term' ? above === 'term' && kind !== 'term' : isSigned(line, lines[answers + index + 1]);
    above = kind;
    return kind === 'text' || isOver;
  });
  return length < 0 ? lines.length : answers + length;
}

function isSigned(line: string, below = ''): boolean {
  return isDateLine(line) || isDateLine(below);
}
