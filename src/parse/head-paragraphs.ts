/**
 * Gathers the lines above the first number into paragraphs and tells what each is by its form: a title or prose that paper
 * has broken is one, a block of names stays in lines. What a paragraph is by its place decides head.ts.
 */
import { type Printed, slicePrinted } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { addLine, closeParagraph, endsSentence, type OpenParagraph, openParagraph } from './broken-lines.ts';
import { addresseesLength } from './inner-heads.ts';
import { opensWithPlace } from './leading-place.ts';
import type { SourceLine } from './lines.ts';
import { isRow } from './paragraphs.ts';
import { endsTitle, endsWithBody, opensPreface, type Shape, salutes, saysAbout, shapeOf } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** A line that is part of running text: it holds a comma or opens like a notice or a 导语. */
const runningText = /[，,。；;]|^(?:现将|为|根据|按照)/u;
const opensSentence = /^(?:现将|为(?![民政农企老])|根据|按照)/u;
const opensNotice = /^(?:现[将就]|为|根据|按照|依据|经|近[日期来年]|《)/u;
/** `根据…，现将…如下。` below a title */
const opensProse = /^(?:根据|按照|依据|为(?![民政农企老]))[^，,。]{4,}[，,。]/u;
/** What paper sets on one line, in 汉字. */
const widestLine = 70;
const longestColumn = 12;
const shortestTitle = 6;
/** With a comma and without 关于 */
const longestTitle = 60;
/** Lines of a remark. */
const longestRemark = 12;

/** A line or paragraph of the head, and what it is by its form. */
export interface HeadParagraph {
  readonly shape: Shape;
  readonly content: Printed;
}

/** The lines of the head that are none of its text. */
export interface Beside {
  readonly furniture: ReadonlySet<SourceLine>;
  readonly contents: ReadonlySet<SourceLine>;
  /** The list of annexes. */
  readonly listed: ReadonlySet<SourceLine>;
}

/** Returns the paragraphs of the head in printed order. */
export function readHeadParagraphs(lines: readonly SourceLine[], beside: Beside): HeadParagraph[] {
  const paragraphs: HeadParagraph[] = [];
  let open: OpenParagraph | undefined;
  const close = (): void => {
    if (open) paragraphs.push(...shapeParagraph(open));
    open = undefined;
  };
  const apart = lines.flatMap((line) => (besideShape(line, beside) ? [line] : splitAddressees(line)));
  for (const line of apart) {
    const { blank, content } = line;
    const shape = isInRemark(open) ? undefined : besideShape(line, beside);
    if (shape) {
      close();
      paragraphs.push({ shape, content });
      continue;
    }
    if (blank) {
      if (open && !isRunning(open.tail) && !isOpen(open)) close();
      continue;
    }
    const signed = splitSignedDay(content);
    if (signed) {
      close();
      paragraphs.push({ shape: 'line', content: signed[0] }, { shape: 'date', content: signed[1] });
      continue;
    }
    if (!isInRemark(open) && (isAlone(content.text) || isRow(content) || isWholeBelow(open, line))) close();
    if (open && isOverprinted(open, content.text)) {
      paragraphs.push({ shape: 'annotation', content: closeParagraph(open) });
      open = undefined;
    }
    if (open) addLine(open, content);
    else open = openParagraph(content);
    if (isInRemark(open)) continue;
    if (line.heading || isRow(content) || isComplete(open) || isIssuer(open, paragraphs.at(-1))) close();
  }
  close();
  return paragraphs;
}

/** 各县人民政府：现将…印发给你们。: a copy has lost the break behind the colon. */
function splitAddressees(line: SourceLine): SourceLine[] {
  const end = addresseesLength(line.content.text);
  if (end === 0 || !opensNotice.test(simplify(line.content.text.slice(end)))) return [line];
  return [slicePrinted(line.content, 0, end), slicePrinted(line.content, end)].map((content) => ({ ...line, content }));
}

function besideShape(line: SourceLine, { furniture, contents, listed }: Beside): Shape | undefined {
  if (contents.has(line)) return 'contents';
  if (furniture.has(line)) return 'annotation';
  return listed.has(line) ? 'annexes' : undefined;
}

/** A body on a line below a title: who has written what stands below. */
function isIssuer(open: OpenParagraph, above: HeadParagraph | undefined): boolean {
  const { lines, tail } = open;
  const isName = endsWithBody(tail) && !runningText.test(tail) && !/^各/u.test(tail);
  return lines.length === 1 && above?.shape === 'title' && isName && !isOpen(open);
}

/** （2011年12月15日公布，根据 / 2019年11月14日…修订）: a remark in brackets goes on over its dates. */
function isInRemark(open: OpenParagraph | undefined): boolean {
  return (
    open !== undefined &&
    open.brackets > 0 &&
    open.lines.length <= longestRemark &&
    /^[（(]/u.test(open.lines[0]?.text ?? '')
  );
}

/** Paper that prints a line of a title twice to set it bold */
function isOverprinted({ lines }: OpenParagraph, text: string): boolean {
  return lines.length === 1 && lines[0]?.text === text && text.length > longestColumn;
}

/** No paper is so wide: the line is a paragraph of its own, and what stands above it another one. */
function isWholeBelow(open: OpenParagraph | undefined, { extent, content }: SourceLine): boolean {
  if (!open || isRunning(open.tail) || isOpen(open)) return false;
  return (
    extent.width > widestLine ||
    opensProse.test(simplify(content.text)) ||
    salutes(content.text) ||
    isColumn(open.lines, content.text)
  );
}

/** Tells whether lines are the column of a site in which the document stands: `通知公告` above 甲县2031年工作方案. */
export function isColumn(lines: readonly Printed[], below: string): boolean {
  const [first] = lines;
  if (!first || lines.length > 1 || first.text.length > longestColumn || opensWithPlace(first.text)) return false;
  return (
    (shapeOf(first.text) === 'line' || first.text.length <= shortestTitle) &&
    !endsWithBody(first.text) &&
    !saysAbout(first.text) &&
    opensWithPlace(below) &&
    endsTitle(below)
  );
}

/** Lines of these shapes never continue the line above. */
function isAlone(text: string): boolean {
  return /^(?:number|date|annotation|draft|history|person|masthead)$/u.test(shapeOf(text)) || opensPreface(text);
}

/** A list of bodies that no body's name ends goes on: 甲部、乙部、住房城乡建|设部 */
function isRunning(text: string): boolean {
  const [first = ''] = text.split('、', 1);
  return runningText.test(simplify(text)) || (first !== text && endsWithBody(first) && !endsWithBody(text));
}

function isComplete(open: OpenParagraph): boolean {
  if (isAlone(open.tail) || endsSentence(open.tail)) return true;
  const isCutText = (open.hasComma || open.hasSentence) && open.tail.endsWith('》');
  return endsTitle(open.tail) && !isOpen(open) && !isCutText && !isSentence(open);
}

/** 为贯彻《甲意见》|精神…, 现提出本市实施意见|如下。: a line of a sentence may end like a title. */
function isSentence({ lines, tail, hasComma }: OpenParagraph): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return opensSentence.test(lines[0]?.text ?? '') || (hasComma && length > longestTitle && !saysAbout(tail));
}

function isOpen({ brackets, quotes }: OpenParagraph): boolean {
  return brackets > 0 || quotes > 0;
}

/** Running text and titles are joined to one paragraph; a block of names (two signatures) stays in lines. */
function shapeParagraph(open: OpenParagraph): HeadParagraph[] {
  const content = closeParagraph(open);
  const shape = shapeOf(content.text);
  if (shape !== 'line') return [{ shape, content }];
  return open.lines.map((line) => ({ shape: shapeOf(line.text), content: line }));
}
