/**
 * Reads the tables that a plain text draws with characters (┌─┬─┐ and │, or +---+ and |): lines → rows of cells. Rules part
 * the rows; where only the header has one below it, each line is a row, but for those that begin with an empty cell. A cell
 * that spans columns has fewer bars: then the place of each bar tells its column, a 汉字 being two letters wide.
 */
import type { Cell, TableRow } from './table-rows.ts';

export interface DrawnTable {
  readonly rows: readonly TableRow[];
  /** The row that each line of the table belongs to, from 1; none for a rule. */
  readonly places: readonly (number | undefined)[];
}

interface DrawnLine {
  readonly segments: readonly Segment[];
}

/** What stands between two bars, with the columns from and to which it goes. */
interface Segment {
  readonly text: string;
  readonly isRule: boolean;
  readonly from: number;
  readonly to: number;
}

interface Bar {
  readonly index: number;
  /** In letters from the start of the line. */
  readonly place: number;
}

interface Style {
  readonly top: RegExp;
  /** Where it tells the last line from others. */
  readonly bottom?: RegExp;
  readonly bar: RegExp;
}

/** Lines of both kinds, all but the level ones; then those of plain keyboards. */
const styles: readonly Style[] = [
  {
    top: /^\s*[┌┏╔╒╓╭][─-╬╭-╿]+[┐┓╗╕╖╮]\s*$/u,
    bottom: /^\s*[└┗╚╘╙╰][─-╬╭-╿]+[┘┛╝╛╜╯]\s*$/u,
    bar: /[│┃┆┇┊┋┌-╋╎╏║╒-╬╭-╰]/gu,
  },
  { top: /^\s*\+(?:[-=]+\+)+\s*$/u, bar: /[|+]/gu },
];
/** Rules that a keyboard writes; behind a word in the first cell they are a dash: `|乙|-|`. */
const typed = /^[-=]+$/u;
const level = /^[─━═┄┅┈┉╌╍=-]+$/u;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** As wide as a 汉字 in Chinese fonts, as wide as a letter in others. */
const either = /[─-╿“”‘’…—①-⑳℃·×±]/u;

/** Returns the table whose upper rule stands at a line. */
export function drawnTableAt(lines: readonly string[], at: number): DrawnTable | undefined {
  const style = styles.find(({ top }) => top.test(lines[at] ?? ''));
  if (!style) return undefined;
  const drawn = lines.slice(at, endOf(lines, at, style));
  const cut = [2, 1].map((width) => cutLines(drawn, style, width)).find((read) => read !== undefined);
  return cut?.some((line) => !isRuled(line)) ? toTable(cut) : undefined;
}

/** The place behind the last line of a table. */
function endOf(lines: readonly string[], at: number, style: Style): number {
  let end = at;
  while (end < lines.length && isDrawn(lines[end] ?? '', style)) {
    end += 1;
    if (style.bottom?.test(lines[end - 1] ?? '')) break;
  }
  return end;
}

/** Begins and ends with a bar. */
function isDrawn(line: string, { bar }: Style): boolean {
  const places = [...line.trim().matchAll(bar)].map(({ index }) => index);
  return places.length > 1 && places[0] === 0 && places.at(-1) === line.trim().length - 1;
}

/** Cuts each line at its bars; nothing where a bar stands in the middle of a column. */
function cutLines(lines: readonly string[], style: Style, width: number): readonly DrawnLine[] | undefined {
  const barred = lines.map((line) => findBars(line, style, width));
  const columns = barred.reduce((most, bars) => (bars.length > most.length ? bars : most), []);
  const cut = barred.map((bars, index): DrawnLine | undefined => {
    const places = bars.length === columns.length ? [...bars.keys()] : bars.map((bar) => findColumn(bar, columns));
    if (places.some((place, order) => place < 0 || place <= (places[order - 1] ?? -1))) return undefined;
    const line = lines[index] ?? '';
    const texts = bars.slice(1).map((bar, order) => line.slice((bars[order]?.index ?? 0) + 1, bar.index));
    const isRow = /[\p{L}\p{N}]/u.test(texts[0] ?? '') && !line.includes('+');
    const segments = texts.map((text, order) => ({
      text,
      isRule: level.test(text) && !(isRow && typed.test(text)),
      from: places[order] ?? 0,
      to: places[order + 1] ?? 0,
    }));
    return { segments };
  });
  return cut.every((line) => line !== undefined) ? cut : undefined;
}

function findBars(line: string, { bar }: Style, width: number): readonly Bar[] {
  let place = 0;
  let from = 0;
  return [...line.trimEnd().matchAll(bar)].map(({ index }) => {
    place += widthOf(line.slice(from, index), width);
    from = index;
    return { index, place };
  });
}

function widthOf(text: string, ofEither: number): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : either.test(sign) ? ofEither : 1), 0);
}

function findColumn({ place }: Bar, columns: readonly Bar[]): number {
  return columns.findIndex((column) => Math.abs(column.place - place) <= 1);
}

/** The lines of a row, and the rules above and below them, which run past the cells that go on. */
interface DrawnRow {
  readonly rule: DrawnLine | undefined;
  readonly lines: DrawnLine[];
  readonly below: DrawnLine[];
}

function toTable(lines: readonly DrawnLine[]): DrawnTable {
  const drawn = groupRows(lines);
  const open: OpenCell[] = [];
  const covered = drawn.map((row, index) => coverRow(row, index, open));
  const rows = covered.map((cells, row) => cells.map((cell, column) => toCell(cell, row, column)));
  const places = new Map(drawn.flatMap((row, index) => row.lines.map((line) => [line, index + 1])));
  return { rows, places: lines.map((line) => places.get(line)) };
}

function groupRows(lines: readonly DrawnLine[]): readonly DrawnRow[] {
  const rules = lines.filter(isRuled);
  const headRule = lines.indexOf(rules.at(-2) ?? lines[0] ?? { segments: [] });
  const isPlain = rules.length <= 3 && rules.every(({ segments }) => segments.every(({ isRule }) => isRule));
  const rows: DrawnRow[] = [];
  let rule: DrawnLine | undefined;
  for (const [index, line] of lines.entries()) {
    const opens = isPlain && index > headRule && line.segments[0]?.text.trim() !== '';
    const row = rows.at(-1);
    const isBelow = isRuled(line) && (row !== undefined || !holdsText(line));
    if (isBelow) row?.below.push(line);
    else if (!row || rule || opens) rows.push({ rule, lines: [line], below: [] });
    else row.lines.push(line);
    rule = isRuled(line) ? line : undefined;
  }
  return rows;
}

function isRuled({ segments }: DrawnLine): boolean {
  return segments.some(({ isRule }) => isRule);
}

function holdsText({ segments }: DrawnLine): boolean {
  return segments.some(({ isRule, text }) => !isRule && text.trim() !== '');
}

interface OpenCell {
  readonly row: number;
  readonly from: number;
  readonly lines: string[];
}

/** Puts into `open` the cell that covers each column in a row; returns them. */
function coverRow({ rule, lines, below }: DrawnRow, row: number, open: OpenCell[]): readonly OpenCell[] {
  const above = open.splice(0);
  for (const { from, to } of (rule?.segments ?? []).filter(({ isRule }) => !isRule)) {
    const cell = above[from];
    if (cell) cover(open, { from, to }, cell);
  }
  for (const { from, to, text, isRule } of [...lines, ...below].flatMap(({ segments }) => segments)) {
    const cell = open[from] ?? { row, from, lines: [] };
    if (!isRule) cell.lines.push(text.trim());
    cover(open, { from, to }, cell);
  }
  return [...open];
}

function cover(open: OpenCell[], { from, to }: Pick<Segment, 'from' | 'to'>, cell: OpenCell): void {
  for (let column = from; column < to; column += 1) open[column] ??= cell;
}

function toCell({ row, from, lines }: OpenCell, ownRow: number, column: number): Cell {
  const text = lines.filter((line) => line !== '').join('\n');
  return { text, from: column > from ? 'left' : row < ownRow ? 'above' : 'here' };
}
