/**
 * Pages of placed characters → the lines of the document: watermarks and furniture taken off, turned text set upright,
 * tables read by their cells, columns one after the other, lines of paper joined to paragraphs. Every character of the
 * pages is looked for in what comes out.
 */
import { reportTable } from '../blocks.ts';
import { findLost } from '../completeness.ts';
import type { Finding, LeftOut } from '../faults.ts';
import { readTable } from '../table.ts';
import { separateDirections } from './directions.ts';
import { setDropCaps } from './drop-caps.ts';
import { takeNotes } from './foot-notes.ts';
import { removeFurniture } from './furniture.ts';
import type { Page, PageLine } from './page.ts';
import { setLines, withoutOverprints } from './page-lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { takeReadings } from './readings.ts';
import { type PlacedTable, placeTables } from './split-tables.ts';
import { readTables } from './tables.ts';
import { removeWatermarks } from './watermarks.ts';

export interface LaidOut {
  readonly text: string;
  /** `第3页` for each line. */
  readonly anchors: readonly string[];
  /** The line, from 1, with which the notes at the foot of the pages begin. */
  readonly notes?: number;
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** Returns the text of `pages`. */
export function layOut(pages: readonly Page[]): LaidOut {
  const directed = pages.map((page) => ({ page, ...separateDirections(page) }));
  const clean = removeWatermarks(directed.flatMap(({ views }) => views));
  const views = clean.pages.map((page) => setDropCaps(withoutOverprints(page)));
  const read = readTables(views);
  const unread = takeReadings(read.map(({ page }) => setLines(page)));
  const bare = removeFurniture(unread.pages);
  const { pages: noted, notes } = takeNotes(bare.pages);
  const tables = placeTables(
    read.map((view) => view.tables),
    noted,
  ).map(renderTable);
  const rows = Map.groupBy(
    tables.flatMap((table) => table.rows),
    ({ view }) => view,
  );
  const { text, anchors } = joinParagraphs(noted.map((lines, view) => insertRows(lines, rows.get(view) ?? [])));
  const marks = [...directed.flatMap(({ page, slanted }) => describeSlanted(page, slanted)), ...clean.marks];
  const below = notes.map((note) => note.text);
  const aside = [...unread.leftOut, ...bare.leftOut];
  const known = [text, ...below, ...tables.flatMap(({ headers }) => headers), ...aside.map((left) => left.text)];
  const lost = findLost(
    views.flatMap(({ runs }) => runs.map((run) => run.text)),
    known,
  );
  return {
    text: [text, ...below].join('\n'),
    anchors: [...anchors, ...notes.map(({ page }) => `第${page}页`)],
    ...(notes.length > 0 ? { notes: anchors.length + 1 } : {}),
    leftOut: [...aside, ...marks.map(leaveMark)],
    findings: [
      ...reportMarks(marks),
      ...unread.findings,
      ...bare.findings,
      ...tables.flatMap(({ findings }) => findings),
      ...lost,
    ],
  };
}

interface RowLine extends PageLine {
  readonly view: number;
}

interface RenderedTable {
  readonly rows: readonly RowLine[];
  readonly headers: readonly string[];
  readonly findings: readonly Finding[];
}

function renderTable(table: PlacedTable, index: number): RenderedTable {
  const { lines, headers, numbered } = readTable(table.map(({ cells }) => cells));
  const rows = lines.flatMap(({ text, row }) => {
    const placed = table[row - 1];
    return placed ? text.split('\n').map((line) => rowLine(line, placed)) : [];
  });
  return { rows, headers, findings: reportTable(index + 1, headers, numbered) };
}

function rowLine(text: string, { view, page, y }: PlacedTable[number]): RowLine {
  return { text, view, page, y, row: true, x: 0, end: 0, size: 1 };
}

function insertRows(lines: readonly PageLine[], rows: readonly RowLine[]): readonly PageLine[] {
  const merged = [...lines];
  for (const row of rows.toReversed()) {
    const at = merged.findIndex((line) => line.y > row.y || (line.row === true && line.y === row.y));
    merged.splice(at < 0 ? merged.length : at, 0, row);
  }
  return merged;
}

interface Mark {
  readonly page: number;
  readonly text: string;
}

/** Watermarks may be one text or drawn character by character. */
function describeSlanted({ number }: Page, runs: Page['runs']): readonly Mark[] {
  return runs.length === 0 ? [] : [{ page: number, text: runs.map(({ text }) => text).join('') }];
}

function leaveMark({ page, text }: Mark): LeftOut {
  return { place: `第${page}页水印`, text, original: 'publish' };
}

function reportMarks(marks: readonly Mark[]): readonly Finding[] {
  if (marks.length === 0) return [];
  const named = [...Map.groupBy(marks, ({ text }) => text.slice(0, longestMark))].slice(0, mostMarks);
  const found = named.map(
    ([text, own]) =>
      `第${own
        .map(({ page }) => page)
        .slice(0, mostMarks)
        .join('、')}页“${text}”`,
  );
  return [{ rule: 'page-rotated', severity: 'info', found: found.join('；') }];
}

const longestMark = 40;
const mostMarks = 5;
