/**
 * Cuts a source text into lines and takes the layout off them: Markdown leftovers (`#`, `**`, `---`), indentation and
 * the spaces that set 通　知 apart. What is left keeps its offsets; nothing else is dropped.
 */
import { type Piece, type Printed, trimPrinted } from '../model/printed.ts';

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Offset of the line in the source. */
  readonly offset: number;
  readonly content: Printed;
  /** Only white space, or a Markdown rule. */
  readonly blank: boolean;
  /** The line carries a Markdown heading mark. */
  readonly heading: boolean;
}

/** `## 一、总体要求` */
const headingMark = /^\s*#{1,6}\s+(?=\S)/u;
/** `---` */
const ruleLine = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u;
/** `**1. 推进政府机构职能优化协同高效。**坚持` */
const boldMarks = /\*\*(?=\S)(?<inner>[^*]+?)\*\*/gu;
/** `<!-- INFO END -->` alone on a line of a Markdown file */
const commentLine = /^\s*<!--.*-->\s*$/u;
/** `通　知`; a date keeps its distance: `2019年10月8日 国务院第66次常务会议通过` */
const hanSpace = /(?<=\p{Script=Han})(?<!\d日)[ \u00a0\u3000]+(?=\p{Script=Han})/gu;

/** Returns every line of `text` in order, blank ones included; `markdown` says that the file is named .md. */
export function splitLines(text: string, markdown: boolean): SourceLine[] {
  const rows = text.split('\n');
  const marked = markdown || rows.some((row) => headingMark.test(row) || row.search(boldMarks) >= 0);
  let offset = 0;
  return rows.map((row, index) => {
    const line = readLine(row, offset, index + 1, marked, markdown);
    offset += row.length + 1;
    return line;
  });
}

function readLine(row: string, offset: number, number: number, marked: boolean, markdown: boolean): SourceLine {
  const blank = !row.trim() || (marked && ruleLine.test(row)) || (markdown && commentLine.test(row));
  const mark = marked ? (headingMark.exec(row)?.[0].length ?? 0) : 0;
  const cuts = blank ? [{ start: 0, end: row.length }] : layoutOf(row, mark, marked);
  return { number, offset, content: withoutCuts(row, offset, cuts), blank, heading: mark > 0 };
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function layoutOf(row: string, mark: number, marked: boolean): Cut[] {
  const lead = Math.max(mark, row.length - row.trimStart().length);
  const trail = row.trimEnd().length;
  const spaces = [...row.matchAll(hanSpace)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const bold = marked
    ? [...row.matchAll(boldMarks)].flatMap(({ index, 0: found }) => [
        { start: index, end: index + 2 },
        { start: index + found.length - 2, end: index + found.length },
      ])
    : [];
  const inside = [...spaces, ...bold].filter(({ start, end }) => start >= lead && end <= trail);
  return [{ start: 0, end: lead }, ...inside.sort((a, b) => a.start - b.start), { start: trail, end: row.length }];
}

function withoutCuts(row: string, offset: number, cuts: readonly Cut[]): Printed {
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  for (const cut of [...cuts, { start: row.length, end: row.length }]) {
    if (cut.start > from) {
      pieces.push({ at: text.length, source: offset + from, length: cut.start - from });
      text += row.slice(from, cut.start);
    }
    from = Math.max(from, cut.end);
  }
  return trimPrinted({ text, pieces });
}
