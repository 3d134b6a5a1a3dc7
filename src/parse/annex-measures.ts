/**
 * Reads an annex that is a plan of its own: its lines → its opening, the tree of its measures and what closes it. Its title
 * says what it is (工作方案, 任务分工, 重点任务清单) and its numbers carry text, or these say who answers. A form to fill in, a
 * table of scores and a list of names, papers or powers stay text, and so does a copy of the plan itself.
 */
import type { Issue } from '../model/issue.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { type Printed, sourceOffset } from '../model/printed.ts';
import { measuresBelow } from '../model/walk.ts';
import { simplify } from '../segment/traditional.ts';
import { withoutLabel } from './annex-labels.ts';
import { checkBrackets, checkNumbering, type Locate } from './checks.ts';
import { splitClosing } from './closing.ts';
import { findContents } from './contents.ts';
import { findTextEnd, readTail } from './foot.ts';
import { type Numbers, readNumbers } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { readBlocks } from './paragraphs.ts';
import { printBlock, type Source } from './printed-script.ts';
import { leavesGaps } from './shapes.ts';
import { type AnnexName, buildTree, type TreeNode } from './tree.ts';

export interface AnnexText {
  readonly title: string;
  readonly opening: readonly Printed[];
  readonly children: readonly TreeNode[];
  /** What stands below its numbers. */
  readonly paragraphs: readonly Printed[];
  readonly closing: readonly Printed[];
  readonly issues: readonly Issue[];
}

/** What says what is to be done, however its entries look. */
const planTitle =
  /(?:方案|计划|规划|纲要|要点|措施|举措|安排|预案|意见|办法|细则|规定|规则|制度|条例|任务|分工|分解|(?:任务|工作|措施|行动|整改|改革)[^，。]{0,4}(?:清单|台账))(?:一览)?表?$/u;
/** What is filled in, scored or looked up, whatever stands in it. */
const formTitle =
  /[评计赋打]分|模板|范本|样[本式表]|格式|填[报写表]|参考|示例|[提大]纲|申[报请]|登记|[职权][权责]清单|名[单录册]|通讯录/u;
/** `（2031年版）`, `（征求意见稿）` behind a title */
const titleTail = /[（(][^（()）]{1,20}[）)]$/u;
const longestTitleLines = 3;
const longestTitle = 60;
const fewestMeasures = 2;
/** What is shorter and has no stop is a name. */
const shortestText = 12;

/** Returns the text of an annex, its lines given, that is a plan of its own; `undefined` where it is none. */
export function readAnnexText(
  plan: Pick<Plan, 'id' | 'title'>,
  lines: readonly SourceLine[],
  annex: Omit<AnnexName, 'title'>,
  { locate, asPrinted }: Source,
): AnnexText | undefined {
  const contents = findContents(lines);
  const numbers = readNumbers(lines.filter((line) => !contents.has(line)));
  const first = lines.findIndex((line) => numbers.has(line));
  const above = lines.slice(0, Math.max(first, 0));
  const title = findTitle(above.map((line) => ({ ...line, content: asPrinted(line.content) })));
  if (title === undefined || title === plan.title || lines.some(({ content }) => leavesGaps(content.text)))
    return undefined;
  return readText(plan, lines, first, { ...annex, title }, { numbers, isPlan: isPlanTitle(title), locate, asPrinted });
}

/** How a document is divided that stands below the first one of a file. */
export interface DividedDocument extends Source {
  readonly numbers: Numbers;
  readonly numbered: boolean;
  readonly text: readonly SourceLine[];
}

/** Returns the text of a document of its own, its lines given, that is another plan; `undefined` where it is none. */
export function readDocumentText(
  plan: Pick<Plan, 'id' | 'title'>,
  lines: readonly SourceLine[],
  annex: AnnexName,
  { numbers, numbered, text: [opening], locate, asPrinted }: DividedDocument,
): AnnexText | undefined {
  const first = numbered ? lines.findIndex(({ offset }) => offset === opening?.offset) : -1;
  if (first < 0 || annex.title === plan.title) return undefined;
  return readText(plan, lines, first, annex, { numbers, isPlan: isPlanTitle(annex.title), locate, asPrinted });
}

interface Reading extends Source {
  readonly numbers: Numbers;
  readonly isPlan: boolean;
}

/** Reads the lines of an annex whose text begins at the line `first`. */
function readText(
  plan: Pick<Plan, 'id' | 'title'>,
  lines: readonly SourceLine[],
  first: number,
  annex: AnnexName,
  { numbers, isPlan, locate, asPrinted }: Reading,
): AnnexText | undefined {
  const below = lines.slice(first);
  const end = findTextEnd(below, numbers);
  const { blocks: read, closing } = splitClosing(readBlocks(below.slice(0, end), numbers));
  const blocks = read.map((block) => printBlock(block, asPrinted));
  const children = buildTree(plan.id, blocks, annex);
  const measures = measuresBelow(children);
  if (!saysWhatToDo(measures, isPlan)) return undefined;
  const paragraphs = blocks.flatMap((block) => block.paragraphs);
  return {
    title: annex.title,
    opening: readTail(lines.slice(0, first)).map(asPrinted),
    children,
    paragraphs,
    closing: [...closing, ...readTail(below.slice(end))].map(asPrinted),
    issues: [
      sayMeasures(measures, annex.title, locate),
      ...checkNumbering(blocks, locate),
      ...checkBrackets(paragraphs, locate),
    ],
  };
}

/** The title stands behind the label or on the lines below it: up to where it says what it is, else its first line. */
function findTitle(opening: readonly SourceLine[]): string | undefined {
  const texts = opening.filter(({ blank }) => !blank).map(({ content }) => content.text.replace(/\s/gu, ''));
  const lines = [withoutLabel(texts[0] ?? ''), ...texts.slice(1)].filter((text) => text !== '');
  const titles = lines.slice(0, longestTitleLines).map((_, index) => lines.slice(0, index + 1).join(''));
  const title = titles.find(isPlanTitle) ?? titles[0];
  return title !== undefined && isTitle(title) ? title : undefined;
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && !/[。；：]/u.test(text) && !formTitle.test(simplify(text));
}

function isPlanTitle(text: string): boolean {
  return planTitle.test(simplify(text).replace(titleTail, ''));
}

/** Entries of a plan have text; those of any other list say who answers. */
function saysWhatToDo(measures: readonly Measure[], isPlan: boolean): boolean {
  const telling = measures.filter(({ note, content: { text } }) =>
    isPlan ? note !== undefined || text.length >= shortestText || /[。；\n]/u.test(text) : note !== undefined,
  );
  return telling.length >= fewestMeasures && telling.length * 2 >= measures.length;
}

function sayMeasures(measures: readonly Measure[], title: string, locate: Locate): Issue {
  return {
    rule: 'annex-measures',
    severity: 'info',
    at: locate(measures[0] ? sourceOffset(measures[0].num, 0) : 0),
    found: `附件《${title}》里的 ${measures.length} 项措施`,
  };
}
