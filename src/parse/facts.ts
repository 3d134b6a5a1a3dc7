/**
 * Reads from the head what a document says of itself: title, genre, issuing bodies, number, date, period, region. What
 * an editor puts into `<id>.yaml` beside the file wins over what is read.
 */
import type { DocumentMetadata } from '../model/document.ts';
import { findDate } from '../model/official/dates.ts';
import type { HeadBlock, HeadKind, PlanFacts, Region } from '../model/plan.ts';
import type { Printed } from '../model/printed.ts';
import type { Signature } from './closing.ts';

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
/** A character of a place's name; no name holds these words (山东省|推进城市更新). */
const nameCharacter =
  '(?:(?!政府|法治|建设|关于|推进|加强|全面|城乡|城区|市场|新型|智慧|现代|重点|数字|优化|贯彻|社区|乡村|人民|中共|办公|深化|落实)\\p{Script=Han})';
/** `济南高新区`, `山东省泰安市`, `北京市海淀区`, `卫滨区` at the start of a name, a year before it left out */
const regionName = new RegExp(
  `^(?:\\d{4}年度?|中共)?(?<name>${[
    `(?:${nameCharacter}{2,6}?(?:自治区|省))?`,
    `(?:${nameCharacter}{1,7}?(?:市|自治州|地区|盟|州))?`,
    `(?:${nameCharacter}{1,6}?(?:高新区|开发区|新区|功能区|园区|县|区|旗))?`,
    `(?:${nameCharacter}{1,5}?(?:镇|乡|街道))?`,
  ].join('')})`,
  'u',
);
const wholeState = /^(?:国务院|中共中央|全国)/u;
/** `国务院办公厅关于…的意见`: who issues stands before 关于 */
const issuerInTitle = /^(?<body>\p{Script=Han}{2,30}?(?:政府|委员会|办公室|办公厅|国务院|[局委厅办部院会]))关于/u;

/** Returns a plan's facts; `signature` is the one below the text, where the head has none. */
export function readFacts(
  id: string,
  head: readonly HeadBlock[],
  metadata: DocumentMetadata,
  signature: Signature = { names: [], date: undefined },
): PlanFacts {
  const title = issuedPlan(metadata.title) ?? readTitle(head) ?? id;
  const bodies = metadata.issuingBodies ?? readIssuingBodies(head, signature);
  const region = metadata.region ?? readRegion([title, ...bodies, id]);
  const printed = head.map(({ content }) => content.text).join('\n');
  const dated = textOf(head, 'date').at(-1) ?? readHistory(head) ?? signature.date;
  const date = metadata.documentDate ?? findDate(dated ?? '')?.day;
  const number =
    metadata.documentNumber ??
    textOf(head, 'number')
      .at(0)
      ?.replace(/\s|签发人.*$/gu, '');
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

function readIssuingBodies(head: readonly HeadBlock[], { names }: Signature): string[] {
  const signatures = head.filter(({ kind }) => kind === 'signature').map(({ content }) => content);
  const signed = (signatures.length > 0 ? signatures : names).flatMap(namesIn);
  if (signed.length > 0) return signed;
  const masthead = textOf(head, 'masthead').map((line) => line.replace(/文\s*件$/u, ''));
  const inTitle = issuerInTitle.exec(textOf(head, 'title').at(0) ?? '')?.groups?.['body'];
  return masthead.some(Boolean) ? masthead.filter(Boolean) : [inTitle ?? ''].filter(Boolean);
}

/** Two bodies on one line stand apart in the source (中共甲县委　甲县人民政府); the letters of 司　法　局 are one name. */
function namesIn({ text, pieces }: Printed): string[] {
  const words = pieces.map(({ at, length }) => text.slice(at, at + length).trim());
  return words.every((word) => word.length >= 4) ? words : [text];
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
  if (wholeState.test(names[0] ?? '')) return { name: '全国', level: '国家级' };
  const name = names.map((text) => regionName.exec(text)?.groups?.['name'] ?? '').find(Boolean);
  return name ? { name, level: levelOf(name) } : { name: '', level: '' };
}

function levelOf(name: string): string {
  if (/(?:高新区|开发区|新区|功能区|园区)$/u.test(name)) return '功能区';
  if (/(?:省|自治区)$/u.test(name)) return '省级';
  if (/(?:市|州|盟|地区)$/u.test(name)) return '市级';
  return /(?:镇|乡|街道)$/u.test(name) ? '乡镇（街道）' : '县级';
}

/**
 * 潍坊市 → 潍坊, 北京市海淀区 → 海淀区, 新疆维吾尔自治区 → 新疆; 卫滨区 and 甲市高新区 stay, for many cities have a
 * 高新区. Without a region the title stands.
 */
function shortNameOf({ name, level }: Region, title: string): string {
  if (!name) return title;
  const inProvince = name.replace(/^.{2,}?(?:省|自治区)(?=.)/u, '');
  const last = level === '功能区' ? inProvince : inProvince.replace(/^.{2,}?[市州盟](?=.)/u, '');
  const bare = last.replace(/(?:壮族|回族|维吾尔)?自治区$/u, '');
  return /\p{Script=Han}{2,}[市省]$/u.test(bare) ? bare.slice(0, -1) : bare;
}

/** Commas part addressees, brackets and 、 belong to a name (各县(市、区)人民政府). */
function splitAddressees(text: string): string[] {
  return text
    .replace(/[：:]$/u, '')
    .split(/[，,]/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
