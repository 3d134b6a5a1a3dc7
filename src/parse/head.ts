/**
 * Reads what stands before the first number: 版头 and the opening of the main part as GB/T 9704—2012 §7.2 and §7.3
 * order them (发文机关标志, 发文字号, 标题, 主送机关, 正文, 署名, 成文日期, 附注), then the title again and the 导语. Every
 * element may be missing (卫滨 has no head at all, 泰安 no number).
 */
import { figures, hanNumerals } from '../model/official/numerals.ts';
import type { HeadBlock, HeadKind } from '../model/plan.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { endsWithAddressee } from './addressees.ts';
import { type Beside, type HeadParagraph, isColumn, readHeadParagraphs } from './head-paragraphs.ts';
import type { SourceLine } from './lines.ts';
import { endsTitle, endsWithBody, opensPreface, type Shape, salutes, saysAbout } from './shapes.ts';

/** `| 1 | 改造小区 | 甲局 |`, `序号 → 任务 → 单位` with tabs between: a row of a table above the first number */
const tableRow = /^\||\t.*\t/u;
/** `附件2：名单`, `二、名单` in a list of annexes signs nothing. */
const annexEntry = new RegExp(`^(?:附\\s*件|[${figures}${hanNumerals}]{1,2}[.．、])`, 'u');
const nothingBeside: Beside = { furniture: new Set(), contents: new Set(), listed: new Set() };

/** Returns the blocks of the head in printed order. */
export function readHead(lines: readonly SourceLine[], beside: Beside = nothingBeside): HeadBlock[] {
  const kinds = nameParagraphs(readHeadParagraphs(lines, beside));
  return kinds.map(({ kind, content }) => ({ type: 'head', kind, content }));
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
    titles: [...paragraphs.keys()].filter((index) => paragraphs[index]?.shape === 'title'),
    paragraphs,
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
  /** Indices of what reads as a title. */
  readonly titles: readonly number[];
  readonly paragraphs: readonly HeadParagraph[];
}

/** 主送机关 ends with a colon and comes after the title; a 导语 may end with one too (制定如下方案：). */
function findAddressees(paragraphs: readonly HeadParagraph[]): number {
  const found = paragraphs.findIndex(({ shape, content }) => shape === 'colon' && !salutes(content.text));
  const text = paragraphs[found]?.content.text ?? '';
  if (text.includes('。') || opening.test(simplify(text))) return -1;
  const followed = paragraphs
    .slice(found + 1)
    .some(({ shape }) => shape === 'prose' || shape === 'date' || shape === 'colon');
  return followed || endsWithAddressee(text) ? found : -1;
}

/** 现就…通知如下：, 制定本方案： end an opening. */
const opening = /(?:如下|以下.{0,6}|方案|意见|通知|下列.{0,6})[：:]$/u;

function kindOf({ shape, content }: HeadParagraph, index: number, places: HeadPlaces): HeadKind {
  if (shape === 'number' || shape === 'date' || shape === 'annotation' || shape === 'contents') return shape;
  if (shape === 'history') return 'annotation';
  if (tableRow.test(content.text)) return 'preamble';
  if (index === places.addressees) return 'addressees';
  if (shape === 'person') return 'signature';
  if (index === 0 && isColumn([content], places.paragraphs[1]?.content.text ?? '')) return 'annotation';
  const inNotice = index >= places.notice && index < places.signed;
  if (shape === 'annexes') return inNotice ? 'notice' : 'annotation';
  if (shape === 'prose' || shape === 'colon' || opensPreface(content.text)) return inNotice ? 'notice' : 'preamble';
  if (shape === 'line' && places.notice >= 0 && index > places.notice && places.signed < 0) return 'preamble';
  if (inNotice && shape !== 'draft')
    return shape === 'line' && !annexEntry.test(simplify(content.text)) ? 'signature' : 'notice';
  if (isBelowDay(index, places) && shape === 'line' && endsWithBody(content.text)) return 'signature';
  if (places.signed >= 0 && index > places.signed) {
    if (isIssuerLine(index, shape, content, places)) return 'annotation';
    return isBelowPlanTitle(shape, index, places) ? 'preamble' : 'plan-title';
  }
  if (isIssuerLine(index, shape, content, places)) return 'signature';
  if (isMasthead(shape, content.text, index, places)) return 'masthead';
  return isHeadingBelow(shape, index, places) ? 'preamble' : 'title';
}

/** A body may sign below the day instead of above it. */
function isBelowDay(index: number, { signed }: HeadPlaces): boolean {
  return signed >= 0 && index === signed + 1;
}

/** A body on the line below a title has written what stands below (2025年行动方案 / 省商务厅). */
function isIssuerLine(index: number, shape: Shape, { text }: Printed, { titles }: HeadPlaces): boolean {
  return shape === 'line' && endsWithBody(text) && text.length <= 40 && titles.some((at) => at < index);
}

/** 总体要求 below a whole title opens the text; what another title follows is a line of it. */
function isHeadingBelow(shape: Shape, index: number, { titles }: HeadPlaces): boolean {
  return shape === 'line' && titles.length > 0 && titles.every((at) => at < index);
}

/** 序号, 重点任务 below the title of the list that a notice issues */
function isBelowPlanTitle(shape: Shape, index: number, { titles, signed }: HeadPlaces): boolean {
  return shape === 'line' && titles.some((at) => at > signed) && titles.every((at) => at < index);
}

/** 发文机关标志: …文件, …令, or whatever stands above the document number; a title there where another one stands below it. */
function isMasthead(
  shape: Shape,
  text: string,
  index: number,
  { number, notice, titles, paragraphs }: HeadPlaces,
): boolean {
  if (shape === 'masthead' || (bareMinutes.test(simplify(text)) && titles.some((at) => at > index))) return true;
  if (index >= number || (endsWithBody(text) && opensAbout(paragraphs[index + 1]))) return false;
  if (goesOnAsTitle(index, { number, titles, paragraphs })) return false;
  return !endsTitle(text) || titles.some((at) => at > number && at + 1 === notice);
}

/**
 * `甲市人民政府关于开展` above `安全整治的通告` and the number below it, `甲局 乙局 工业和` above `信息化局关于开展整治的通告`: the
 * first lines of one title
 */
function goesOnAsTitle(
  index: number,
  { number, titles, paragraphs }: Pick<HeadPlaces, 'number' | 'titles' | 'paragraphs'>,
): boolean {
  const [own, below] = [paragraphs[index]?.content.text ?? '', paragraphs[index + 1]?.content.text ?? ''];
  if (!endsWithBody(own) && titles.includes(index + 1) && index + 1 < number && saysAbout(below.slice(1))) return true;
  const about = paragraphs.findIndex(({ content }) => saysAbout(content.text));
  return about >= 0 && about <= index && titles.some((at) => at > index && at < number);
}

/** `会议纪要` alone, above the title that says of which meeting. */
const bareMinutes = /^(?:常务|全体|专题|办公|工作|党组|联席)*\s*会\s*议\s*纪\s*要$/u;

/** `关于促进民营经济发展的意见` on the line below a body: its name begins the title. */
function opensAbout(below: HeadParagraph | undefined): boolean {
  return below?.shape === 'title' && /^[关關][于於]/u.test(below.content.text);
}

/** A title over several lines is one title; a draft mark below it belongs to it. */
function mergeTitles(named: readonly NamedParagraph[]): NamedParagraph[] {
  const runs: { readonly kind: HeadKind; readonly contents: Printed[] }[] = [];
  for (const { kind, content } of named) {
    const last = runs.at(-1);
    if (last?.kind === kind && /title$/u.test(kind) && last.contents.at(-1)?.text !== content.text)
      last.contents.push(content);
    else runs.push({ kind, contents: [content] });
  }
  return runs.map(({ kind, contents }) => ({ kind, content: joinPrinted(contents) }));
}
