/**
 * Reads from the head what a document says of itself: title, genre, issuing bodies, number, date, period, region. What
 * an editor puts into `<id>.yaml` beside the file wins over what is read.
 */
import type { DocumentMetadata } from '../model/document.ts';
import type { HeadBlock, HeadKind, PlanFacts, Region } from '../model/plan.ts';
import { readOrdinal } from './numbering.ts';

/** 文种, longest first; GB/T 9704 leaves the list open, these are the ones plans and their instruments carry. */
const genres = [
  '实施方案',
  '工作方案',
  '行动方案',
  '工作计划',
  '行动计划',
  '工作要点',
  '实施意见',
  '实施细则',
  '实施纲要',
].concat([
  '方案',
  '计划',
  '要点',
  '意见',
  '纲要',
  '规划',
  '条例',
  '办法',
  '规定',
  '细则',
  '决定',
  '通知',
  '公告',
  '通报',
  '措施',
  '法',
]);
/** `关于印发《潍坊市法治政府建设实施方案》的通知` */
const issuedTitle = /印发(?:〈|《|<)(?<title>.+)(?:〉|》|>)的通知$/u;
/** `（2021—2025年）`, `2021-2025年` */
const periodRange = /(?<from>\d{4})年?\s*[—–\-－~～至]+\s*(?<to>\d{4})\s*年?/u;
const singleYear = /(?<!\d)(?<year>20\d{2})\s*年/u;
/** `济南高新区`, `山东省泰安市`, `卫滨区` at the start of a name */
const regionName =
  /^(?:中共)?(?<name>(?:\p{Script=Han}{2,6}?(?:自治区|省|市|自治州|州|盟))?(?:\p{Script=Han}{1,6}?(?:高新区|开发区|新区|功能区|园区|县|区|旗|镇|乡|街道))?)/u;

/** Returns a plan's facts; `body` is the running text below the head, for documents that print no title. */
export function readFacts(id: string, head: readonly HeadBlock[], metadata: DocumentMetadata): PlanFacts {
  const title = issuedPlan(metadata.title) ?? readTitle(head) ?? id;
  const bodies = metadata.issuingBodies ?? readIssuingBodies(head);
  const region = metadata.region ?? readRegion([title, ...bodies, id]);
  const printed = head.map(({ content }) => content.text).join('\n');
  const date = metadata.documentDate ?? readDate(textOf(head, 'date').at(-1) ?? readHistory(head));
  const number = metadata.documentNumber ?? textOf(head, 'number').at(0)?.replace(/\s/gu, '');
  const period = readPeriod(title);
  return {
    title,
    shortName: metadata.shortName ?? shortNameOf(region, title),
    genre: genres.find((genre) => withoutBrackets(title).endsWith(genre)) ?? '文件',
    issuingBodies: bodies,
    ...(number && { documentNumber: number }),
    ...(date && { documentDate: date }),
    status: metadata.status ?? (/征求意见稿|送审稿|草案/u.test(printed) ? 'draft' : 'issued'),
    ...(period && { period }),
    region,
    addressees: splitAddressees(textOf(head, 'addressees').join('')),
  };
}

/** `2022 年 3 月 25 日` → `2022-03-25`; Chinese numerals too. */
export function readDate(printed: string | undefined): string | undefined {
  const match =
    /(?<year>[\d〇○零一二三四五六七八九]{4})\s*年\s*(?<month>[\d一二三四五六七八九十]{1,3})\s*月\s*(?<day>[\d一二三四五六七八九十]{1,3})\s*日/u.exec(
      printed ?? '',
    );
  const { year, month, day } = match?.groups ?? {};
  if (!year || !month || !day) return undefined;
  const figures = [...year.replace(/[〇○]/gu, '零')].map((c) => (/\d/u.test(c) ? c : readOrdinal(c)));
  return [figures.join(''), ...[month, day].map((part) => String(readOrdinal(part)).padStart(2, '0'))].join('-');
}

function textOf(head: readonly HeadBlock[], kind: HeadKind): string[] {
  return head.filter((block) => block.kind === kind).map(({ content }) => content.text);
}

function readTitle(head: readonly HeadBlock[]): string | undefined {
  const printed = textOf(head, 'plan-title').at(0) ?? textOf(head, 'title').at(0);
  const title = printed?.replace(/\s*(?=\p{Script=Han})|(?<=\p{Script=Han})\s*/gu, '');
  return issuedPlan(title && withoutDraftMark(title));
}

/** 关于印发《X》的通知 is called X. */
function issuedPlan(title: string | undefined): string | undefined {
  return issuedTitle.exec(title ?? '')?.groups?.['title'] ?? title;
}

function withoutDraftMark(title: string): string {
  return title.replace(/[（(](?:征求意见稿|送审稿|草案)[）)]$/u, '');
}

function withoutBrackets(title: string): string {
  return title.replace(/[（(〔].*[）)〕]$/u, '');
}

function readIssuingBodies(head: readonly HeadBlock[]): string[] {
  const signatures = textOf(head, 'signature').flatMap((line) => line.split(/\s+/u));
  if (signatures.length > 0) return signatures;
  const masthead = textOf(head, 'masthead').map((line) => line.replace(/文\s*件$/u, ''));
  return masthead.filter(Boolean);
}

function readHistory(head: readonly HeadBlock[]): string | undefined {
  const lines = textOf(head, 'annotation');
  return lines.findLast((line) => /公布|修订|修正|通过/u.test(line));
}

function readPeriod(title: string): string | undefined {
  const { from, to } = periodRange.exec(title)?.groups ?? {};
  return from && to ? `${from}—${to}` : singleYear.exec(title)?.groups?.['year'];
}

function readRegion(names: readonly string[]): Region {
  const name = names.map((text) => regionName.exec(text)?.groups?.['name'] ?? '').find(Boolean);
  return name ? { name, level: levelOf(name) } : { name: '', level: '' };
}

function levelOf(name: string): string {
  if (/(?:高新区|开发区|新区|功能区|园区)$/u.test(name)) return '功能区';
  if (/(?:省|自治区)$/u.test(name)) return '省级';
  if (/(?:市|州|盟)$/u.test(name)) return '市级';
  return /(?:镇|乡|街道)$/u.test(name) ? '乡镇（街道）' : '县级';
}

/** 潍坊市 → 潍坊, 卫滨区 stays; a document without a region is called by its title. */
function shortNameOf({ name }: Region, title: string): string {
  if (!name) return title;
  return /\p{Script=Han}{2,}[市省]$/u.test(name) ? name.slice(0, -1) : name;
}

/** Commas part addressees, brackets and 、 belong to a name (各县(市、区)人民政府). */
function splitAddressees(text: string): string[] {
  return text
    .replace(/[：:]$/u, '')
    .split(/[，,]/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
