/**
 * Makes blocks of lines: every numbered paragraph opens one, with the paragraphs that follow it up to the next number.
 *
 * Lines that paper broke and sentences that a page break cut in two (潍坊 l. 31–33, 济南 l. 35–37) are joined again.
 * A paragraph ends where its last line ends a sentence and does not fill the paper, or where a heading is complete.
 */
import { type Printed, slicePrinted } from '../model/printed.ts';
import { addLine, closeParagraph, endsSentence, type OpenParagraph, openParagraph } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { type Numbering, readNumbering } from './numbering.ts';

export interface Block {
  readonly numbering?: Numbering;
  /** The number as printed, without the white space after it. */
  readonly num: Printed;
  readonly paragraphs: readonly Printed[];
}

const noteEnd = /[）)〕\]】]$/u;
const sentenceInside = /[。！？]/u;
/** `（牵头单位：…`, `〔责任单位:…` */
const noteStart = /^[（(〔[【]\s*(?:牵头|责任|负责|配合|主办|协办|参与|参加)(?:单位|部门|机构)?\s*[:：]/u;

/** `责任单位：市司法局` on a line of its own */
const noteLine = /^(?:牵头|责任|负责|配合|主办|协办|参与|参加)(?:单位|部门|机构)\s*[:：]/u;

/** Returns the blocks of the numbered part of a document. */
export function readBlocks(lines: readonly SourceLine[], statute: boolean): Block[] {
  const width = paperWidth(lines);
  const blocks: OpenBlock[] = [];
  let gap = false;
  for (const line of lines) {
    if (line.blank) {
      gap = true;
      continue;
    }
    placeLine(blocks, line, { gap, width, statute });
    gap = false;
  }
  return blocks.map(closeBlock);
}

/**
 * Returns the number of characters in a full line of a document whose lines paper broke, or `undefined` where lines
 * are whole paragraphs. In the first kind most lines are equally long and the longest is short.
 */
function paperWidth(lines: readonly SourceLine[]): number | undefined {
  const lengths = lines
    .filter(({ blank }) => !blank)
    .map(({ content }) => content.text.length)
    .sort((a, b) => a - b);
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length >= widest - 3 && length <= widest + 3).length;
  return widest >= 15 && widest <= 60 && full > lengths.length / 3 ? widest : undefined;
}

interface OpenBlock {
  readonly numbering?: Numbering;
  readonly num: Printed;
  readonly paragraphs: OpenParagraph[];
  /** The opening line is a Markdown heading, so it is complete as it stands. */
  readonly heading: boolean;
  lastLine: number;
}

interface Place {
  readonly gap: boolean;
  readonly width: number | undefined;
  readonly statute: boolean;
}

function placeLine(blocks: OpenBlock[], line: SourceLine, place: Place): void {
  const block = blocks.at(-1);
  const numbering = readNumbering(line.content.text, place.statute);
  if (!block || (numbering && !continuesList(blocks, numbering))) {
    blocks.push(openBlock(line, numbering));
  } else if (line.heading || noteLine.test(line.content.text) || !continuesParagraph(block, line, place)) {
    block.paragraphs.push(openParagraph(line.content));
  } else {
    addToLast(block.paragraphs, line.content);
  }
  const placed = blocks.at(-1);
  if (placed) placed.lastLine = line.content.text.length;
}

function addToLast(paragraphs: OpenParagraph[], line: Printed): void {
  const last = paragraphs.at(-1);
  if (last) addLine(last, line);
  else paragraphs.push(openParagraph(line));
}

function openBlock(line: SourceLine, numbering: Numbering | undefined): OpenBlock {
  const length = numbering?.length ?? 0;
  const rest = slicePrinted(line.content, length);
  return {
    ...(numbering && { numbering }),
    num: slicePrinted(line.content, 0, line.content.text.slice(0, length).trimEnd().length),
    paragraphs: rest.text ? [openParagraph(rest)] : [],
    heading: line.heading,
    lastLine: 0,
  };
}

/**
 * A line such as 三、四线城市 after a cut sentence only looks like a heading: the sentence before it is unfinished and
 * the number is neither a first one nor the next of its level.
 */
function continuesList(blocks: readonly OpenBlock[], numbering: Numbering): boolean {
  const last = blocks.at(-1)?.paragraphs.at(-1);
  const finished = !last?.hasSentence || endsSentence(last.tail) || noteEnd.test(last.tail.slice(-1));
  if (finished || numbering.ordinal === 1) return false;
  const before = blocks.findLast((block) => block.numbering?.level === numbering.level);
  return before?.numbering?.ordinal !== numbering.ordinal - 1;
}

function continuesParagraph(block: OpenBlock, line: SourceLine, { gap, width }: Place): boolean {
  const last = block.paragraphs.at(-1);
  if (!last || noteStart.test(line.content.text)) return true;
  const full = width !== undefined && !gap && block.lastLine >= width - 1;
  const closed = noteEnd.test(last.tail.slice(-1));
  if (endsSentence(last.tail) || closed) return full && !closed;
  if (last.hasSentence || block.paragraphs.length > 1 || !block.numbering) return true;
  return !block.heading && (full || continuesHeading(last, line.content.text));
}

/** A heading (no sentence yet) goes on in a line that is a mere fragment, or while a bracket or quote is open. */
function continuesHeading({ open, tail }: OpenParagraph, line: string): boolean {
  return open > 0 || /[，、,]$/u.test(tail.slice(-1)) || !sentenceInside.test(line);
}

function closeBlock({ numbering, num, paragraphs }: OpenBlock): Block {
  return { ...(numbering && { numbering }), num, paragraphs: paragraphs.map(closeParagraph) };
}
