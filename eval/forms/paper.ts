/** Breaks a text into the lines and pages of paper, as what is copied from a page comes out. */
import { changeLines, isTabular, leadingNumber } from './lines.ts';

/** What paper sets at the end of a line though it is full. */
const hanging = /[，。；：、！？）》”％,;:!?)%]/u;
const page = { width: 30, lines: 15 };
/** A head that stands on fewer pages could be anything. */
const fewestPages = 4;

/** Returns a text without the white space around its lines. */
export function flush(text: string): string {
  return changeLines(text, (line) => line.trim());
}

/** Returns a text whose paragraphs open with two blanks from the first number or sentence on. */
export function indent(text: string): string {
  let inText = false;
  return changeLines(flush(text), (line) => {
    inText ||= leadingNumber(line) !== '' || line.includes('。');
    return inText && line ? `　　${line}` : line;
  });
}

/** Cuts the lines of a text at a width in 汉字, in the middle of words, names and dates. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (isTabular(line) ? [line] : cutLine(line, width)))
    .join('\n');
}

function cutLine(line: string, width: number): string[] {
  const lines = [''];
  let taken = 0;
  for (const sign of line) {
    const own = /[ -~]/u.test(sign) ? 0.5 : 1;
    if (taken + own > width && !hanging.test(sign)) {
      lines.push('');
      taken = 0;
    }
    lines[lines.length - 1] += sign;
    taken += own;
  }
  return lines;
}

/** Sets something below each page of a text that paper has broken; one of a few pages stays as it is. */
export function paginate(text: string, below: (number: number, pages: number) => readonly string[]): string {
  const lines = wrap(indent(text), page.width).split('\n');
  const pages = Math.ceil(lines.length / page.lines);
  if (pages < fewestPages) return text;
  const starts = Array.from({ length: pages }, (_, index) => index * page.lines);
  return starts
    .flatMap((start, index) => [...lines.slice(start, start + page.lines), ...below(index + 1, pages)])
    .join('\n');
}
