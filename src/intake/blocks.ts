/** The running text of a Word file or a web page as paragraphs and tables, and the lines it becomes. */
import type { Finding } from './faults.ts';
import { readTable } from './table.ts';
import { continuesTable } from './table-header.ts';
import type { TableRow } from './table-rows.ts';

interface Paragraph {
  readonly kind: 'paragraph';
  /** A line feed stands for a line break inside the paragraph; an empty paragraph for an empty line. */
  readonly text: string;
}

interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export type SourceBlock = Paragraph | Table;

export interface BlockLines {
  readonly text: string;
  readonly anchors: readonly string[];
  /** Rows of tables that name the columns; the text has their words as labels, or not at all. */
  readonly headers: readonly string[];
  readonly findings: readonly Finding[];
}

/** Returns the lines of `blocks`, labelled `第12段` or `表1第3行`; paragraphs that print nothing are not counted. */
export function renderBlocks(blocks: readonly SourceBlock[]): BlockLines {
  const labelled = labelBlocks(joinTables(blocks));
  const lines = labelled.flatMap(({ text, anchor }) => text.split('\n').map((line) => ({ line: line.trim(), anchor })));
  return {
    text: lines.map(({ line }) => line).join('\n'),
    anchors: lines.map(({ anchor }) => anchor),
    headers: labelled.flatMap(({ headers }) => headers ?? []),
    findings: labelled.flatMap(({ findings }) => findings ?? []),
  };
}

interface LabelledText {
  readonly text: string;
  readonly anchor: string;
  /** Of the table that begins here. */
  readonly headers?: readonly string[];
  readonly findings?: readonly Finding[];
}

/** A table that goes on below the one before it, under the same columns, is the same table: Word splits them at will. */
function joinTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const at = block.kind === 'table' ? joined.findLastIndex(isNoGap) : -1;
    const before = joined[at];
    if (block.kind === 'table' && before?.kind === 'table' && continuesTable(before.rows, block.rows))
      joined.splice(at, joined.length, { kind: 'table', rows: [...before.rows, ...block.rows] });
    else joined.push(block);
  }
  return joined;
}

function isNoGap(block: SourceBlock): boolean {
  return block.kind === 'table' || !goesOn.test(block.text);
}

/** What may stand between two parts of one table. */
const goesOn = /^\s*(?:[（(]?(?:续表|接上表|上接)[）)]?)?\s*$/u;

function labelBlocks(blocks: readonly SourceBlock[]): readonly LabelledText[] {
  let paragraphs = 0;
  let tables = 0;
  return blocks.flatMap((block): readonly LabelledText[] => {
    if (block.kind === 'table') {
      tables += 1;
      return labelTable(block, tables);
    }
    if (!/\S/u.test(block.text)) return [{ text: '', anchor: '' }];
    paragraphs += 1;
    return [{ text: block.text, anchor: `第${paragraphs}段` }];
  });
}

function labelTable({ rows }: Table, number: number): readonly LabelledText[] {
  const { lines, headers, numbered } = readTable(rows);
  const texts: LabelledText[] = lines.map(({ text, row }) => ({ text, anchor: `表${number}第${row}行` }));
  const [first = { text: '', anchor: `表${number}` }, ...rest] = texts;
  return [{ ...first, headers, findings: reportTable(number, headers, numbered) }, ...rest];
}

const longestHeader = 120;

/** Returns what the report says of a table read: how its columns are named, and that its rows were counted. */
export function reportTable(number: number, headers: readonly string[], numbered: boolean): readonly Finding[] {
  const names = [...new Set(headers)].join('；').slice(0, longestHeader);
  const named: Finding = { rule: 'table-header', severity: 'info', found: `表${number}的表头：${names}` };
  const counted: Finding = {
    rule: 'table-rows-numbered',
    severity: 'info',
    found: `表${number}`,
    expected: '有“序号”一列的任务表',
  };
  return [...(headers.length === 0 ? [] : [named]), ...(numbered ? [counted] : [])];
}
