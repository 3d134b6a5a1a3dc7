/**
 * Finds the signature that stands below the annexes of a document that nobody has signed above them: the last annex goes
 * in, the place where it is signed comes out. A plan printed in one piece (text, 附件1, 附件2) is signed at its very end; an
 * annex with a 发文字号 of its own bears the signature of another document.
 */
import { findDate, isSigningDay } from '../model/official/dates.ts';
import { nothing } from '../model/printed.ts';
import { isImprint } from './foot.ts';
import type { SourceLine } from './lines.ts';
import { endsWithBody, leavesGaps, shapeOf, withoutSeal } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** More names in a row are a list of bodies, of which the last one signs. */
const mostSigners = 3;
/** `安全生产承诺书`, `回执`, `文书样本`: who is meant fills it in and signs it */
const formTitle =
  /^[^，。；：]{0,40}(?:书|回执|声明|证明|协议|合同|模板|范本|样[本式稿张表]|格式|示例|(?:申请|申报|登记|推荐|审批|备案|报名)表)(?:[（(][^（()）]{1,12}[）)])?$/u;
/** `XX镇`, `××公司`: a sample names nobody */
const nobody = /(?<![X×Ｘ])[X×Ｘ]{2,}(?=[省市县縣区區镇鎮乡鄉村局公单年])/u;
const yearOfNumber = /(?:19|20)\d{2}/u;
/** 甲市人民政府|文件, 甲市人民政府|令, 甲市人民政府|关于… */
const behindIssuer = /(?:文\s?件|令|[关關][于於].*)$/u;

/** Tells whether a line carries the day on which somebody signs, alone or behind a name. */
export function isSigned({ content }: SourceLine): boolean {
  return isSigningDay(content.text) || splitSignedDay(content) !== undefined;
}

/** Returns the line at which the signature begins, the lines given that something is printed on. */
export function findSignature(rows: readonly SourceLine[]): SourceLine | undefined {
  const day = rows.findLastIndex(isSigned);
  const isForeign = rows.some(({ content }) => shapeOf(content.text) === 'number');
  if (day < 0 || isForeign || !rows.slice(day + 1).every(isFoot)) return undefined;
  const names = signersStart(rows.slice(0, day));
  const isNamed = rows.slice(names, day).some(isBody) || splitSignedDay(rows[day]?.content ?? nothing);
  return isNamed ? rows[names] : undefined;
}

/**
 * Tells whether a signature below an annex may be that of the document with this head: the head names nobody else and no
 * other day, nor anything later; where it names nobody, the annex is no form. A pledge or a sample is signed too.
 */
export function maySignWhole(
  signature: readonly SourceLine[],
  head: readonly SourceLine[],
  annex: readonly SourceLine[],
): boolean {
  const day = signature.flatMap(({ content }) => findDate(content.text)?.day ?? []).at(-1);
  if (day === undefined || !head.every(({ content }) => allowsDay(content.text, day))) return false;
  const issuers = head.flatMap(issuerOf);
  const names = signature.map(({ content }) => withoutSeal(content.text)).filter((text) => text !== '');
  if (issuers.length === 0) return !annex.some(({ content }) => isOfForm(content.text));
  return issuers.some((issuer) => names.some((name) => name.startsWith(issuer) || issuer.startsWith(name)));
}

function isOfForm(text: string): boolean {
  return formTitle.test(text) || nobody.test(text) || leavesGaps(text);
}

/** Whether a document with this line in its head, its own day or what is older, can have been signed on a day. */
function allowsDay(text: string, day: string): boolean {
  const shape = shapeOf(text);
  if (shape === 'date') return (findDate(text)?.day ?? day) === day;
  if (shape === 'number') return (yearOfNumber.exec(text)?.[0] ?? '') <= day;
  const isHistory = shape === 'history' || /^[（(].*通[过過]/u.test(text);
  return !isHistory || (findDate(text)?.day ?? '') <= day;
}

function issuerOf({ content: { text } }: SourceLine): string[] {
  const issuer = text.replace(behindIssuer, '').trimEnd();
  return issuer.length < text.length && endsWithBody(issuer) ? [issuer] : [];
}

/** Returns the index in the lines above a day from which on they name who signs; remarks stand among them. */
export function signersStart(rows: readonly SourceLine[]): number {
  const first = rows.findLastIndex((line) => !isBody(line) && !isRemark(line)) + 1;
  const bodies = rows.flatMap((line, index) => (index >= first && isBody(line) ? [index] : []));
  return bodies.length > mostSigners ? (bodies.at(-1) ?? first) : first;
}

function isBody({ content: { text } }: SourceLine): boolean {
  return endsWithBody(text) && !/[。；：，:\t|]|^\d/u.test(text);
}

function isRemark({ content: { text } }: SourceLine): boolean {
  return /^(?:person|annotation)$/u.test(shapeOf(text));
}

function isFoot(line: SourceLine): boolean {
  return isImprint(line.content.text) || isRemark(line);
}
