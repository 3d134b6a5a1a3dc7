/**
 * Finds where the lines of a head begin inside a text whose line breaks are lost: red head, document number, title, remarks,
 * authors and addressees, above the first number.
 */
import { bracketDepth } from '../model/official/brackets.ts';
import { documentNumber, orderNumber } from '../model/official/document-number.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { simplify } from '../segment/traditional.ts';
import { endsWithAddressee } from './addressees.ts';
import { endsSimplifiedTitle, endsWithBody } from './shapes.ts';

const numberAtStart = new RegExp(`^(?:${documentNumber}|${orderNumber})`, 'u');
/** `…的通知 （甲政发〔2031〕5号）`: a citation sets no gap between */
const numberInBrackets = new RegExp(`^\\s+[（(]${documentNumber}[）)]`, 'u');
/** `甲市人民政府文件|甲政发〔2031〕5号`, `甲市人民政府办公室|甲政办字〔2031〕5号`; many may issue a document together. */
const numberAbove = new RegExp(`^(?<above>\\p{Script=Han}{0,120}?)${documentNumber}`, 'u');
/** `国务院令|第707号` */
const orderAbove = new RegExp(`^\\p{Script=Han}{1,30}令(?=\\s*${orderNumber})`, 'u');
/** A title stands there. */
const aboutSomething = /[关關][于於]|的/u;
/** Prose opens so. */
const opensProse = /^(?:现将|现就|根据|按照|为)/u;
/** `《甲办法》已经|市政府常务会议通过` */
const namesOther = /^《[^《》]{2,80}》\s*(?:已|业?经|于)/u;
/** Of what stands behind addressees. */
const shortestOpening = 15;
const shortestCode = 2;
const shortestMasthead = 5;
/** `根据…`, `为深入贯彻…`, `目录`, `（2031年1月8日…通过）` below a title */
const belowTitle = /^(?:根据|按照|依据|依照|为|近年来|目\s*[录錄]|[（(](?:\d{4}\s*年|[^（()）]*(?:通过|通過|公布)))/u;
const yearBelow = /^(?:19|20)\d{2}\s*年/u;
/** `…工作方案|的通知国办发〔2031〕5号`, `《甲市河道保护办法》|已经通过` */
const titleGoesOn = /^\s*(?:[的》）)和及与、]|[已业]经)/u;
const contentsLabel = /^目\s*[录錄]/u;
const remark = /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]/u;
const addressees = /^(?<first>[^，,、。；：:]{2,40})[^。；：:]{0,260}[：:]/u;
const authors = /^(?<names>[\p{Script=Han}\s]{3,120}?)(?=为|根据|按照|依据)/u;
/** 各县人民政府：, 市政府各部门：, 省直有关部门、单位：, 成员单位：, 领导小组各成员：, 全体教职工： */
const namesAll =
  /^(?:各|全体)|(?:小组|委员会|指挥部|专班)各?(?:成员|委员)$|(?:各(?:有关|相关)?|有关|相关|成员)(?:部门|部門|单位|單位|直属)/u;
/** `措施的函|省直有关部门`: not all of a title stands above. */
const titleInside = /[《》]|(?<!设区)的/u;
/** `…工作方案本办法适用于全县，` */
export const namesItself = /(?:本|该|此)\p{Script=Han}{2}$/u;
export const longestTitle = 150;
const shortestTitle = 4;

/** Tells whether a line goes on with a document number or addressees behind its title. */
export function holdsHead(text: string): boolean {
  if (!/[号號：:]/u.test(text)) return false;
  return findHeadLines(text).some((at) => numberLength(text.slice(at)) > 0 || addresseesLength(text.slice(at)) > 0);
}

/** Tells whether a line says to whom a document is sent and goes on with what it says: 各县人民政府：现将方案印发给你们。 */
export function goesOnBehindAddressees(text: string): boolean {
  const length = addresseesLength(text);
  return length > 0 && text.length - length >= shortestOpening;
}

/** Returns where in the text above the first number the lines of a head begin. */
export function findHeadLines(text: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const lengthOf of [
    remarkLength,
    mastheadLength,
    numberLength,
    likelyTitleLength,
    numberLength,
    remarkLength,
    contentsLength,
    authorsLength,
    addresseesLength,
  ]) {
    const from = text.length - text.slice(at).trimStart().length;
    const length = lengthOf(text.slice(from), from);
    if (length === 0) continue;
    at = from + length;
    if (at < text.length) starts.push(at);
  }
  return starts;
}

function mastheadLength(text: string): number {
  const order = orderAbove.exec(text)?.[0].length ?? 0;
  if (order > 0) return order;
  const found = numberAbove.exec(text)?.[0] ?? '';
  const code = found.search(/[^\p{Script=Han}]/u);
  const places = Array.from({ length: Math.max(0, code - shortestCode + 1) }, (_, at) => at);
  return (
    places.findLast((at) => at >= shortestMasthead && /文件$/u.test(found.slice(0, at))) ??
    places.findLast((at) => at >= shortestMasthead && namesIssuer(found.slice(0, at))) ??
    0
  );
}

function namesIssuer(text: string): boolean {
  return endsWithBody(text) && !aboutSomething.test(text);
}

function numberLength(text: string): number {
  return numberAtStart.exec(text)?.[0].length ?? 0;
}

function contentsLength(text: string): number {
  return contentsLabel.exec(text)?.[0].length ?? 0;
}

function remarkLength(text: string): number {
  return remark.exec(text)?.[0].length ?? 0;
}

/** The title at the start of a text, as far as what stands below it shows where it ends; 0 where nothing does. */
export function titleLength(text: string): number {
  return endAboveOthers(text, titleEnds(text));
}

function endAboveOthers(text: string, ends: readonly number[]): number {
  return ends.find((end) => opensBelowTitle(text.slice(end))) ?? 0;
}

/** Where prose of any kind stands below a title, that is the longest one in its clause. */
function likelyTitleLength(text: string): number {
  if (namesOther.test(text)) return 0;
  const clause = text.search(/[，,。]/u);
  const ends = titleEnds(text);
  return (
    endAboveOthers(text, ends) ||
    (ends.findLast(
      (end) => end <= clause && !namesItself.test(text.slice(0, end)) && !titleGoesOn.test(text.slice(end)),
    ) ??
      0)
  );
}

function titleEnds(text: string): readonly number[] {
  const clause = text.slice(0, longestTitle).search(/[。；：]|$/u);
  const simplified = simplify(text.slice(0, clause));
  return Array.from({ length: clause + 1 }, (_, at) => at).filter(
    (end) => end >= shortestTitle && endsSimplifiedTitle(simplified.slice(0, end)) && isWhole(text.slice(0, end)),
  );
}

/** Says whether a title lacks none of its brackets and marks, and is no prose. */
export function isWhole(title: string): boolean {
  const quotes = (title.match(/[《“]/gu)?.length ?? 0) - (title.match(/[》”]/gu)?.length ?? 0);
  return (
    bracketDepth(title) === 0 &&
    quotes === 0 &&
    !opensProse.test(title) &&
    !/[。；：]/u.test(title) &&
    (aboutSomething.test(title) || !/[，,]/u.test(title))
  );
}

/** `…实施方案|市民政局市财政局|为贯彻…`: who has written what stands below a title */
function authorsLength(text: string, at: number): number {
  const names = at > 0 ? (authors.exec(text)?.groups?.['names'] ?? '') : '';
  return namesIssuer(names) ? names.length : 0;
}

function opensBelowTitle(behind: string): boolean {
  if (titleGoesOn.test(behind)) return false;
  const text = behind.trimStart();
  return (
    belowTitle.test(text.slice(authorsLength(text, 1))) ||
    opensWithNumber(text) ||
    numberAtStart.test(text) ||
    numberInBrackets.test(behind) ||
    yearBelow.test(behind) ||
    addresseesLength(text) > 0
  );
}

/** Returns how long the list of addressees is that a text opens with, its colon included; 0 where it opens with none. */
export function addresseesLength(text: string): number {
  const found = addressees.exec(text);
  const first = found?.groups?.['first'] ?? '';
  if (titleInside.test(first)) return 0;
  return found && endsWithAddressee(found[0]) && (namesAll.test(first) || endsWithBody(first)) ? found[0].length : 0;
}
