/**
 * Cuts a source text into lines and takes the layout off them: Markdown leftovers (`#`, `**`, `---`, list marks),
 * page numbers, indentation and the spaces that set 通　知 apart, but not those that part the names of a note (责任单位：
 * 甲局　乙局). What is left keeps its offsets; nothing else is dropped.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { articleNumerals, figures, hanNumerals } from '../model/official/numerals.ts';
import { type Piece, type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';
import { findMarkdownAsides } from './markdown-asides.ts';
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

/** `## 一、总体要求` */
const headingMark = /^\s*#{1,6}\s+(?=\S)/u;
/** `* 1\. 推进`, `- **（一）机构**`, `- [ ] 1. 推进`: a box to tick is a mark of its list */
const bulletMark = '^\\s*[*+-]\\s+(?:\\[[ xX]\\]\\s+)?';
const listMark = new RegExp(`${bulletMark}(?=\\S)`, 'u');
/** `\[责任单位：市司法局\]`: Markdown escapes what would be a mark */
const escaped = /\\[!-/:-@[-`{-~]/gu;
/** `1\. 推进`: Markdown escapes the stop that would open a list */
const escapedStop = /^(?<before>\s*(?:[*+-]\s+(?:\[[ xX]\]\s+)?)?\d{1,3})\\(?=[.)])/u;
/** `* 1. 推进`: a list mark before a printed number */
const listedNumber = new RegExp(`${bulletMark}(?:\\d{1,3}\\\\?[.．、]|[（(]?[${hanNumerals}]{1,3}[）)、])`, 'u');
/** `> 牵头单位：市司法局`: Markdown sets what is quoted or stands apart behind such a mark */
const quoteMark = /^\s*(?:>\s*)+(?=[^\s>])/u;
/** `---` */
const ruleLine = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u;
/** `**1. 推进政府机构职能优化协同高效。**坚持`; bold type inside bold type: `****（二）督查。****` */
const boldMarks = /(?<mark>\*{6}|\*{4}|\*{2})(?=\S)[^*]+?\k<mark>/gu;
/** `**基本情况**` */
const boldLine = /^\s*(?<mark>\*{6}|\*{4}|\*{2})[^*\s][^*]*\k<mark>\s*$/u;
/** `*（责任单位：市司法局）*`; not 5*3*2, nor the signs of 甲局*、乙局*、丙局 */
const slantMarks = /(?<![*\d\\])(?<mark>\*)(?=[^\s*\d、，。；：）)])[^*]+?(?<=[^\s*\\])\*(?![*\d])/gu;
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
/** `通　知`; a date keeps its distance: `2019年10月8日 国务院第66次常务会议通过` */
const hanSpace = /(?<=\p{Script=Han})(?<!\d日)[ \u00a0\u2002\u2003\u3000]+(?=\p{Script=Han})/gu;

/** Returns every line of `text` in order, blank ones included; `markdown` says that the file is named .md. */
export function splitLines(text: string, markdown: boolean): SourceLine[] {
  const rows = text.split('\n');
  const marked = markdown || rows.some(carriesMarks);
  const torn = isTorn(rows);
  const pageNumbers = torn ? new Set<number>() : findPageNumbers(rows);
  const asides = markdown ? findMarkdownAsides(rows) : new Set<number>();
  let offset = 0;
  const lines = rows.flatMap((row, index) => {
    const skipped = pageNumbers.has(index) || (markdown && commentLine.test(row));
    const line = readLine(row, offset, index + 1, { marked, markdown, skipped, aside: asides.has(index) });
    offset += row.length + 1;
    return splitChapter(line).flatMap(splitGlued);
  });
  return torn ? joinTorn(lines) : lines;
}

/** `…空间。 第四条　地下…`, `…落实。　　（二）健全…`: a copy has glued paragraphs; gaps part them where a number opens the next one. */
function splitGlued(line: SourceLine): SourceLine[] {
  const { text, pieces } = line.content;
  if (text.length > longestGlued && !opensWithNumber(text)) return [line];
  const starts = [...text.matchAll(gluedNumber)].flatMap(({ index, 0: gap, groups }) => {
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

function carriesMarks(row: string): boolean {
  return headingMark.test(row) || row.search(boldMarks) >= 0 || escapedStop.test(row) || listedNumber.test(row);
}

interface RowKind {
  /** The document carries Markdown marks. */
  readonly marked: boolean;
  /** It is a Markdown file, in which any mark may be escaped. */
  readonly markdown: boolean;
  /** The row is a page number or a comment. */
  readonly skipped: boolean;
  readonly aside: boolean;
}

function readLine(row: string, offset: number, number: number, kind: RowKind): SourceLine {
  const { marked, skipped, aside } = kind;
  const blank = skipped || !row.trim() || (marked && ruleLine.test(row));
  const heading = marked && headingMark.test(row);
  const escapes = kind.markdown ? cutsOf(row, escaped).map(({ start }) => ({ start, end: start + 1 })) : [];
  const cuts = blank ? [{ start: 0, end: row.length }] : layoutOf(row, marked, escapes);
  const content = withoutCuts(row, offset, cuts);
  const bold = marked && boldLine.test(row);
  return { number, offset, content, blank, heading, bold, aside, indented: /^\s/u.test(row), extent: extentOf(row) };
}

/** Returns how much of the paper a row takes. */
export function extentOf(row: string): Extent {
  const { length } = row.trimEnd();
  return { length, width: length - (row.slice(0, length).match(/[ -~]/gu)?.length ?? 0) / 2 };
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function cutsOf(row: string, pattern: RegExp): Cut[] {
  return [...row.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** `escapes` are the backslashes of a Markdown file. */
function layoutOf(row: string, marked: boolean, escapes: readonly Cut[]): Cut[] {
  const mark = marked ? ((headingMark.exec(row) ?? quoteMark.exec(row) ?? listMark.exec(row))?.[0].length ?? 0) : 0;
  const lead = Math.max(mark, row.length - row.trimStart().length);
  const trail = row.trimEnd().length;
  const kept = findNameGaps(row);
  const spaces = cutsOf(row, hanSpace).filter(
    ({ start: at }) => !kept.some(({ start, end }) => start <= at && at < end),
  );
  const bold = marked ? [...marksOf(row, boldMarks), ...marksOf(row, slantMarks)] : [];
  const inside = [...spaces, ...bold, ...escapes, ...(marked ? backslashOf(row) : [])].filter(
    ({ start, end }) => start >= lead && end <= trail,
  );
  return [{ start: 0, end: lead }, ...inside.sort((a, b) => a.start - b.start), { start: trail, end: row.length }];
}

/** The marks around each stretch that a pattern finds. */
function marksOf(row: string, pattern: RegExp): Cut[] {
  return [...row.matchAll(pattern)].flatMap(({ index, 0: found, groups }) => {
    const { length } = groups?.['mark'] ?? '';
    return [
      { start: index, end: index + length },
      { start: index + found.length - length, end: index + found.length },
    ];
  });
}

function backslashOf(row: string): Cut[] {
  const end = escapedStop.exec(row)?.[0].length ?? 0;
  return end > 0 ? [{ start: end - 1, end }] : [];
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
