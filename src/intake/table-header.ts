/** Finds the header of a table of 任务分工, of one row or several, and what each of its columns holds. */
import { type ColumnRole, isBrokenLabel, namesDuties, roleOfLabel, rolesOf } from '../model/official/columns.ts';
import { simplify } from '../segment/traditional.ts';
import { squeeze } from './cell-lines.ts';
import type { TableRow } from './table-rows.ts';

export interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: ColumnRole;
}

const headerRows = 3;

interface Header {
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** A header stands in the first rows of a table; the cells of one that spans several rows are joined down the column. */
export function findHeader(rows: readonly TableRow[]): Header | undefined {
  for (let first = 0; first < Math.min(rows.length, headerRows); first += 1) {
    const end = endOfHeader(rows, first);
    const columns = readColumns(rows.slice(first, end));
    if (namesDuties(columns.map(({ label }) => simplify(label)))) return { first, end, columns };
  }
  return undefined;
}

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
