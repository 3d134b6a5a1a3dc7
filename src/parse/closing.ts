/**
 * Finds what stands below the last numbered provision and belongs to none: closing prose (结尾; 卫滨: 各级各部门要认真贯彻
 * 落实本实施方案…), signature and date, annexes (附件) and the imprint (版记: 抄送, 印发).
 */
import { annexNumber } from '../model/official/annex-label.ts';
import { findDate, isSigningDay } from '../model/official/dates.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import type { Printed } from '../model/printed.ts';
import { citesAnnex } from './annex-labels.ts';
import { namesSeveral } from './body-names.ts';
import {
  addLine,
  closeParagraph,
  endsSentence,
  holdsSentence,
  type OpenParagraph,
  openParagraph,
} from './broken-lines.ts';
import { type Numbers, opensRemark } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { endsWithNote, opensNoteLine } from './notes.ts';
import { saidOfItself } from './of-itself.ts';
import { type Block, isRow } from './paragraphs.ts';
import { endsWithBody, shapeOf } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** How closing prose opens that names the text. */
const naming = `特此|各位(?:代表|委员)[！!：:，,]|上述|本方案|本计划|本意见|本要点|以上|${saidOfItself}`;
/** 各地区、各部门, 全市各级各单位: how prose opens that calls on everybody */
const calling = '(?:全[省市县区])?各(?!位(?:代表|委员)|[项类种次])';
const callingStart = new RegExp(`^${calling}`, 'u');
const closingStart = new RegExp(`^(?:${naming}|${calling})`, 'u');
/** What of it is said of the text as a whole: 各地各部门要认真贯彻落实…, 各镇要高度重视…, 各地要结合实际，制定… */
const saidOfTheWhole = [
  '.*(?:本(?:方案|计划|意见|通知|要点|办法)|贯彻落实|(?:执行|实施|落实)(?:过程)?中)',
  '.*结合[^，。；]{0,6}实际，?[^，。；]{0,8}(?:制定|制订|细化|出台)',
  '.*(?:认真|抓好|抓紧|遵照|狠抓)(?:组织)?(?:落实|实施|执行)(?=[，,。；;]|各项|到位|工作)',
  '[^，。；]{1,30}要(?:高度重视|落实[，。；])',
].join('|');
const ofTheWhole = new RegExp(`^(?:${naming}|${calling}(?:${saidOfTheWhole}))`, 'u');
/** What else is, but below a heading that speaks of it: 各镇要提高站位…, 各县区要切实加强组织领导，确保各项工作落到实处 */
const alsoOfTheWhole = new RegExp(
  `^${calling}(?:.*(?:组织领导|确保(?:完成)?各项(?:目标|工作|任务|举措|措施))|[^，。；]{1,30}要[^，。；]{0,4}(?:提高(?:政治)?(?:站位|认识)|统一思想|充分认识))`,
  'u',
);
/** What never is a measure's own text. */
const farewell = /^(?:特此|专此|此[致复]|各位(?:代表|委员)[！!：:，,]|(?:衷心|诚挚|再次)?感谢(?:[您你]|各位|贵))/u;
/** 组织实施。…, 三、保障措施 */
const aboutCarryingOut =
  /^.{0,4}(?:组织(?:实施|领导|保障)|保障措施|工作(?:要求|保障)|督导检查|监督检查|督促检查)[。\s]/u;
/** What one other provision does may be chance. */
const fewestSiblings = 3;
/** `加强宣传。` alone on a line */
const headingWithStop = /^[^。！？；：]{2,30}。$/u;
/** `附件`, `附件1`, `附件：1．任务清单`, `附表：1．任务清单`, `附件2 名单`; not 附件所列… */
const annexLine = new RegExp(
  `^附\\s*[表图]\\s*[:：]\\s*[1１]\\s*[.．、]|^附(?:\\s*件)?\\s*(?:${annexNumber}\\s*$|[:：]|$|${annexNumber}(?:\\s*[:：.．、]\\s*|\\s+)\\S{1,40}$)`,
  'u',
);
const imprintLine =
  /^(?:抄\s*送|主\s*送|分\s*送|发\s*送|出\s*席|列\s*席|请\s*假|缺\s*席|印发(?:机关|单位|日期|时间))\s*(?:[:：]|(?<=印发..)$)|印发$/u;
const issued = /^\s*印[发發]$/u;
/** 抄送：市委。甲市政府办 2031年7月8日印发 on one line */
const labelled = /^(?:[抄主分发]\s*送|印发(?:机关|单位)?|校\s*对|打\s*印)\s*[:：]/u;
const annotationLine = /^[（(](?:此件|本文|稿件来源)[^）)]*[）)]$|^附\s*注\s*[:：]/u;
const contactLine =
  /^[（(](?:联系人|联系电话)[^）)]*[）)]$|^(?:联系人|联系人及电话|联系单位|联系电话|联系方式|经\s*办\s*人)\s*[:：]/u;
/** 三、联系方式: the lines below say it. */
const contactHeading = /^[^。；]{0,12}(?:联系|咨询)[^。；]{0,8}$/u;
/** A name set on a line of its own. */
const signatureLine =
  /^[^。；：:，,！？（(〔[【\d０-９][^。；：:，,！？]{3,40}$|^国务院$|^(?!全部|各)\p{Script=Han}{2}[部办]$/u;
/** `稳定就业。实施…` */
const runInHeading = /^[^，。；：！？]{4,24}。./u;
/** A heading and two paragraphs that look alike. */
const fewestAlike = 3;
/** 由县教育局负责, not 由县教育局负责本细则的解释 */
const entrusted = /由[^，。；]{2,30}(?:牵头|负责(?![^，。；]*解释)|承担|组织实施)/u;
/** 12月底前完成, 2031年3月1日前建成 */
const due = /[月日底旬][底末]?(?:之|以)?前[^。；]{0,20}(?:完成|建成|到位|开工|投产|投用)/u;
/** What a clause says of the unit that opens it: 县教育局|每月调度1次; 县教育局|将适时督查 is said of the whole. */
const unitOpening = /^(?<unit>[^各本全上以，。；：、]\p{Script=Han}{1,14}?[局委办厅院])(?=(?!将)\p{Script=Han})/u;
const sealedOnBehalf = /^[（(][^）)]*代章[）)]$/u;

/** Returns the index of the line with which the text has ended; `furniture` is what a page sets below it. */
export function findTextEnd(
  lines: readonly SourceLine[],
  numbers: Numbers,
  furniture: ReadonlySet<SourceLine> = new Set(),
): number {
  const list = lines.findIndex((line, index) => index > 0 && !line.blank && opensAnnexes(line, lines[index - 1]));
  const listed = list < 0 ? lines.length : list;
  const last = lines.slice(0, listed).findLastIndex((line) => numbers.has(line));
  const ends = asksToCall(lines, last) ? endsText : isTail;
  const stop = lines.findIndex((line, index) => index > last && (ends(line.content) || furniture.has(line)));
  return withSignature(lines, stop < 0 ? listed : stop, last);
}

function opensAnnexes({ content }: SourceLine, above: SourceLine | undefined): boolean {
  return annexLine.test(content.text) && !citesAnnex(above?.content.text ?? '');
}

/** How to call is what the last provision says: its heading does, or it has nothing else to say. */
function asksToCall(lines: readonly SourceLine[], last: number): boolean {
  const heading = lines[last]?.content.text ?? '';
  const below = lines.slice(last + 1).find(({ blank }) => !blank)?.content.text ?? '';
  return contactHeading.test(heading) || (!holdsSentence(heading) && contactLine.test(below));
}

/** Tells whether a line belongs to the imprint: 抄送：…, …印发 */
export function isImprint(text: string): boolean {
  return imprintLine.test(text);
}

/** Returns the paragraphs of what stands below the numbered text; names and list lines stay apart. */
export function readTail(lines: readonly SourceLine[]): Printed[] {
  const paragraphs: OpenParagraph[] = [];
  for (const [index, { blank, content }] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (blank) continue;
    const below = lines[index + 1]?.content.text ?? '';
    const signature = endsWithBody(content.text) && isSigningDay(below);
    if (isIssuedBelow(content, below)) {
      paragraphs.push(openParagraph(content));
    } else if (last && issued.test(content.text) && isIssuedBelow(last.lines.at(-1), content.text)) {
      addLine(last, content);
    } else if (
      last &&
      (last.hasComma || last.hasSentence) &&
      !endsSentence(last.tail) &&
      !isTail(content) &&
      !signature
    ) {
      addLine(last, content);
    } else {
      paragraphs.push(...(splitSignedDay(content) ?? [content]).map(openParagraph));
    }
  }
  return paragraphs.map(closeParagraph);
}

/** `甲市司法局办公室　2031年7月8日` above 印发: the line's end parted them */
function isIssuedBelow(line: Printed | undefined, below: string): boolean {
  return line !== undefined && issued.test(below) && (isSigningDay(line.text) || splitSignedDay(line) !== undefined);
}

export interface SplitClosing {
  readonly blocks: readonly Block[];
  readonly closing: readonly Printed[];
}

/** Returns the blocks with the last one cut where the closing prose begins, and that prose. */
export function splitClosing(blocks: readonly Block[]): SplitClosing {
  const last = blocks.at(-1);
  if (!last) return { blocks, closing: [] };
  const opening = last.paragraphs[0]?.text ?? '';
  const own = holdsSentence(opening) || endsWithNote(opening) ? 1 : last.paragraphs.length;
  const least = own === 1 && hasTextBelow(blocks, last) ? 2 : own;
  const goesOn = aboutCarryingOut.test(opening) || isLoneHeading(blocks, last);
  const cue = last.paragraphs.findIndex(({ text }, index) => {
    const ends = closes(last.paragraphs, index) || (!goesOn && alsoOfTheWhole.test(text));
    return index > 0 && (farewell.test(text) || (index >= least && ends));
  });
  const usual = goesOn || own > 1 ? last.paragraphs.length : inManner(last.paragraphs, usualLength(blocks, last));
  const most = Math.min(cue > 0 ? cue : last.paragraphs.length, endOfNotes(blocks, last));
  const cut = behindNotes(last.paragraphs, Math.min(withDuties(last.paragraphs, usual), most));
  if (last.paragraphs.length <= cut) return { blocks, closing: [] };
  const kept: Block = { ...last, paragraphs: last.paragraphs.slice(0, cut) };
  return { blocks: [...blocks.slice(0, -1), kept], closing: last.paragraphs.slice(cut) };
}

/** Where in every other provision of its level that says who answers nothing follows, what follows in the last one closes. */
function endOfNotes(blocks: readonly Block[], last: Block): number {
  const endOf = ({ paragraphs }: Block): number =>
    paragraphs.findLastIndex(({ text }) => endsWithNote(text) || opensNoteLine(text)) + 1;
  const noted = blocks.filter(
    (block) => block !== last && block.numbering?.rank === last.numbering?.rank && endOf(block) > 0,
  );
  const isUsual = noted.length >= fewestSiblings && noted.every((block) => endOf(block) === block.paragraphs.length);
  return isUsual && endOf(last) > 0 ? endOf(last) : last.paragraphs.length;
}

/** It is said of the whole text, or calls on everybody behind a note that has said who answers for the measure. */
function closes(paragraphs: readonly Printed[], at: number): boolean {
  const [above = '', text = ''] = [at - 1, at].map((index) => paragraphs[index]?.text);
  return ofTheWhole.test(text) || (callingStart.test(text) && endsWithNote(above) && !endsWithNote(text));
}

/** Behind several paragraphs that open with a heading (稳定就业。…) one that does so too goes on with them. */
function inManner(paragraphs: readonly Printed[], usual: number): number {
  const isHeaded = (paragraph: Printed | undefined): boolean =>
    runInHeading.test(paragraph?.text ?? '') && !closingStart.test(paragraph?.text ?? '');
  const inside = paragraphs.slice(1, usual);
  if (usual < fewestAlike || inside.filter(isHeaded).length < inside.length / 2) return usual;
  const end = paragraphs.findIndex((paragraph, index) => index >= usual && !isHeaded(paragraph));
  return end < 0 ? paragraphs.length : end;
}

/**
 * Paragraphs of the text's end that say who does what by when, or call on everybody, go on with the measure, however many
 * others have.
 */
function withDuties(paragraphs: readonly Printed[], usual: number): number {
  const behind = paragraphs.slice(usual).findIndex(({ text }) => !callingStart.test(text) && !givesDuty(text));
  return behind < 0 ? paragraphs.length : usual + behind;
}

function givesDuty(text: string): boolean {
  const sentences = text.split(/(?<=[。！？])/u);
  if (!holdsSentence(text) || sentences.some((one) => closingStart.test(one))) return false;
  const { unit } = unitOpening.exec(text)?.groups ?? {};
  return endsWithNote(text) || entrusted.test(text) || due.test(text) || (unit !== undefined && isUnitName(unit));
}

/** It alone of its level has a heading with a stop and no text beside it: what follows is its text. */
function isLoneHeading(blocks: readonly Block[], last: Block): boolean {
  const alike = blocks.filter(({ numbering }) => numbering?.rank === last.numbering?.rank);
  const headings = alike.filter(({ paragraphs: [heading] }) => headingWithStop.test(heading?.text ?? ''));
  return alike.length > 1 && headings.length === 1 && headings[0] === last;
}

/** Its first paragraph is a heading with a stop, and so are those of its level: their text stands below. */
function hasTextBelow(blocks: readonly Block[], last: Block): boolean {
  const alike = blocks.filter(({ numbering }) => numbering?.rank === last.numbering?.rank);
  const texts = alike.filter(({ paragraphs }) => paragraphs.length > 1);
  return (
    alike.length >= fewestSiblings &&
    texts.length === alike.length &&
    texts.every(({ paragraphs: [heading] }) => headingWithStop.test(heading?.text ?? ''))
  );
}

/** Lines that say who answers belong to the measure above them, however many they are. */
function behindNotes(paragraphs: readonly Printed[], from: number): number {
  const behind = paragraphs.slice(from).findIndex(({ text }) => !opensNoteLine(text));
  return behind < 0 ? paragraphs.length : from + behind;
}

/** Returns where the paragraphs of a text that numbers nothing take leave: 特此批复。 */
export function farewellStart(paragraphs: readonly Printed[]): number {
  return paragraphs.findLastIndex(({ text }) => !farewell.test(text)) + 1;
}

/** Returns the names and the day that sign a document below its text. */
export function readSignature(closing: readonly Printed[]): Signature {
  const day = closing.findIndex(({ text }) => isSigningDay(text));
  const above = closing.slice(0, Math.max(day, 0));
  const text = above.findLastIndex((line) => !signs(line));
  return { names: above.slice(text + 1), date: closing[day]?.text };
}

/** Returns the line that says when a document was printed: 甲县人民政府办公室　2031年4月14日印发 */
export function findIssuedDay(paragraphs: readonly Printed[]): string | undefined {
  return paragraphs.findLast(({ text }) => isIssuedDay(text))?.text;
}

/** A day and 印发 behind nothing but the names of bodies; 原文件2019年3月5日印发 is said of another document. */
function isIssuedDay(text: string): boolean {
  const found = findDate(text);
  if (!found || !issued.test(text.slice(found.span.end))) return false;
  const above = text.slice(0, found.span.start).trim();
  const bodies = labelled.test(above) ? above.replace(/^.*[。：:\s](?=\S)/u, '') : above;
  return bodies === '' || bodies.split(/[\s、]+/u).every(isUnitName);
}

export interface Signature {
  readonly names: readonly Printed[];
  readonly date: string | undefined;
}

function isTail(line: Printed): boolean {
  return endsText(line) || contactLine.test(line.text);
}

function endsText(line: Printed): boolean {
  const { text } = line;
  return (
    isSigningDay(text) ||
    splitSignedDay(line) !== undefined ||
    opensRemark(text) ||
    [annexLine, imprintLine, annotationLine].some((pattern) => pattern.test(text))
  );
}

/** Two bodies may share a line, a mayor may sign (市长 林远山); a name with its office (吴　十　研究员) signs nothing. */
function signs(line: Printed): boolean {
  if (sealedOnBehalf.test(line.text) || shapeOf(line.text) === 'person' || namesSeveral(line)) return true;
  return signatureLine.test(line.text) && (!isRow(line) || endsWithBody(line.text));
}

/** The names above the date are the signature; the number's own line never is. */
function withSignature(lines: readonly SourceLine[], stop: number, last: number): number {
  if (!isSigningDay(lines[stop]?.content.text ?? '')) return stop;
  const above = lines.slice(last + 1, stop);
  const text = above.findLastIndex(({ blank, content }) => !blank && !signs(content));
  const own = lines[last]?.content;
  const heading = text < 0 && !holdsSentence(own?.text ?? '') && !isRow(own);
  return heading ? stop : last + 1 + text + 1;
}

/** The most paragraphs that a block of the last one's level has. A lone block and an article of a statute say nothing. */
function usualLength(blocks: readonly Block[], last: Block): number {
  if (last.numbering?.system === 'statute') return last.paragraphs.length;
  const alike = blocks.filter((block) => block !== last && block.numbering?.rank === last.numbering?.rank);
  const longest = alike.reduce((most, { paragraphs }) => Math.max(most, paragraphs.length), 0);
  return longest || last.paragraphs.length;
}
