/**
 * Cuts a source text into lines and takes the layout off them: Markdown leftovers (`#`, `**`, `---`, list marks),
 * page numbers, indentation, signs that nobody sees and the spaces that set 通　知 apart, but not those that part the names
 * of a note (责任单位：甲局　乙局). What is left keeps its offsets; nothing else is dropped.
 */
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth } from '../model/official/brackets.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { articleNumerals, figures, hanNumerals } from '../model/official/numerals.ts';
import { type Piece, type Printed, type Span, slicePrinted, trimPrinted } from '../model/printed.ts';
import { joinPieces } from './line-pieces.ts';
import { findMarkdownAsides } from './markdown-asides.ts';
import {
  carriesMarks,
  cutsOf,
  inlineMarks,
  isBold,
  isEntry,
  isOfLinks,
  isRule,
  isSetAsHeading,
  type MarkedRow,
  openingLength,
} from './markdown-marks.ts';
import { findNameGaps } from './notes.ts';
import { findPageNumbers } from './page-numbers.ts';
import { isTorn, joinTorn } from './torn-lines.ts';

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Offset of the line in the source. */
  readonly offset: number;
  readonly content: Printed;
  /** Only white space, a Markdown rule or a page number. */
  readonly blank: boolean;
  /** The line carries a Markdown heading mark. */
  readonly heading: boolean;
  /** All of it stands between Markdown's marks of bold type. */
  readonly bold: boolean;
  /** Most of it are Markdown's links. */
  readonly linked: boolean;
  /** It is of Markdown's links to places in a text and no more, as in 目录. */
  readonly entry: boolean;
  /** Markdown's front matter or a callout: none of the document. */
  readonly aside: boolean;
  /** The line opens with white space. */
  readonly indented: boolean;
  /** How much of the paper the line takes, its indent included. */
  readonly extent: Extent;
}

export interface Extent {
  /** In characters. */
  readonly length: number;
  /** In 汉字, where a Latin letter or a digit takes half a place. */
  readonly width: number;
}

/** `<!-- INFO END -->` alone on a line of a Markdown file */
const commentLine = /^\s*<!--.*-->\s*$/u;
const chapterLine = new RegExp(`^第[${figures}${hanNumerals}]{1,7}[编編章节節]`, 'u');
const articleNumber = new RegExp(`^第[${figures}${articleNumerals}]{1,9}[条條]`, 'u');
/** A gap behind a sentence and before the number of an article, or a wide one before 二、 or （二） */
const gluedNumber = new RegExp(
  `(?<=[。；！？][”’）)]?)(?:\\s+(?=(?<article>第\\s?(?:[${figures}${articleNumerals}]\\s?){1,9}[条條]))|(?:\\s{2,}|　+)(?=[（(]?[${hanNumerals}]{1,3}[、）)]))`,
  'gu',
);
/** A longer line that no number opens is a whole text on one line: a copy for machines. */
const longestGlued = 200;
/** No paragraph of an official document is so long. */
const longestRow = 1000;
/** Not within 总　　则, whose letters stand apart. */
const wideIndent = /(?<=\S{2})(?=[ \u2003\u3000]*[\u2003\u3000]{2})/u;
/** `通　知`; a date keeps its distance: `2019年10月8日 国务院第66次常务会议通过` */
const hanSpace = /(?<=\p{Script=Han})(?<!\d日)[ \u00a0\u2002\u2003\u3000]+(?=\p{Script=Han})/gu;

/** What copies leave where a line or a link could break: nobody sees it */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** Returns every line of `text` in order, blank ones included; `markdown` says that the file is named .md. */
export function splitLines(text: string, markdown: boolean): SourceLine[] {
  const rows = text.split('\n');
  const torn = isTorn(rows);
  const pageNumbers = torn ? new Set<number>() : findPageNumbers(rows);
  const marked = markdown || rows.some((row, index) => !pageNumbers.has(index) && carriesMarks(row));
  const asides = markdown ? findMarkdownAsides(rows) : new Set<number>();
  let offset = 0;
  const lines = rows.flatMap((row, index) => {
    const skipped = pageNumbers.has(index) || (markdown && commentLine.test(row));
    const kind = { marked, markdown, skipped, below: rows[index + 1] ?? '', aside: asides.has(index) };
    return splitIndented(row).flatMap((part, at, parts) => {
      const line = readLine(part, offset, index + 1, kind);
      offset += part.length + (at + 1 === parts.length ? 1 : 0);
      return splitChapter(line).flatMap(splitGlued);
    });
  });
  return torn ? joinTorn(lines) : joinPieces(lines);
}

/** A copy that has lost its line breaks may keep the indents of its paragraphs: 一、总体要求　　全面落实…　　（一）推进… */
function splitIndented(row: string): readonly string[] {
  if (row.length <= longestRow) return [row];
  const parts: string[] = [];
  for (const part of row.split(wideIndent)) {
    const above = parts.at(-1);
    if (above !== undefined && isOpenList(above) && !opensWithNumber(part.trim())) parts.splice(-1, 1, above + part);
    else parts.push(part);
  }
  return parts;
}

/** `（责任单位：市司法局　　市民政局`: gaps part the names of a list */
function isOpenList(text: string): boolean {
  const clause = text.slice(-longestGlued);
  return bracketDepth(clause) > 0 || /[:：][^。；：:）)]+$/u.test(clause);
}

/** `…空间。 第四条　地下…`, `…落实。　　（二）健全…`: a copy has glued paragraphs; gaps part them where a number opens the next one. */
function splitGlued(line: SourceLine): SourceLine[] {
  const { text, pieces } = line.content;
  if (text.length > longestGlued && !opensWithNumber(text)) return [line];
  const starts = [...matchesIn(text, gluedNumber)].flatMap(({ index, 0: gap, groups }) => {
    const at = index + gap.length;
    const behind = at + (groups?.['article']?.length ?? 0);
    return behind === at || /\s/u.test(text.charAt(behind)) || pieces.some((piece) => piece.at === behind) ? [at] : [];
  });
  return [0, ...starts].map((start, index) => ({
    ...line,
    content: trimPrinted(slicePrinted(line.content, start, starts[index])),
  }));
}

/** 第一章　总则　　第一条　为了…: a gap parts the chapter from its first article. */
function splitChapter(line: SourceLine): SourceLine[] {
  const { content } = line;
  if (!chapterLine.test(content.text)) return [line];
  const gap = content.pieces.find(({ at }) => at > 0 && articleNumber.test(content.text.slice(at)));
  if (!gap) return [line];
  return [slicePrinted(content, 0, gap.at), slicePrinted(content, gap.at)].map((part) => ({ ...line, content: part }));
}

interface RowKind extends MarkedRow {
  /** The document carries Markdown marks. */
  readonly marked: boolean;
  /** The row is a page number or a comment. */
  readonly skipped: boolean;
  readonly aside: boolean;
}

function readLine(row: string, offset: number, number: number, kind: RowKind): SourceLine {
  const { marked, skipped, aside } = kind;
  const none = skipped || (marked && isRule(row));
  const heading = marked && isSetAsHeading(row, kind.below);
  const bold = marked && isBold(row);
  const linked = marked && isOfLinks(row);
  const entry = marked && isEntry(row);
  const content = withoutCuts(row, offset, none ? [{ start: 0, end: row.length }] : layoutOf(row, kind));
  const blank = content.text === '';
  return {
    number,
    offset,
    content,
    blank,
    heading,
    bold,
    linked,
    entry,
    aside,
    indented: /^\s/u.test(row),
    extent: extentOf(row),
  };
}

/** Returns how much of the paper a row takes. */
export function extentOf(row: string): Extent {
  const { length } = row.trimEnd();
  return { length, width: length - (row.slice(0, length).match(/[ -~]/gu)?.length ?? 0) / 2 };
}

function layoutOf(row: string, kind: RowKind): Span[] {
  const { marked } = kind;
  const lead = Math.max(marked ? openingLength(row) : 0, row.length - row.trimStart().length);
  const trail = row.trimEnd().length;
  const kept = findNameGaps(row);
  const spaces = cutsOf(row, hanSpace).filter(
    ({ start: at }) => !kept.some(({ start, end }) => start <= at && at < end),
  );
  const inside = [...spaces, ...cutsOf(row, unseen), ...(marked ? inlineMarks(row, kind) : [])].filter(
    ({ start, end }) => start >= lead && end <= trail,
  );
  return [{ start: 0, end: lead }, ...inside.sort((a, b) => a.start - b.start), { start: trail, end: row.length }];
}

function withoutCuts(row: string, offset: number, cuts: readonly Span[]): Printed {
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
