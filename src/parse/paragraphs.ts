/**
 * Makes blocks of lines: every numbered paragraph opens one, with the paragraphs that follow it up to the next number.
 *
 * Lines that paper broke and sentences that a page break cut in two (潍坊 l. 31–33, 济南 l. 35–37) are joined again.
 * A paragraph ends where its last line ends a sentence and does not fill the paper, or where a heading is complete.
 */
import { bracketDepth, closer } from '../model/official/brackets.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import { type Printed, slicePrinted } from '../model/printed.ts';
import {
  addLine,
  closeParagraph,
  endsSentence,
  holdsSentence,
  type OpenParagraph,
  openParagraph,
} from './broken-lines.ts';
import type { Numbers } from './ladder.ts';
import type { Extent, SourceLine } from './lines.ts';
import { endsWithNote, opensBracketedNote, opensNoteLine } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { type Paper, readPaper } from './paper.ts';
import { narrowestPaper } from './paper-edge.ts';

export interface Block {
  readonly numbering?: Numbering;
  /** The number as printed, without the white space after it. */
  readonly num: Printed;
  readonly paragraphs: readonly Printed[];
}

const noteEnd = new RegExp(`${closer}$`, 'u');
/** `（1）依据；`, `①依据`, `1）依据`: a list inside a measure */
const listItem = /^(?:[①-⑳]|[（(]?\d{1,2}[)）])/u;
/** What page breaks and paper cut off a heading is short and holds no sentence. */
const longestFragment = 40;
/** 达到98%|以上: a figure that the line's end parted from what limits it */
const figureEnd = /[\d%％‰]$/u;
const limitStart = /^(?:以[上下内]|左右|余)/u;
/** `各级政府及其部门主要负责|人要切实…`: a line that only seems to end with who does what */
const cutName = /负责\n(?:人|同志)/u;
/** Who is told to do something: 县财政局, 各县（市、区）, 各有关方面; not 做到简明|扼 */
const toldUnit =
  '(?:[局委办厅署院府处站园区县市镇乡村校司队）)]|(?<!干)部|中心|部门|单位|机关|机构|企业|街道|(?<!社|机)会|各[^，。；：要应]{1,16})';
/** 县财政局要|在资金安排上支持, 甲局、|乙局: no paragraph ends so; 纪要, 扼要 and 响应 are words */
const cutClause = new RegExp(
  `(?<=${toldUnit})(?:(?<![摘纪需主必重简概紧首提扼])要|(?<![响供反效适对相感呼])应)$|(?:须|应当|不得|务必|以及|或者|[，,、])$`,
  'u',
);
/** `应诉。各部门要…`: the end of a heading that a page break cut, with the text that runs on */
const endsHeading = /^[^。，；：]{1,20}。./u;
/** “择|一、不重复”: the line goes on inside a quote. */
const closesQuote = /^[^“《]*[”》]/u;
/** 责任单位：甲局、各县（区）|人民政府、乙局 */
const nothingButNames = /^[^。；：:]+$/u;
/** 开展“巩固成果 促进|建设”工作, 中办 国办|关于印发…的意见》要求: no row of a table */
const cutsQuote = /[“《][^”》]*$|^[^“《]*[”》]/u;
/** A comma in a figure (1,200) or in a list of words (甲, 乙) is none of running text. */
const runningText = /[。；，;]|,(?!\s|\d{3}(?!\d))/u;
const longestRow = 40;
const insideWord = /\p{Script=Han}[（(][^（()）。；：:]{1,10}[）)]$/u;
const betweenLetters = /^\p{Script=Han}{2}$/u;
/** A line that ends so many 汉字 before the edge of its paper has ended of itself. */
const farFromEdge = 8;
/** 由|市住房和城乡建, and what stands on the line below: |设局|牵头 */
const actorStart = /(?:^|[，。；：、由])(?<name>[省市县区州]\p{Script=Han}{1,14})$/u;
const actorEnd = /^(?<rest>\p{Script=Han}{0,4}?(?:[局委办厅]|中心|委员会))(?=牵头|负责|会同|配合|协助|要|应|[、，])/u;
const nameBreak = /[、，,；;]/u;
const nameEnd = /[^、，,；;：:。\s]+$/u;

/** Returns the blocks of the numbered part of a document. */
export function readBlocks(lines: readonly SourceLine[], numbers: Numbers): Block[] {
  const papers = readPapers(lines, numbers);
  const blocks: OpenBlock[] = [];
  let gap: Gap = 'none';
  for (const line of lines) {
    if (line.blank) gap = gap === 'page' || line.extent.length > 0 ? 'page' : 'blank';
    else {
      placeLine(blocks, line, { gap, paper: papers(line), numbers });
      gap = 'none';
    }
  }
  return blocks.map(closeBlock);
}

/** How each line is set: a list below an explanation, whose numbers start again, may have its own width. */
function readPapers(lines: readonly SourceLine[], numbers: Numbers): (line: SourceLine) => Paper {
  const whole = readPaper(lines, numbers);
  const top = lines.flatMap((line) => numbers.get(line) ?? [])[0];
  const starts = lines.filter((line) => numbers.get(line)?.rank === top?.rank && numbers.get(line)?.ordinal === 1);
  const second = starts[1] && lines.indexOf(starts[1]);
  if (whole.broken || second === undefined) return () => whole;
  const [first, others] = [readPaper(lines.slice(0, second), numbers), readPaper(lines.slice(second), numbers)];
  const above = new Set(lines.slice(0, second));
  return (line) => ({ ...(above.has(line) ? first : others), runIn: whole.runIn });
}

interface OpenBlock {
  readonly numbering?: Numbering;
  readonly num: Printed;
  readonly paragraphs: OpenParagraph[];
  /** The opening line is a Markdown heading, so it is complete as it stands. */
  readonly heading: boolean;
  /** Its heading runs into its text, as in most provisions of its level. */
  readonly runIn: boolean;
  /** The line placed last. */
  lastLine: Extent;
}

/** What stands between two lines: blank lines, or among them one that was printed and is none of the text, as a page number. */
type Gap = 'none' | 'blank' | 'page';

interface Place {
  readonly gap: Gap;
  readonly paper: Paper;
  readonly numbers: Numbers;
}

function placeLine(blocks: OpenBlock[], line: SourceLine, place: Place): void {
  const block = blocks.at(-1);
  const numbering = place.numbers.get(line);
  if (!block || (numbering && !continuesList(blocks, numbering, line))) {
    blocks.push(openBlock(line, numbering, place.paper));
  } else if (line.heading || !continuesParagraph(block, line, place)) {
    block.paragraphs.push(openParagraph(line.content));
  } else {
    addToLast(block.paragraphs, line.content);
  }
  const placed = blocks.at(-1);
  if (placed) placed.lastLine = line.extent;
}

function addToLast(paragraphs: OpenParagraph[], line: Printed): void {
  const last = paragraphs.at(-1);
  if (last) addLine(last, line);
  else paragraphs.push(openParagraph(line));
}

function openBlock(line: SourceLine, numbering: Numbering | undefined, paper: Paper): OpenBlock {
  const length = numbering?.length ?? 0;
  const rest = slicePrinted(line.content, length);
  return {
    ...(numbering && { numbering }),
    num: slicePrinted(line.content, 0, line.content.text.slice(0, length).trimEnd().length),
    paragraphs: rest.text ? [openParagraph(rest)] : [],
    heading: line.heading,
    runIn: paper.runIn.has(line),
    lastLine: line.extent,
  };
}

/**
 * A line such as 三、四线城市 after a cut sentence only looks like a heading: the sentence before it is unfinished and
 * the number is neither a first one nor the next of its level.
 */
function continuesList(blocks: readonly OpenBlock[], numbering: Numbering, { content }: SourceLine): boolean {
  const last = blocks.at(-1)?.paragraphs.at(-1);
  if (last && last.quotes > 0 && closesQuote.test(content.text)) return true;
  const finished = !last?.hasSentence || endsSentence(last.tail) || noteEnd.test(last.tail);
  if (finished || numbering.ordinal === 1) return false;
  const before = blocks.findLast((block) => block.numbering?.rank === numbering.rank);
  return before?.numbering?.ordinal !== numbering.ordinal - 1;
}

function continuesParagraph(block: OpenBlock, line: SourceLine, { gap, paper }: Place): boolean {
  const last = block.paragraphs.at(-1);
  const { text } = line.content;
  if (!last) return true;
  if (opensBracketedNote(text)) return last.hasSentence || last.brackets > 0 || bracketDepth(text) > 0;
  if (figureEnd.test(last.tail) && limitStart.test(text)) return true;
  if (opensNoteLine(text)) return last.brackets > 0;
  const isNote = last.brackets <= 0 && opensNoteLine(last.lines[0]?.text ?? '');
  if (isNote && (last.tail.endsWith('、') || cutsUnit(last.tail, text))) return true;
  if (isNote && paper.isFull(block.lastLine) && gap === 'none' && nothingButNames.test(text)) return true;
  if (isNote && paper.broken && !paper.isFull(block.lastLine, farFromEdge)) return false;
  if (isRow(line.content) || isRow(last.lines.at(-1))) return false;
  if (block.heading && block.paragraphs.length === 1 && !last.hasSentence) return false;
  if (!paper.broken && isNote) return /[，,；;：:]$/u.test(last.tail);
  const full = paper.isFull(block.lastLine);
  const closed = noteEnd.test(last.tail) && last.brackets <= 0 && !(full && cutsWord(last.tail, text));
  const indented = paper.indents && line.indented;
  if ((cutClause.test(last.tail) || cutsActor(last.tail, text)) && !indented && !listItem.test(text)) return true;
  const inNote = last.brackets > 0 && /[；;：:]$/u.test(last.tail);
  if ((endsSentence(last.tail) && !inNote) || closed) return full && goesOnOver(gap, paper) && !closed && !indented;
  if (!full && isNoteBehind(last)) return cutName.test(`${last.tail}\n${text}`) || cutsUnit(last.tail, text);
  if (!last.hasSentence && !last.hasComma && !paper.broken && block.paragraphs.length > 1) return false;
  if (paper.broken && isLabel(last) && !paper.isFull(block.lastLine, farFromEdge)) return false;
  if (last.hasSentence || block.paragraphs.length > 1 || !block.numbering) return true;
  if (block.heading || indented || listItem.test(text)) return false;
  return (
    paper.isFull(block.lastLine, paper.indents ? 0 : 2) ||
    (!paper.broken &&
      (continuesHeading(last, text, block.lastLine) || (gap !== 'none' && block.runIn && endsHeading.test(text))))
  );
}

/** Where paragraphs open with white space, none opens at the head of a page without it. */
function goesOnOver(gap: Gap, { indents }: Paper): boolean {
  return gap === 'none' || (gap === 'page' && indents);
}

/** 甲局局长 above what he says: no sentence and none that goes on */
function isLabel({ lines, hasSentence, hasComma, brackets, quotes }: OpenParagraph): boolean {
  return lines.length === 1 && !hasSentence && !hasComma && brackets <= 0 && quotes <= 0;
}

/** 做好普法。责任单位：市司法局: a note that no stop ends */
function isNoteBehind({ brackets, hasSentence, tail }: OpenParagraph): boolean {
  return brackets <= 0 && hasSentence && !/[、，,；;：:]$/u.test(tail) && endsWithNote(tail);
}

/** 电梯、场（厂）|内车辆，各县（市、区）|人民政府: a bracket inside a word, not one behind a sentence or around a note */
function cutsWord(tail: string, text: string): boolean {
  return insideWord.test(tail) && !endsWithNote(tail) && /^\p{Script=Han}/u.test(text);
}

/** 县应急管|理局: what stands on both sides of a line's end is one name. */
function cutsUnit(tail: string, text: string): boolean {
  const name = nameEnd.exec(tail)?.[0] ?? '';
  const [rest = '', ...others] = text.replace(/[。；;]$/u, '').split(nameBreak);
  return name !== '' && !isUnitName(name) && [name + rest, ...others].every(isUnitName);
}

/** 由市住房和城乡建|设局牵头 */
function cutsActor(tail: string, text: string): boolean {
  const name = actorStart.exec(tail)?.groups?.['name'];
  const rest = actorEnd.exec(text)?.groups?.['rest'] ?? '';
  return name !== undefined && rest !== '' && !isUnitName(name) && isUnitName(name + rest);
}

/** A row of a table, or a name with its office (赵　六　市委统战部副部长): a line whose parts stand apart. */
export function isRow(line: Printed | undefined): boolean {
  if (!line) return false;
  if (/\t|^\|/u.test(line.text)) return true;
  const isShort = line.text.length > 3 && line.text.length <= longestRow;
  return isShort && hasGap(line) && !runningText.test(line.text) && !cutsQuote.test(line.text);
}

/** Between two letters: beside a sign the end of a row stood that has been joined to the next one. */
function hasGap({ text, pieces }: Printed): boolean {
  return pieces.some(({ at }) => betweenLetters.test(text.slice(Math.max(0, at - 1), at + 1)));
}

/** A heading (no sentence yet) goes on while a bracket or quote is open, or below a line of paper's width in a mere fragment. */
function continuesHeading({ brackets, quotes, tail }: OpenParagraph, text: string, above: Extent): boolean {
  if (brackets > 0 || quotes > 0 || /[，、,]$/u.test(tail)) return true;
  if (above.width < narrowestPaper) return false;
  return text.length <= longestFragment && !holdsSentence(text) && !endsSentence(text);
}

function closeBlock({ numbering, num, paragraphs }: OpenBlock): Block {
  return { ...(numbering && { numbering }), num, paragraphs: paragraphs.map(closeParagraph) };
}
