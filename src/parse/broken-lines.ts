/** Paragraphs that paper cut into lines: gathered line by line, joined once. */
import { bracketDepth, closesBehind } from '../model/official/brackets.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';

/** A sentence's end, with the quotes and brackets that may close behind it. */
const sentenceEnd = new RegExp(`[。！？!?；;：:][${closesBehind}]{0,6}$`, 'u');
const sentenceInside = /[。！？]/u;

/** A paragraph under construction; what is asked of it is kept up to date, so that a line costs what it holds. */
export interface OpenParagraph {
  readonly lines: Printed[];
  /** Its last characters, a line break cut through none of them. */
  tail: string;
  /** A sentence ends somewhere in it. */
  hasSentence: boolean;
  /** A comma stands somewhere in it. */
  hasComma: boolean;
  /** Brackets that are still open. */
  brackets: number;
  /** Quotes and book-title marks that are still open. */
  quotes: number;
}

/** A note that names many units is as long. */
const tailLength = 240;

/** Starts a paragraph with its first line. */
export function openParagraph(line: Printed): OpenParagraph {
  const paragraph = { lines: [], tail: '', hasSentence: false, hasComma: false, brackets: 0, quotes: 0 };
  addLine(paragraph, line);
  return paragraph;
}

/** Adds the next line. */
export function addLine(paragraph: OpenParagraph, line: Printed): void {
  paragraph.lines.push(line);
  paragraph.tail = (paragraph.tail + line.text).slice(-tailLength);
  paragraph.hasSentence ||= holdsSentence(line.text);
  paragraph.hasComma ||= /[，,；;]/u.test(line.text);
  paragraph.brackets += bracketDepth(line.text);
  paragraph.quotes += countOf(line.text, /[《“]/gu) - countOf(line.text, /[》”]/gu);
}

/** Joins the lines; a space keeps two Latin words apart. */
export function closeParagraph({ lines }: OpenParagraph): Printed {
  return joinPrinted(
    lines.flatMap((line, index) => (isLatinBreak(lines[index - 1], line) ? [wordSpace, line] : [line])),
  );
}

/** Tells whether a sentence ends somewhere in `text`. */
export function holdsSentence(text: string): boolean {
  return sentenceInside.test(text);
}

/** Tells whether `text` ends a sentence. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-8));
}

const wordSpace: Printed = { text: ' ', pieces: [] };

/** Digits on both sides are one number that the line's end cut: 20/22年. */
function isLatinBreak(before: Printed | undefined, line: Printed): boolean {
  const meeting = `${before?.text.slice(-1) ?? ''}${line.text.slice(0, 1)}`;
  return /^[A-Za-z0-9]{2}$/u.test(meeting) && /[A-Za-z]/u.test(meeting);
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
