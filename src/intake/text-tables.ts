/**
 * Reads the tables in plain text and Markdown: lines → lines, each row of a table as `readTable` words it, the header of
 * 任务分工 and rules left blank, so that every other line keeps its number. Tables that are drawn, in Markdown too, are read
 * whatever they tell; any other is one of 任务分工. There bars, tabs, wide gaps or, below nothing but labels, single
 * spaces part the cells, and bars may stand at the ends of a line too; a table begins with the line that names its columns
 * and goes on while lines have as many cells, or go on with those above them, or tell by what they hold which cells a copy
 * has moved; a copy may set each cell on lines of its own. Any other line stays as it is.
 */
import { namesDuties, roleOfLabel } from '../model/official/columns.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { dashedPageNumber } from '../model/official/page-number.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import { simplify } from '../segment/traditional.ts';
import { reportTable } from './blocks.ts';
import { type DrawnTable, drawnTableAt } from './drawn-tables.ts';
import type { Finding } from './faults.ts';
import { cellsOfLines, fitsColumns, isSureRow } from './loose-cells.ts';
import { looseTable, stackedTableAt } from './stacked-tables.ts';
import { readTable, type TableLines } from './table.ts';
import type { TableRow } from './table-rows.ts';

export interface TableText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A way of setting a table: the cells of a line below the row `above`, or `undefined` for a line that is no row. */
type Cutter = (line: string, above?: readonly string[]) => readonly string[] | undefined;

/** `| 1 | 清理积案 | 市信访局 |` */
const barRow = /^\s*\|(?<cells>.*?)\|?\s*$/u;
/** `| --- | :---: |` below the header, `────┼────` between rows */
const ruler = /^[\s|:-]*-[\s|:-]*$|^[\s─-╿]*[─━═][\s─-╿]*$/u;
const cutGaps = cutterAt(/[ \u3000]{2,}/u, 3);
const cutSpaces = cutterAt(/[ \u3000]+/u, 3);
const cutters: readonly Cutter[] = [cutBars, cutterAt(/(?<!\\)[|｜│┃║]/u, 3), cutTabs, cutGaps, cutSpaces];
/** A page that ends within a table. */
const pageNumber = new RegExp(`^\\s*${dashedPageNumber}\\s*$`, 'u');

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
    const drawn: Finding = { rule: 'table-drawn', severity: 'info', line: at + 1, found: `表${count}` };
    const isDuties = headers.length > 0;
    read.push(...placeRows(rows, table.places));
    findings.push(...(isDuties ? reportTable(count, headers, numbered) : [drawn]));
  }
  return { text: read.join('\n'), findings };
}

/** The table whose header stands at a line. */
function tableAt(lines: readonly string[], at: number): DrawnTable | undefined {
  const stacked = stackedTableAt(lines, at);
  if (stacked) return stacked;
  const drawn = drawnTableAt(lines, at) ?? markdownTableAt(lines, at);
  if (drawn) return drawn;
  for (const cut of cutters) {
    const header = cut(wholeLine(lines, at).text);
    if (!header || !isHeader(header.map(labelOf), cut)) continue;
    const table = gatherRows(lines.slice(at), cut, header);
    if (table.rows.length > 1) return table;
    const below = looseTable(lines, { labels: header, start: at, end: at + table.places.length });
    if (below) return below;
  }
  return undefined;
}

/** One space parts words of any line: there every word has to be a label. */
function isHeader(labels: readonly string[], cut: Cutter): boolean {
  return namesDuties(labels) && (cut !== cutSpaces || labels.every((label) => roleOfLabel(label) !== 'other'));
}

/** Sets the lines of a row on those that it takes in the text and on the blank ones below, each on one as far as they reach. */
function placeRows(rows: TableLines['lines'], places: readonly (number | undefined)[]): readonly string[] {
  const texts = Map.groupBy(rows, ({ row }) => row);
  let waiting: readonly string[] = [];
  return places.map((place, index) => {
    if (place !== places[index - 1] && place !== undefined)
      waiting = (texts.get(place) ?? []).map(({ text }) => text.replace(/\n/gu, ''));
    const isLast = index + 1 === places.length || (places[index + 1] ?? place) !== place;
    const own = waiting.slice(0, isLast ? undefined : 1);
    waiting = waiting.slice(own.length);
    return own.join('');
  });
}

/** A line of cells above a `ruler` of as many, and rows of as many below: Markdown, whatever the table tells. */
function markdownTableAt(lines: readonly string[], at: number): DrawnTable | undefined {
  const [header, below = ''] = [cutBars(lines[at] ?? ''), lines[at + 1]];
  const isRuled = markdownRuler.test(below) && cutBars(below)?.length === header?.length;
  const table = header && isRuled ? gatherRows(lines.slice(at), cutBars, header) : undefined;
  return table && table.rows.length > 1 ? table : undefined;
}

const markdownRuler = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;

/** The rows down to the first line that is none; a page break may leave empty lines between them. */
function gatherRows(lines: readonly string[], cut: Cutter, header: readonly string[]): DrawnTable {
  const rows: TableRow[] = [];
  const places: (number | undefined)[] = [];
  const columns = header.findLastIndex((label) => label !== '') + 1;
  let length = 0;
  let above = header;
  let pieces: readonly CellPiece[] = [];
  while (places.length < lines.length) {
    const { text, count } = wholeLine(lines, places.length, columns);
    if (text.trim() === '' || ruler.test(text) || pageNumber.test(text)) {
      pieces = [];
      places.push(undefined);
      continue;
    }
    const cells = wholeRow(cut(text, above), header, cut);
    const goesOn = cut === cutGaps && cells?.length !== header.length;
    const further = goesOn ? furtherLines(text, pieces) : undefined;
    const isAboveRow = (): boolean => cut(lines[places.length + 1] ?? '')?.length === header.length;
    if (further && (!isParagraph(text, further) || isAboveRow())) {
      above = above.map((cell, column) => joinLines(cell, further.get(column) ?? ''));
      rows.splice(-1, 1, toRow(above));
      length = places.push(undefined);
      continue;
    }
    if (cells?.length !== header.length || (cut === cutSpaces && !isSpacedRow(cells, header))) break;
    rows.push(toRow(cells));
    length = places.push(rows.length, ...Array<undefined>(count - 1).fill(undefined));
    above = cells;
    pieces = piecesOf(text);
  }
  return { rows, places: places.slice(0, length) };
}

/** The cells of a row below those of its header; a copy loses what was merged with the row above, and moves the others. */
function wholeRow(
  cells: readonly string[] | undefined,
  header: readonly string[],
  cut: Cutter,
): readonly string[] | undefined {
  const labels = header.map(labelOf);
  const isWhole = cells?.length === header.length && fitsColumns(cells, labels);
  if (!cells || isWhole || !namesDuties(labels)) return cells;
  const isMore = cells.length > header.length && cut !== cutSpaces;
  const filled = cells.filter((cell) => cell !== '');
  const moved = isMore ? undefined : cellsOfLines(filled, labels);
  const isUnsure = cut === cutGaps && moved && !isSureRow(moved, labels);
  return isUnsure ? undefined : (moved ?? cells);
}

/** One space parts words of any line: of those below the labels it has to be told that they are cells. */
function isSpacedRow(cells: readonly string[], header: readonly string[]): boolean {
  return isSureRow(cells, header.map(labelOf)) || cells.every((cell, column) => cell === header[column]);
}

/** What stands in a line between wide gaps, with its place on the paper in 汉字. */
interface CellPiece {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

function piecesOf(line: string): CellPiece[] {
  let [end, at] = [0, 0];
  return [...line.matchAll(/\S+(?:[ \u3000]\S+)*/gu)].map(({ 0: text, index }) => {
    at += widthOf(line.slice(end, index));
    const piece = { text, at, width: widthOf(text) };
    end = index + text.length;
    at += piece.width;
    return piece;
  });
}

function widthOf(text: string): number {
  return text.length - (text.match(/[ -~]/gu)?.length ?? 0) / 2;
}

/** In 汉字. */
const nearest = 0.5;

/** Two units one below the other stay on lines of the cell; anything else is broken where its column ends. */
function joinLines(above: string, below: string): string {
  const [last = ''] = above.split(betweenNames).slice(-1);
  const [first = ''] = below.split(betweenNames);
  return above + (isUnitName(simplify(last)) && isUnitName(simplify(first)) ? '\n' : '') + below;
}

const betweenNames = /[、，；,;\s]/u;

/** What a line goes on with, by columns: each piece stands right below a cell of the row and is no longer than its line above. */
function furtherLines(line: string, row: readonly CellPiece[]): ReadonlyMap<number, string> | undefined {
  if (!/^[ \u3000]/u.test(line) || opensWithNumber(line.trim())) return undefined;
  const found = piecesOf(line).map((piece) => {
    const column = row.findIndex(({ at }) => Math.abs(at - piece.at) <= nearest);
    return { column, text: piece.text, fits: piece.width <= (row[column]?.width ?? 0) };
  });
  const columns = new Map(found.map(({ column, text }) => [column, text]));
  return found.every(({ fits }) => fits) && columns.size === found.length ? columns : undefined;
}

/** Below the last row nothing tells a piece of the first column from a paragraph; a sentence and a day are none of the table. */
function isParagraph(line: string, further: ReadonlyMap<number, string>): boolean {
  return (further.size === 1 && further.has(0)) || standsAlone.test(line.trim());
}

/** `各镇报送情况。`, `特此通知`, `2031年3月5日` */
const standsAlone = /^(?:\S(?: ?\S)*[。！]|特此\S*|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u;

/** A name may be broken over lines of its cell. */
function labelOf(cell: string): string {
  return simplify(cell.replace(/\s/gu, ''));
}

/**
 * A spreadsheet copies a cell of several lines in quotation marks; the line goes on until they close. A converter breaks a
 * row of `columns` cells behind a bar.
 */
function wholeLine(
  lines: readonly string[],
  at: number,
  columns = 0,
): { readonly text: string; readonly count: number } {
  let end = at;
  while (openQuote.test(lines[end] ?? '') && end - at < mostLines) {
    const close = lines.slice(end + 1, at + mostLines).findIndex((line) => closeQuote.test(line));
    if (close < 0) return { text: lines[at] ?? '', count: 1 };
    end += close + 1;
  }
  const bars = (): number =>
    lines
      .slice(at, end + 1)
      .join('')
      .split('|').length - 1;
  while (
    end - at < mostLines &&
    openRow.test(lines[end] ?? '') &&
    bars() < columns &&
    goesOn.test(lines[end + 1] ?? '')
  )
    end += 1;
  return { text: lines.slice(at, end + 1).join('\n'), count: end + 1 - at };
}

/** `1| 健全制度|`, and what may stand below it */
const openRow = /^\s*[^|\s].*\|\s*$/u;
const goesOn = /^\s*(?!\d+\s*\|)[^|\s]/u;
const mostLines = 30;
const openQuote = /(?:^|\t)"[^"\t]*$/u;
const closeQuote = /^[^"\t]*"(?:\t|\s*$)/u;

function toRow(cells: readonly string[]): TableRow {
  return cells.map((text) => ({ text, from: 'here' }));
}

function cutBars(line: string): readonly string[] | undefined {
  const cells = barRow.exec(line)?.groups?.['cells'];
  return cells?.split(/(?<!\\)\|/u).map(cellText);
}

/** Empty cells at the ends of a row are tabs alone; a copy may lose those behind a row that counts on. */
function cutTabs(line: string, above: readonly string[] = []): readonly string[] | undefined {
  const whole = line.split('\t').map(cellText);
  if (whole.length === above.length) return whole;
  const cells = line.trim().split('\t').map(cellText);
  if (cells.length < 2) return undefined;
  const countsOn = Number(cells[0]) === (Number(above[0]) || 0) + 1;
  return countsOn ? [...cells, ...above.slice(cells.length).fill('')] : cells;
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
    .replace(/^"(?=[^"]*\n)([^"]*)"$/u, '$1')
    .replaceAll('\\|', '|')
    .trim();
}
