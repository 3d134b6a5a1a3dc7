/**
 * Finds the annexes of a document: lines → the stretches below its text that are texts of their own. One begins at 附件 or
 * 名词解释 on a line of its own, or where a second masthead or title stands and the numbers start again (two documents in
 * one file); what a list of annexes names above the signature is none.
 */
import { isDateLine } from '../model/official/dates.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { citesAnnex, isBareLabel, isLabel, namedAnnex } from './annex-labels.ts';
import { isSigned, signersStart } from './annex-signature.ts';
import { endsSentence } from './broken-lines.ts';
import { isImprint } from './foot.ts';
import type { Numbers } from './ladder.ts';
import { opensWithPlace } from './leading-place.ts';
import type { SourceLine } from './lines.ts';
import { endsWithNote, isNote } from './notes.ts';
import type { System } from './numbering.ts';
import { endsCutName, endsTitle, endsWithBody, saysAbout, shapeOf } from './shapes.ts';

/** The annexes of a document, each with its lines, and what stands below the last one. */
export interface Annexes {
  /** Index of the line at which the first one begins; the number of lines where there is none. */
  readonly start: number;
  readonly annexes: readonly (readonly SourceLine[])[];
  /** Those that a title opens which the head does not name: documents of their own. */
  readonly further: readonly (readonly SourceLine[])[];
  /** 版记: 抄送, 印发 */
  readonly imprint: readonly SourceLine[];
}

/** `附件：1.任务清单`, `附件1.任务清单`, `附表：1．任务清单` */
const annexList = /^附(?:\s*件(?:\s*[:：])?|(?:\s*[表图])?\s*[:：])\s*[1１一]\s*[.．、]\s*\S/u;
const listLabel = /^附(?:\s*件)?\s*[:：]$/u;
const unnumberedLabel = /^附\s*件\s*[:：]?$/u;
/** `1.问题清单.xlsx` on a page */
const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|txt)$/iu;
const firstEntry = /^[1１]\s*[.．、]\s*[^。；]{2,60}$/u;
const entryNumber = /^(?:附\s*[件表图](?:\s*[:：])?\s*)?[\d０-９]{1,2}\s*[.．、]\s*/u;
const tableRow = /\t|^\|/u;
const listEntry = /^[\d０-９]{1,2}\s*[.．、]\s*[^。；]{2,60}$/u;
const glossary = /^(?:有关|相关)?(?:名词|名詞)(?:解释|解釋|注释|註釋)$/u;
/** 名单, 分工表, 示意图: what an annex may be besides a document */
const listName = /[表单單册冊录錄图圖]$/u;
/** `甲市补助申请表`, `项目申报书（格式）` */
const formTitle =
  /(?:申请|申报|登记|推荐|审批|备案|报名|信息|情况|统计|汇总|评分|考核|自查|调查)[^，。]{0,4}[表书](?:[（(][^（()）]{1,12}[）)])?$/u;
/** `甲联席会议成员名单` above `召集人：…` */
const nameList = /^[^，。；：]{2,40}名单$/u;
const chair = /^(?:总?召集人|组长|主任|主席|会长|总指挥|指挥长|顾问|队长|团长)\s*[:：]/u;
/** A signature stands at most so many lines below the list of annexes that it signs. */
const signatureReach = 12;
/** A second title stands at most so many lines above the number that starts again. */
const longestOpening = 15;
const longestTitle = 60;
const longestTitleLines = 3;
/** In 汉字, its indent included. */
const fullLine = 26;
const longestImprint = 5;
/** `2031年7月8日印发` */
const printedDay = /^\d{4}\s?年.{2,8}日\s?印[发發]$/u;

/** Returns the lines of a list of annexes that carry numbers: `附件：1.任务清单`, `2.分工表`, with what goes on below them. */
export function findAnnexList(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  let inList = false;
  return new Set(
    lines.filter((line, at) => {
      if (line.blank) return false;
      const { text } = line.content;
      inList = opensList(lines, at) || (inList && (listEntry.test(text) || continuesEntry(lines, at)));
      return inList || fileName.test(text);
    }),
  );
}

/** Its entries stand below 附件： too, where the list is signed. */
function opensList(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.content.text ?? '';
  if (annexList.test(text)) return true;
  if (!listLabel.test(text)) return false;
  const isDay = ({ content }: SourceLine): boolean => isDateLine(content.text);
  const below = lines.slice(at + 1).filter(({ blank }) => !blank);
  const signed = below.slice(0, signatureReach).some(isDay) && !lines.slice(0, at).some(isDay);
  return signed && firstEntry.test(below[0]?.content.text ?? '');
}

/** Paper has broken the entry above: the next one follows, or the line above is full. */
function continuesEntry(lines: readonly SourceLine[], at: number): boolean {
  const [above, line, below] = [at - 1, at, at + 1].map((index) => lines[index]);
  if (!above || above.blank || !line || endsWithBody(line.content.text) || isDateLine(line.content.text)) return false;
  return (below && !below.blank && listEntry.test(below.content.text)) || above.extent.width >= fullLine;
}

/** A printed line with its number and its place among all lines. */
interface Row {
  readonly line: SourceLine;
  readonly index: number;
  readonly text: string;
  /** It says no more than a list of annexes that is signed above. */
  readonly listed: boolean;
  /** It is the first number of the rank that the document begins with, or of another system (第一条 below 一、). */
  readonly opens: boolean;
  readonly numbered: boolean;
}

/** Returns the annexes of a document whose text begins at line `start`. */
export function findAnnexes(lines: readonly SourceLine[], numbers: Numbers, start: number): Annexes {
  const rows = rowsOf(lines, numbers, start);
  const head = lines.slice(0, start);
  const heads = [...rows.keys()].filter((at) => isHead(rows, at));
  const titles = findTitles(rows, heads, linesOf(head));
  const begins = [...titles, ...heads.flatMap((at) => rows[at]?.index ?? [])].sort((one, other) => one - other);
  const imprint = begins.length > 0 ? findImprint(rows, begins.at(-1) ?? 0, lines.length) : lines.length;
  const annexes = begins.map((begin, index) => lines.slice(begin, begins[index + 1] ?? imprint));
  const named = bare(head.map(({ content }) => content.text).join(''));
  const isFurther = (title: string): boolean => !named.includes(bare(title)) && !formTitle.test(title);
  const further = new Set(titles.filter((title) => isFurther(lines[title]?.content.text ?? '')));
  return {
    start: begins.at(0) ?? lines.length,
    annexes,
    further: annexes.filter((_, index) => further.has(begins[index] ?? -1)),
    imprint: lines.slice(imprint),
  };
}

/** The lines at which titles open what numbers anew: above the first label any, below it those that name a place or a matter. */
function findTitles(rows: readonly Row[], heads: readonly number[], own: ReadonlySet<string>): number[] {
  const labels = new Set(heads);
  let label = -1;
  return rows.flatMap((row, at) => {
    if (labels.has(at)) label = at;
    if (!row.opens || at === 0) return [];
    const title = titleAbove(rows, at, own);
    if (title === undefined || (label >= 0 && !opensDocument(rows, title, label))) return [];
    return rows[title]?.index ?? [];
  });
}

/** The title of an annex stands right below its label; one below a text names its place or matter whole. */
function opensDocument(rows: readonly Row[], at: number, label: number): boolean {
  const text = rows[at]?.text ?? '';
  const above = rows.slice(label + 1, Math.min(at, label + longestOpening));
  return above.some(isFinished) && (opensWithPlace(text) || saysAbout(text));
}

function rowsOf(lines: readonly SourceLine[], numbers: Numbers, start: number): Row[] {
  const top = lines.slice(start, start + 1).map((line) => numbers.get(line))[0];
  const systems = new Set<System | undefined>([top?.system, undefined]);
  const { names, end } = readListed(lines);
  const day = lines.findIndex(({ content }, index) => index > end && isDateLine(content.text));
  return lines.flatMap((line, index) => {
    if (line.blank || index < start) return [];
    const numbering = numbers.get(line);
    const startsSystem = top !== undefined && !systems.has(numbering?.system);
    if (numbering) systems.add(numbering.system);
    const opens = numbering?.ordinal === 1 && (numbering.rank === top?.rank || startsSystem);
    const { text } = line.content;
    const listed = day >= 0 && index > day && names.has(bare(text));
    return [{ line, index, text, listed, opens, numbered: numbering !== undefined }];
  });
}

/** What `附件：任务清单` and the entries of a list of annexes name, and where the first of them stands. */
function readListed(lines: readonly SourceLine[]): { readonly names: ReadonlySet<string>; readonly end: number } {
  const list = findAnnexList(lines);
  const entries = lines.map((line) => {
    const { text } = line.content;
    return bare(list.has(line) ? text.replace(entryNumber, '') : (namedAnnex(text) ?? ''));
  });
  return { names: new Set(entries.filter(namesAnnex)), end: entries.findIndex(namesAnnex) };
}

/** Above a day that stands only below it a label is one of a list that somebody signs, unless its annex stands there. */
function isHead(rows: readonly Row[], at: number): boolean {
  const { text = '' } = rows[at] ?? {};
  if (at === 0 || citesAnnex(rows[at - 1]?.text ?? '')) return false;
  const labelled = isBareLabel(rows[at - 1]?.text ?? '');
  if (glossary.test(text)) return !labelled;
  if (opensNameList(rows, at)) return true;
  const isDay = (row: Row): boolean => isDateLine(row.text);
  if (rows[at]?.listed) return !labelled && rows.slice(at - 1, at).some(isFinished);
  if (namedAnnex(text) !== undefined) return isRowOrEntry(rows[at + 1]?.text ?? '') && hasText(rows, at);
  if (!isLabel(text) || isNamedAgain(rows, at)) return false;
  const below = rows.slice(at + 1, at + 1 + signatureReach).some(isDay);
  return !below || rows.slice(Math.max(0, at - signatureReach), at).some(isDay) || hasText(rows, at);
}

/** 附件：|任务清单 above 附件|任务清单, where the annex itself stands */
function isNamedAgain(rows: readonly Row[], at: number): boolean {
  const below = rows.slice(at + 1, at + 1 + signatureReach);
  const label = below.findIndex(({ text }) => isBareLabel(text));
  const [name, again] = [below[0], below[label + 1]].map((row) => bare(row?.text.replace(entryNumber, '') ?? ''));
  return unnumberedLabel.test(rows[at]?.text ?? '') && label > 0 && name === again;
}

function isRowOrEntry(text: string): boolean {
  return opensWithNumber(text) || tableRow.test(text);
}

/** Below the label and the title that it has there stands something that is no entry of a list and does not sign. */
function hasText(rows: readonly Row[], at: number): boolean {
  const rest = rows.slice(at + 1, at + 1 + signatureReach);
  const end = rest.findIndex(({ line, text }) => isSigned(line) || isLabel(text));
  const own = end < 0 ? rest : rest.slice(0, end);
  const signers = signersStart(own.map(({ line }) => line));
  const title = isBareLabel(rows[at]?.text ?? '') ? titleLength(own.map(({ text }) => text)) : 0;
  return own
    .slice(title, signers)
    .some(({ text }) => !listEntry.test(text) && !fileName.test(text) && !namesAnnex(text));
}

/** A title ends where it says what it is; one that does not is a line long. */
function titleLength(texts: readonly string[]): number {
  const end = texts.slice(0, longestTitleLines).findIndex(namesAnnex);
  return Math.max(end, 0) + 1;
}

function namesAnnex(text: string): boolean {
  return endsTitle(text) || listName.test(text);
}

/** Its title may take two lines. */
function opensNameList(rows: readonly Row[], at: number): boolean {
  const [above = '', here = '', ...below] = [-1, 0, 1, 2].map((step) => rows[at + step]?.text ?? '');
  const lines = below.findIndex((text) => chair.test(text.replace(/\s/gu, '')));
  const title = [here, ...below.slice(0, Math.max(0, lines))].join('');
  return lines >= 0 && nameList.test(title) && endsSentence(above);
}

/** The lines of a head, each alone and with the next one, without their spaces. */
function linesOf(head: readonly SourceLine[]): ReadonlySet<string> {
  const texts = head.filter(({ blank }) => !blank).map(({ content }) => bare(content.text));
  return new Set(texts.flatMap((text, index) => [text, text + (texts[index + 1] ?? '')]));
}

/** The first row of the title that stands between the text before and a number that starts again. */
function titleAbove(rows: readonly Row[], at: number, own: ReadonlySet<string>): number | undefined {
  const from = Math.max(1, at - longestOpening);
  const last = rows.slice(from, at).findLastIndex(({ numbered }) => numbered);
  const free = from + last + 1;
  const found = rows.slice(free, at).findIndex((here, step) => {
    const [above, below] = [rows[free + step - 1], rows[free + step + 1]];
    return (
      above !== undefined &&
      isFinished(above) &&
      opensTitle(here.text, below?.text ?? '', isDateLine(above.text) ? noLines : own)
    );
  });
  return found < 0 ? undefined : free + found;
}

/** A sentence, a note, a day, a row of a table. */
function isFinished({ text }: Row): boolean {
  return (
    endsSentence(text) ||
    endsWithNote(text) ||
    isNote(text) ||
    tableRow.test(text) ||
    /^(?:date|annotation)$/u.test(shapeOf(text))
  );
}

const noLines: ReadonlySet<string> = new Set();

/** A masthead may come again; a title that is a line of the head already (`own`) opens no other one, but below a day it does. */
function opensTitle(text: string, next: string, own: ReadonlySet<string>): boolean {
  if (/[。；，：\t|]/u.test(text) || text.length > longestTitle || endsCutName(text)) return false;
  const shape = shapeOf(text);
  if (shape === 'masthead') return true;
  if (own.has(bare(text))) return false;
  return (
    endsTitle(text) ||
    formTitle.test(text) ||
    (shape === 'line' && !/[。；，：]/u.test(next) && shapeOf(text + next) === 'title')
  );
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The imprint of the whole document stands below its last annex; 甲市司法局 above 2031年7月8日印发 is a line of it. */
function findImprint(rows: readonly Row[], last: number, end: number): number {
  const below = rows.filter(({ index }) => index > last).slice(-longestImprint);
  const first = below.findIndex(({ text }) => isImprint(text));
  const above = below[first - 1];
  const names = above !== undefined && printedDay.test(below[first]?.text ?? '') && endsWithBody(above.text);
  return (names ? above : below[first])?.index ?? end;
}
