/** Paragraphs that paper cut into lines: gathered line by line, joined once. */
import { joinPrinted, type Printed } from '../model/printed.ts';

/** A sentence's end, with the quotes and brackets that may close behind it. */
const sentenceEnd = /[。！？!?；;：:][”’」』）)〕\]】》]{0,6}$/u;
const sentenceInside = /[。！？]/u;

/** A paragraph under construction; what is asked of it is kept up to date, so that a line costs what it holds. */
export interface OpenParagraph {
  readonly lines: Printed[];
  /** The last line's text. */
  tail: string;
  /** A sentence ends somewhere in it. */
  hasSentence: boolean;
  /** Brackets, quotes and book-title marks that are still open. */
  open: number;
}

/** Starts a paragraph with its first line. */
export function openParagraph(line: Printed): OpenParagraph {
  const paragraph = { lines: [], tail: '', hasSentence: false, open: 0 };
  addLine(paragraph, line);
  return paragraph;
}

/** Adds the next line. */
export function addLine(paragraph: OpenParagraph, line: Printed): void {
  paragraph.lines.push(line);
  paragraph.tail = line.text;
  paragraph.hasSentence ||= sentenceInside.test(line.text);
  paragraph.open += countOf(line.text, /[（(《“〔]/gu) - countOf(line.text, /[）)》”〕]/gu);
}

/** Joins the lines; a space keeps two Latin words apart. */
export function closeParagraph({ lines }: OpenParagraph): Printed {
  return joinPrinted(
    lines.flatMap((line, index) => (isLatinBreak(lines[index - 1], line) ? [wordSpace, line] : [line])),
  );
}

/** Tells whether `text` ends a sentence. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-8));
}

const wordSpace: Printed = { text: ' ', pieces: [] };

function isLatinBreak(before: Printed | undefined, line: Printed): boolean {
  return before !== undefined && /[A-Za-z0-9]$/u.test(before.text.slice(-1)) && /^[A-Za-z0-9]/u.test(line.text);
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
