/**
 * Finds where the lines of head and foot begin inside a text whose line breaks are lost: document number, title, addressees
 * and opening above the numbers; who signs and when, annexes and imprint below them.
 */
import { bracketDepth } from '../model/official/brackets.ts';
import { documentNumber, orderNumber } from '../model/official/document-number.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { figures, hanNumerals } from '../model/official/numerals.ts';
import { endsWithAddressee } from './addressees.ts';
import { saidOfItself } from './of-itself.ts';
import { footLabels, isOfButtons, strangeLabels } from './page-words.ts';
import { endsTitle, endsWithBody, shapeOf } from './shapes.ts';

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
const namesItself = /(?:本|该|此)\p{Script=Han}{2}$/u;
/** What is shorter only mentions one: 工作方案 */
const shortestTitleBehind = 8;
const stop = /[。）)]/u;
const stops = new RegExp(stop.source, 'gu');
/** What ends a sentence or a remark, and how prose below a title opens */
const stopOrProse = new RegExp(`${stop.source}|为|根据|按照|依据`, 'gu');
const longestTitle = 150;
const shortestTitle = 4;

const year = `(?:[${figures}]{4}|二[〇○零一二三四五六七八九OＯ]{3})`;
const part = `\\s*[${figures}${hanNumerals}]{1,3}\\s*`;
const day = new RegExp(`${year}\\s*年${part}月${part}日`, 'gu');
/** What stands on one line with the name of who signs: nothing that parts sentences. */
const lastRun = /[^。；！：:，,）)]*$/u;
/** `市长：林远山`, `市长 林远山` above a day */
const lastSentence = /[^。；！）)]*$/u;
const longestRun = 160;
/** `甲镇防火指挥部（甲镇人民政府代章）` above a day */
const sealedFor = /\s*(?:[（(][^（()）]{2,30}代章[）)]\s*)?$/u;
/** `《甲市护林工作方案》已经同意` in a notice */
const named = /《(?<title>[^《》]{4,80})》/gu;
const longestNotice = 1000;
/** `（此件公开发布）` below a day */
const publication = /^\s*[（(](?:此件|本文)[^（()）]*[）)]/u;
const runStart = /(?:^|[。；！）)][”’」』》]{0,3})\s*$/u;
/** Behind a sentence only what no document says of itself; 初审： and 政策解读： may be its own. */
const ownFoot = new RegExp(`^(?:${footLabels})[:：]`, 'u');
const longestFoot = 600;
/** Below the day stands the end, a remark, an annex, the imprint or another title. */
const belowDay = new RegExp(
  `^\\s*(?:$|[（(](?:此件|本文|联系)|附\\s*件|[抄主分]\\s*[送报]|(?:${strangeLabels})[:：])`,
  'u',
);
const goesOn = /^\s*[前起止至之以发發印召开開和与由在的]/u;
/** 附件1.名单 lists what stands below the day. */
const annexList = /^\s*[:：.．、]/u;
const annex = /(?<=[。！；日）)〕】\]])\s*附\s*件(?<label>\s*\d{0,2})(?![\s\d]*[所中里内的规規])/gu;
/** `…兑现。（各部门负责）各地区要认真落实`: behind a note nothing of its provision stands */
const behindNote =
  /(?<=[。；][（(][^（()）。]{2,100}[）)]\s{0,4})(?=各地|各级|各部门|各单位|各有关|本(?:方案|意见|通知|办法|计划))/gu;
/** `…兑现。本措施自2031年5月1日起施行`, `…兑现。特此通知`: what is said of the text as a whole, but not behind a number or heading */
const ofItself = new RegExp(
  [
    `(?<=[。；！）)])(?<![（(][${figures}${hanNumerals}]{1,3}[）)]|[${figures}${hanNumerals}][、.．）)][^。；！、.．）)]{1,15}。)\\s*`,
    `(?:${saidOfItself}|特此(?:通知|公告|通告|批复|函复|通报))`,
  ].join(''),
  'gu',
);
const imprint = /(?<=[。！；日）)〕】\]])\s*抄\s*送\s*[:：]/gu;

/** Returns where in a text the lines of its foot begin; `opens` tells of those behind which another title may stand. */
export function findFootLines(text: string): { readonly starts: readonly number[]; readonly opens: readonly number[] } {
  const signatures = findSignatures(text);
  const annexes = [...text.matchAll(annex)];
  const opens = [
    ...signatures.flatMap(({ end }) => [end, end + (publication.exec(text.slice(end))?.[0].length ?? 0)]),
    ...annexes.flatMap(({ index, 0: found }) =>
      annexList.test(text.slice(index + found.length)) ? [] : [index + found.length],
    ),
  ];
  const starts = [...signatures.flatMap(({ start, day }) => [start, day]), ...annexes.map(({ index }) => index)];
  const others = [behindNote, ofItself, imprint].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => index),
  );
  return { starts: [...starts, ...others, ...findPageFoot(text)], opens };
}

/** `…落实。|相关附件：扫一扫在手机打开当前页`: what a page sets below its text, when no sentence follows */
function findPageFoot(text: string): readonly number[] {
  const at = text.lastIndexOf('。') + 1;
  const foot = text.slice(at).trim();
  return at > 0 && foot.length <= longestFoot && (ownFoot.test(foot) || isOfButtons(foot)) ? [at] : [];
}

/** `（甲局负责）|甲市河道保护规定` above 第一条: where the longest title behind a stop begins that ends a stretch */
export function findTitleAtEnd(text: string): number | undefined {
  const window = Math.max(0, text.length - longestTitle);
  return [...text.slice(window).matchAll(stops)]
    .map(({ index }) => window + index + 1)
    .find((start) => isTitleBehind(text.slice(start).trim()) && !/^\s*[（(]/u.test(text.slice(start)));
}

/** `…落实。|甲市河道保护规定|为保护河道，制定本规定。`: where a title stands behind a sentence, prose below it */
export function findTitleBehind(text: string): number | undefined {
  let start = 0;
  for (const { 0: found, index } of text.matchAll(stopOrProse)) {
    if (stop.test(found)) start = index + found.length;
    else if (start > 0 && isTitleBehind(text.slice(start, index))) return start;
  }
  return undefined;
}

function isTitleBehind(title: string): boolean {
  if (title.length < shortestTitleBehind || title.length > longestTitle) return false;
  return endsTitle(title) && isWhole(title) && !namesItself.test(title);
}

/** Tells whether another text begins in a stretch: a day signs what stands above, or an annex opens. */
export function opensAnother(text: string): boolean {
  return findFootLines(text).opens.length > 0;
}

interface Signature {
  readonly start: number;
  readonly day: number;
  readonly end: number;
}

function findSignatures(text: string): Signature[] {
  return [...text.matchAll(day)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    const start = bodyStart(text, index);
    const above = text.slice(Math.max(0, index - longestNotice), index);
    return start === undefined || !endsThere(text.slice(end), above) ? [] : [{ start, day: index, end }];
  });
}

/** `…执行。|甲市人民政府`, `附件：任务清单|甲市人民政府` */
function bodyStart(text: string, day: number): number | undefined {
  const above = text.slice(Math.max(0, day - longestRun), day).replace(sealedFor, '');
  const person = above.slice(above.search(lastSentence));
  if (shapeOf(person.replace(/[:：]/u, ' ').trim()) === 'person') return day - person.length;
  const run = lastRun.exec(above)?.[0] ?? '';
  const from = above.length - run.length;
  const places = runStart.test(above.slice(0, from))
    ? [0]
    : Array.from({ length: run.length }, (_, at) => at).filter((at) => opensSignature(run, at));
  const at = places.findLast((place) => signs(run.slice(place).trim()));
  return at === undefined ? undefined : Math.max(0, day - longestRun) + from + at;
}

/** Behind a title, or behind a gap in what says whom to call. */
function opensSignature(run: string, at: number): boolean {
  return endsTitle(run.slice(0, at)) || /[\da-z]\s$/iu.test(run.slice(0, at));
}

/** 甲市人民政府, 市长林远山 */
function signs(text: string): boolean {
  return endsWithBody(text) || shapeOf(text) === 'person';
}

function endsThere(below: string, above: string): boolean {
  if (belowDay.test(below) || isOfButtons(below.trim())) return true;
  return !goesOn.test(below) && (titleLength(below) > 0 || opensWhatIsNamed(below.trimStart(), above));
}

/** 现将《甲方案》印发给你们 above the day, 甲方案 below it */
function opensWhatIsNamed(below: string, above: string): boolean {
  const titles = [...above.matchAll(named)].map(({ groups }) => groups?.['title'] ?? '');
  return titles.some((title) => endsTitle(title) && below.startsWith(title));
}

/** Tells whether a line goes on with a document number or addressees behind its title. */
export function holdsHead(text: string): boolean {
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
function titleLength(text: string): number {
  return titleEnds(text).find((end) => opensBelowTitle(text.slice(end))) ?? 0;
}

/** Where prose of any kind stands below a title, that is the longest one in its clause. */
function likelyTitleLength(text: string): number {
  if (namesOther.test(text)) return 0;
  const clause = text.search(/[，,。]/u);
  const ends = clause < 0 ? [] : titleEnds(text.slice(0, clause));
  return (
    titleLength(text) ||
    (ends.findLast((end) => !namesItself.test(text.slice(0, end)) && !titleGoesOn.test(text.slice(end))) ?? 0)
  );
}

function titleEnds(text: string): readonly number[] {
  const clause = text.slice(0, longestTitle).search(/[。；：]|$/u);
  return Array.from({ length: clause + 1 }, (_, at) => at).filter(
    (end) => end >= shortestTitle && endsTitle(text.slice(0, end)) && isWhole(text.slice(0, end)),
  );
}

function isWhole(title: string): boolean {
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
