/**
 * Reads what stands before the first number: 版头 and the opening of the main part as GB/T 9704—2012 §7.2 and §7.3
 * order them (发文机关标志, 发文字号, 标题, 主送机关, 正文, 署名, 成文日期, 附注), then the title again and the 导语. Every
 * element may be missing (卫滨 has no head at all, 泰安 no number).
 */
import { isDateLine, opensWithDate } from '../model/official/dates.ts';
import { documentNumber } from '../model/official/document-number.ts';
import type { HeadBlock, HeadKind } from '../model/plan.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { addLine, closeParagraph, endsSentence, type OpenParagraph, openParagraph } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';

/** `潍发〔2021〕26号`, also with a longer code; 签发人 beside it in documents that go up */
const numberLine = new RegExp(`^\\p{Script=Han}{0,4}${documentNumber}(?:\\s*签发人\\s*[:：].{0,20})?$`, 'u');
/** `（此件公开发布）`, `（联系人：张三）`, `（市政府第15次常务会议审议通过）` */
const annotationLine = /^[（(].*(?:公开|发布|发至|印发|联系人|联系电话|通过).*[）)]$/u;
/** `附件` above the plan that a notice issues; `来源：…`, `发布时间：…` of a web page */
const besideLine = /^附\s*件\s*\d{0,2}$|^>?\s*(?:信息来源|来源|发布时间|发布日期|发布机构|索引号|浏览次数)\s*[:：]/u;
/** How the name of a body ends */
const bodyEnd = /(?:政府|委员会|办公室|办公厅|[局委厅办部院会])$/u;
const titleEnd =
  /(?:通\s*知|意\s*见|决\s*定|方\s*案|计\s*划|要\s*点|办\s*法|条\s*例|规\s*定|公\s*告|通\s*报|纲\s*要|规\s*划|措\s*施|清\s*单|细\s*则)(?:[（(〔].{1,30}[）)〕])*》?$/u;
/** `（征求意见稿）` */
const draftMark = /^[（(][^）)]*(?:稿|草案|试行)[）)]$/u;
const mastheadEnd = /文\s*件$/u;
/** A line that is part of running text: it holds a comma or opens like a notice or a 导语. */
const runningText = /[，,。；;]|^(?:现将|为|根据|按照)/u;

type Shape = 'number' | 'date' | 'annotation' | 'draft' | 'history' | 'colon' | 'prose' | 'title' | 'line';

interface HeadParagraph {
  readonly shape: Shape;
  readonly content: Printed;
}

/** Returns the blocks of the head in printed order. */
export function readHead(lines: readonly SourceLine[]): HeadBlock[] {
  const kinds = nameParagraphs(readParagraphs(lines));
  return kinds.map(({ kind, content }) => ({ type: 'head', kind, content }));
}

function readParagraphs(lines: readonly SourceLine[]): HeadParagraph[] {
  const paragraphs: HeadParagraph[] = [];
  let open: OpenParagraph | undefined;
  const close = (): void => {
    if (open) paragraphs.push(...shapeParagraph(open));
    open = undefined;
  };
  for (const { blank, content } of lines) {
    if (blank) {
      if (open && !runningText.test(open.tail) && !isOpen(open)) close();
      continue;
    }
    if (isAlone(content.text)) close();
    if (open) addLine(open, content);
    else open = openParagraph(content);
    if (isComplete(open)) close();
  }
  close();
  return paragraphs;
}

/** Lines of these shapes never continue the line above. */
function isAlone(text: string): boolean {
  return /^(?:number|date|annotation|draft|history)$/u.test(shapeOf(text)) || mastheadEnd.test(text);
}

function isComplete(open: OpenParagraph): boolean {
  if (isAlone(open.tail) || endsSentence(open.tail)) return true;
  const isCutText = (open.hasComma || open.hasSentence) && open.tail.endsWith('》');
  return endsTitle(open.tail) && !isOpen(open) && !isCutText;
}

function isOpen({ brackets, quotes }: OpenParagraph): boolean {
  return brackets > 0 || quotes > 0;
}

function endsTitle(text: string): boolean {
  return titleEnd.test(text.slice(-60));
}

/** Running text and titles are joined to one paragraph; a block of names (two signatures) stays in lines. */
function shapeParagraph(open: OpenParagraph): HeadParagraph[] {
  const content = closeParagraph(open);
  const shape = shapeOf(content.text);
  return shape === 'line' ? open.lines.map((line) => ({ shape, content: line })) : [{ shape, content }];
}

function shapeOf(text: string): Shape {
  if (numberLine.test(text)) return 'number';
  if (isDateLine(text)) return 'date';
  if (draftMark.test(text)) return 'draft';
  if (annotationLine.test(text) || besideLine.test(text)) return 'annotation';
  // 2019年10月8日 国务院第66次常务会议通过: how a statute came about stands below its title
  if (opensWithDate(text)) return 'history';
  if (/[：:]$/u.test(text)) return 'colon';
  if (endsSentence(text)) return 'prose';
  return endsTitle(text) ? 'title' : 'line';
}

interface NamedParagraph {
  readonly kind: HeadKind;
  readonly content: Printed;
}

function nameParagraphs(paragraphs: readonly HeadParagraph[]): NamedParagraph[] {
  const addressees = findAddressees(paragraphs);
  const firstProse = paragraphs.findIndex(({ shape }) => shape === 'prose' || shape === 'colon');
  const places: HeadPlaces = {
    addressees,
    notice: addressees >= 0 ? addressees + 1 : firstProse,
    signed: findDay(paragraphs, addressees),
    number: paragraphs.findIndex(({ shape }) => shape === 'number'),
  };
  const named = paragraphs.map((paragraph, index) => ({
    kind: kindOf(paragraph, index, places),
    content: paragraph.content,
  }));
  return mergeTitles(named);
}

/** The day below a notice: one to addressees, or one (公告) that the title of what it issues follows. */
function findDay(paragraphs: readonly HeadParagraph[], addressees: number): number {
  const isDay = ({ shape }: HeadParagraph, index: number): boolean => shape === 'date' && index > addressees;
  const day = paragraphs.findIndex(isDay);
  const prose = paragraphs.findIndex(({ shape }) => shape === 'prose');
  const isIssued = prose >= 0 && prose < day && paragraphs.slice(day).some(({ shape }) => shape === 'title');
  return addressees >= 0 || isIssued ? day : -1;
}

interface HeadPlaces {
  /** Index of 主送机关, or -1. */
  readonly addressees: number;
  /** Index at which the notice begins, or -1. */
  readonly notice: number;
  /** Index of 成文日期 below the notice, or -1. */
  readonly signed: number;
  /** Index of 发文字号, or -1. */
  readonly number: number;
}

/** 主送机关 ends with a colon and comes after the title; a 导语 may end with one too (制定如下方案：). */
function findAddressees(paragraphs: readonly HeadParagraph[]): number {
  const found = paragraphs.findIndex(({ shape }) => shape === 'colon');
  const text = paragraphs[found]?.content.text ?? '';
  const followed = paragraphs.slice(found + 1).some(({ shape }) => shape === 'prose' || shape === 'date');
  return followed && !/(?:如下|方案|意见|通知)[：:]$/u.test(text) && !text.includes('。') ? found : -1;
}

function kindOf({ shape, content }: HeadParagraph, index: number, places: HeadPlaces): HeadKind {
  if (shape === 'number') return 'number';
  if (shape === 'date') return 'date';
  if (shape === 'annotation' || shape === 'history') return 'annotation';
  if (index === places.addressees) return 'addressees';
  const inNotice = index >= places.notice && index < places.signed;
  if (shape === 'prose' || shape === 'colon') return inNotice ? 'notice' : 'preamble';
  if (inNotice && shape !== 'draft') return shape === 'line' ? 'signature' : 'notice';
  if (isBelowDay(index, places) && shape === 'line' && bodyEnd.test(content.text)) return 'signature';
  if (places.signed >= 0 && index > places.signed) return 'plan-title';
  return isMasthead(content.text, index, places) ? 'masthead' : 'title';
}

/** A body may sign below the day instead of above it. */
function isBelowDay(index: number, { signed }: HeadPlaces): boolean {
  return signed >= 0 && index === signed + 1;
}

/** 发文机关标志: …文件, or whatever stands above the document number. */
function isMasthead(text: string, index: number, { number }: HeadPlaces): boolean {
  return mastheadEnd.test(text) || (index < number && !endsTitle(text));
}

/** A title over several lines is one title; a draft mark below it belongs to it. */
function mergeTitles(named: readonly NamedParagraph[]): NamedParagraph[] {
  const runs: { readonly kind: HeadKind; readonly contents: Printed[] }[] = [];
  for (const { kind, content } of named) {
    const last = runs.at(-1);
    if (last?.kind === kind && /title$/u.test(kind)) last.contents.push(content);
    else runs.push({ kind, contents: [content] });
  }
  return runs.map(({ kind, contents }) => ({ kind, content: joinPrinted(contents) }));
}
