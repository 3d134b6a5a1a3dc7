/**
 * Joins the lines of fixed pages into paragraphs where the page shows that a line runs on: it reaches the right
 * margin, and the next begins at the left one without indent. Where that is not certain the lines stay apart, for
 * parse to join by what they say.
 */
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import type { PageLine } from './page.ts';
import { unbreakableStart } from './page-lines.ts';

export interface PageText {
  readonly text: string;
  /** `第3页` for each line: the page on which it begins. */
  readonly anchors: readonly string[];
}

/** A line with the margins of its page and the usual distance of baselines on it. */
interface SetLine extends PageLine {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** In units of the type size, of the pitch, and as a ratio of two type sizes; a narrower column shows no margin. */
const tolerance = { indent: 0.6, ragged: 1.6, column: 15, gap: 1.15, size: 1.15 } as const;
/** A page with fewer lines does not show its margins; those of the other pages count. */
const leastLines = 5;

const sentenceEnd = /[。；：！？…”」）.]$/u;

/** Returns the text of `pages`, one paragraph a line; an empty line where the page leaves a wider gap. */
export function joinParagraphs(pages: readonly (readonly PageLine[])[]): PageText {
  const lines = measureLines(pages);
  const indented = isIndented(lines);
  const text: string[] = [];
  const anchors: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && runsOn(before, line, indented)) {
      text.push(joinWords(text.pop() ?? '', line.text));
      continue;
    }
    const added = before && isApart(before, line) ? ['', line.text] : [line.text];
    text.push(...added);
    anchors.push(...added.map(() => `第${line.page}页`));
  }
  return { text: text.join('\n'), anchors };
}

function runsOn(before: SetLine, line: SetLine, indented: boolean): boolean {
  if (before.row || before.parted || line.row) return false;
  if (
    opensWithNumber(line.text) ||
    /^附\s*件\s*\d*\s*[：:]/u.test(line.text) ||
    line.x - line.left > tolerance.indent * line.size
  )
    return false;
  const ratio = line.size / before.size;
  if (ratio > tolerance.size || ratio < 1 / tolerance.size) return false;
  return (
    isFull(before, line) &&
    (isSameFlow(before, line) ? !isApart(before, line) : indented || !sentenceEnd.test(before.text))
  );
}

function isFull({ left, right, end, size }: SetLine, next: SetLine): boolean {
  const ragged = tolerance.ragged + unbreakableStart(next.text) - 1;
  return right - left >= tolerance.column * size && right - end <= ragged * size;
}

/** On one page and in one column of it. */
function isSameFlow(before: SetLine, line: SetLine): boolean {
  return line.page === before.page && line.column === before.column;
}

function isApart(before: SetLine, line: SetLine): boolean {
  return !before.row && !line.row && isSameFlow(before, line) && line.y - before.y > tolerance.gap * line.pitch;
}

function measureLines(pages: readonly (readonly PageLine[])[]): readonly SetLine[] {
  const printed = pages.map((lines) => lines.filter(({ row }) => !row));
  const whole = printed.filter((lines) => lines.length >= leastLines);
  const usual = findMargins((whole.length > 0 ? whole : printed).flat());
  return pages.flatMap((lines, index) => {
    const columns = Map.groupBy(printed[index] ?? [], ({ column }) => column);
    const measured = new Map([...columns].map(([column, own]) => [column, measureColumn(own, usual)]));
    return lines.map((line) => ({ ...line, ...(measured.get(line.column) ?? { ...usual, pitch: 0 }) }));
  });
}

type Measures = Pick<SetLine, 'left' | 'right' | 'pitch'>;

function measureColumn(lines: readonly PageLine[], usual: Omit<Measures, 'pitch'>): Measures {
  const margins = lines.length >= leastLines ? findMargins(lines) : usual;
  const gaps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const pitch = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
  return { ...margins, pitch };
}

function findMargins(lines: readonly PageLine[]): { readonly left: number; readonly right: number } {
  return {
    left: lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY),
  };
}

/** One line in twenty begins 1.2 to 2.6 characters in: GB/T 9704—2012 §7.3.3 has two. */
function isIndented(lines: readonly SetLine[]): boolean {
  const indents = lines.map(({ x, left, size }) => (x - left) / size);
  return indents.filter((indent) => indent >= 1.2 && indent <= 2.6).length >= lines.length / 20;
}

/** Paper breaks Latin words at a space that it does not print. */
function joinWords(text: string, next: string): string {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next;
}
