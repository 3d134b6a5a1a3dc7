/** The running text of a Word file or a web page as paragraphs and tables, and the lines it becomes. */
import type { Finding } from './faults.ts';
import { readTable, type TableRow } from './table.ts';

interface Paragraph {
  readonly kind: 'paragraph';
  /** A line feed stands for a line break inside the paragraph; an empty paragraph for an empty line. */
  readonly text: string;
}

interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

export interface BlockLines {
  readonly text: string;
  readonly anchors: readonly string[];
  readonly findings: readonly Finding[];
}

/** Returns the lines of `blocks`, labelled `第12段` or `表1第3行`; paragraphs that print nothing are not counted. */
export function renderBlocks(blocks: readonly Block[]): BlockLines {
  const labelled = labelBlocks(blocks);
  const lines = labelled.flatMap(({ text, anchor }) => text.split('\n').map((line) => ({ line: line.trim(), anchor })));
  return {
    text: lines.map(({ line }) => line).join('\n'),
    anchors: lines.map(({ anchor }) => anchor),
    findings: labelled.flatMap(({ finding }) => (finding ? [finding] : [])),
  };
}

interface LabelledText {
  readonly text: string;
  readonly anchor: string;
  readonly finding?: Finding;
}

function labelBlocks(blocks: readonly Block[]): readonly LabelledText[] {
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
  const { lines, numbered } = readTable(rows);
  const texts: LabelledText[] = lines.map(({ text, row }) => ({ text, anchor: `表${number}第${row}行` }));
  const [first, ...rest] = texts;
  if (!first || !numbered) return texts;
  const found = `表${number}`;
  const finding: Finding = { rule: 'table-rows-numbered', severity: 'info', found, expected: '有“序号”一列的任务表' };
  return [{ ...first, finding }, ...rest];
}
