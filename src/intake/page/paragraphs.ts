/**
 * Joins the lines of fixed pages into paragraphs where the page shows that a line runs on: it reaches the right
 * margin, and the next begins at the left one without indent. Where that is not certain the lines stay apart, for
 * parse to join by what they say.
 */
import type { PageLine } from './page.ts';

export interface PageText {
  readonly text: string;
  /** `第3页` for each line: the page on which it begins. */
  readonly anchors: readonly string[];
}

interface Measures {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly pitch: number;
  /** Whether the document indents its paragraphs, so that a line without indent continues one. */
  readonly indented: boolean;
}

/** In units of the type size, of the pitch, and as a ratio of two type sizes. */
const tolerance = { indent: 0.6, ragged: 1.6, gap: 1.15, size: 1.15 } as const;

/** A line that begins with a number of its own: `一、`, `（二）`, `3.`, `第四条`. */
const numbered = /^(?:[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+、|\d+[.．、](?!\d)|第[一二三四五六七八九十百]+[编章节条])/u;

/** Returns the text of `pages`, one paragraph a line; an empty line where the page leaves a wider gap. */
export function joinParagraphs(pages: readonly (readonly PageLine[])[]): PageText {
  const lines: string[] = [];
  const anchors: string[] = [];
  const indented = isIndented(pages);
  let before: PageLine | undefined;
  for (const page of pages) {
    const measures = measurePage(page, indented);
    for (const line of page) {
      if (before && runsOn(before, line, measures)) {
        lines.push(joinWords(lines.pop() ?? '', line.text));
      } else {
        if (before && isApart(before, line, measures)) {
          lines.push('');
          anchors.push(`第${line.page}页`);
        }
        lines.push(line.text);
        anchors.push(`第${line.page}页`);
      }
      before = line;
    }
  }
  return { text: lines.join('\n'), anchors };
}

function runsOn(before: PageLine, line: PageLine, { left, right, pitch, indented }: Measures): boolean {
  if (numbered.test(line.text) || line.x - left > tolerance.indent * line.size) return false;
  const ratio = line.size / before.size;
  if (ratio > tolerance.size || ratio < 1 / tolerance.size) return false;
  const broken = indented || !/[。；：！？…”」）.]$/u.test(before.text);
  const near = line.page === before.page ? line.y - before.y <= tolerance.gap * pitch : broken;
  return near && right - before.end <= tolerance.ragged * before.size;
}

function isApart(before: PageLine, line: PageLine, { pitch }: Measures): boolean {
  return line.page === before.page && line.y - before.y > tolerance.gap * pitch;
}

function measurePage(lines: readonly PageLine[], indented: boolean): Measures {
  const gaps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ end }) => end)),
    indented,
    pitch: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY,
  };
}

/** One line in twenty begins 1.2 to 2.6 characters in: GB/T 9704—2012 §7.3.3 has two. */
function isIndented(pages: readonly (readonly PageLine[])[]): boolean {
  const indents = pages.flatMap((lines) => {
    const left = Math.min(...lines.map(({ x }) => x));
    return lines.map(({ x, size }) => (x - left) / size);
  });
  return indents.filter((indent) => indent >= 1.2 && indent <= 2.6).length >= indents.length / 20;
}

/** Paper breaks Latin words at a space that it does not print. */
function joinWords(text: string, next: string): string {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next;
}
