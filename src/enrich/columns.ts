/**
 * Reads the cells of a table that a text prints in lines (任务|牵头单位|配合单位|完成时限 with tabs or bars between): the labels
 * of the columns say what part the units of a cell have, and which cell holds the time limit.
 */
import type { LocatedUnit } from '../model/enriched.ts';
import { namesDuties, roleOfLabel } from '../model/official/columns.ts';
import { roleOf, roleWord } from '../model/official/responsibility.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';

const cellText = /[^\t|]+/gu;
const labelRole = new RegExp(roleWord, 'u');

/** The labels of the columns of a table, from the left. */
export type Columns = readonly string[];

/** A cell of a note with the label of its column. */
export interface NoteCell extends Span {
  readonly label: string;
  readonly text: string;
}

/** Returns the columns of every table whose header stands in one of `texts`. */
export function findColumns(texts: readonly string[]): Columns[] {
  const rows = texts.flatMap((text) => simplify(text).split('\n')).filter((row) => /[\t|]/u.test(row));
  return rows.map((row) => cellsOf(row).map(({ text }) => text)).filter(namesDuties);
}

/** Returns the cells of a note that is the end of a row, labelled from the right; none where no table has so many columns. */
export function readCells(note: string, tables: readonly Columns[]): NoteCell[] {
  if (!/[\t|]/u.test(note)) return [];
  const cells = cellsOf(note);
  const labels = tables.map((columns) => columns.slice(-cells.length)).find((ends) => fits(ends, cells.length));
  return labels ? cells.map((cell, index) => ({ ...cell, label: labels[index] ?? '' })) : [];
}

/** Gives the units of each cell the part that the label of its column names. */
export function withColumnRoles(units: readonly LocatedUnit[], cells: readonly NoteCell[]): LocatedUnit[] {
  return units.map((unit) => {
    const cell = cells.find(({ start, end }) => start < unit.span.end && unit.span.end <= end);
    return cell ? { ...unit, role: roleOf(labelRole.exec(cell.label)?.groups?.['word']) } : unit;
  });
}

/** Columns whose last ones hold units and time limits, as the cells of a note do. */
function fits(labels: Columns, count: number): boolean {
  return labels.length === count && labels.every((label) => /^(?:unit|term)$/u.test(roleOfLabel(label)));
}

function cellsOf(row: string): Omit<NoteCell, 'label'>[] {
  return [...row.matchAll(cellText)].flatMap(({ 0: cell, index }) => {
    const text = cell.trim();
    const start = index + cell.length - cell.trimStart().length;
    return text === '' ? [] : [{ start, end: start + text.length, text }];
  });
}
