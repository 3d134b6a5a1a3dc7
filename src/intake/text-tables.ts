/**
 * Reads the tables of 任务分工 in plain text and Markdown: lines → lines, each row of such a table as `readTable` words it,
 * the header left blank, so that every other line keeps its number. Bars, tabs or wide gaps part the cells; a table begins
 * with the line that names its columns and goes on while lines have as many cells. Any other line stays as it is.
 */
import { namesDuties } from '../model/official/columns.ts';
import { simplify } from '../segment/traditional.ts';
import { reportTable } from './blocks.ts';
import type { Finding } from './faults.ts';
import { readTable, type TableRow } from './table.ts';

export interface TableText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A way of setting a table: the cells of a line, or `undefined` for a line that is no row. */
type Cutter = (line: string) => readonly string[] | undefined;

interface TextTable {
  readonly rows: readonly TableRow[];
  /** The row that each line of the table prints, from 1; none for an empty line or a rule. */
  readonly places: readonly (number | undefined)[];
}

/** `| 1 | 清理积案 | 市信访局 |` */
const barRow = /^\s*\|(?<cells>.*?)\|?\s*$/u;
/** `| --- | :---: |` below the header */
const ruler = /^[\s|:-]*-[\s|:-]*$/u;
const cutters: readonly Cutter[] = [cutBars, cutterAt(/\t/u, 2), cutterAt(/[ \u3000]{2,}/u, 3)];

/** Returns `text` with its tables of tasks and units read, and what the report says of them. */
export function readTextTables(text: string): TableText {
  const lines = text.split('\n');
  const read: string[] = [];
  const findings: Finding[] = [];
  let count = 0;
  for (let at = 0; at < lines.length; at = read.length) {
    const table = tableAt(lines, at);
    if (!table) {
      read.push(lines[at] ?? '');
      continue;
    }
    count += 1;
    const { lines: rows, headers, numbered } = readTable(table.rows);
    const textOf = (place: number | undefined) => rows.filter(({ row }) => row === place).map((row) => row.text);
    read.push(...table.places.map((place) => textOf(place).join('')));
    findings.push(...reportTable(count, headers, numbered));
  }
  return { text: read.join('\n'), findings };
}

/** The table whose header stands at a line. */
function tableAt(lines: readonly string[], at: number): TextTable | undefined {
  for (const cut of cutters) {
    const header = cut(lines[at] ?? '');
    if (!header || !namesDuties(header.map(simplify))) continue;
    const table = gatherRows(lines.slice(at), cut, header.length);
    if (table.rows.length > 1) return table;
  }
  return undefined;
}

/** The rows down to the first line that is none; a page break may leave empty lines between them. */
function gatherRows(lines: readonly string[], cut: Cutter, width: number): TextTable {
  const rows: TableRow[] = [];
  const places: (number | undefined)[] = [];
  let length = 0;
  for (const line of lines) {
    const isEmpty = line.trim() === '' || ruler.test(line);
    const cells = isEmpty ? [] : cut(line);
    if (!cells || (!isEmpty && cells.length !== width)) break;
    if (!isEmpty) rows.push(toRow(cells));
    places.push(isEmpty ? undefined : rows.length);
    if (!isEmpty) length = places.length;
  }
  return { rows, places: places.slice(0, length) };
}

function toRow(cells: readonly string[]): TableRow {
  return cells.map((text) => ({ text, from: 'here' }));
}

function cutBars(line: string): readonly string[] | undefined {
  const cells = barRow.exec(line)?.groups?.['cells'];
  return cells?.split(/(?<!\\)\|/u).map(cellText);
}

/** Two words with a wide gap between them are a line of prose or two signatures. */
function cutterAt(gap: RegExp, fewest: number): Cutter {
  return (line) => {
    const cells = line.trim().split(gap);
    return cells.length < fewest ? undefined : cells.map(cellText);
  };
}

/** Markdown sets a line break in a cell as `<br>`, and marks words with stars. */
function cellText(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/\*\*/gu, '')
    .replaceAll('\\|', '|')
    .trim();
}
