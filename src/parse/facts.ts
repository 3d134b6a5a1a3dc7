/**
 * Reads from the head what a document says of itself: title, genre, number, date, period; addressees.ts, issuers.ts and
 * regions.ts read to whom it goes, who issues it and where it holds. What an editor puts into `<id>.yaml` beside the file
 * wins over what is read.
 */
import type { DocumentMetadata } from '../model/document.ts';
import { calendarDay, findDate } from '../model/official/dates.ts';
import { documentNumber, orderNumber } from '../model/official/document-number.ts';
import { draftName } from '../model/official/draft-names.ts';
import { genreOf, genreWord } from '../model/official/genres.ts';
import { figures, hanNumerals, narrowFigures, readNumeral } from '../model/official/numerals.ts';
import { type HeadBlock, type HeadKind, type PlanFacts, unnamedGenre } from '../model/plan.ts';
import { simplify } from '../segment/traditional.ts';
import { splitAddressees } from './addressees.ts';
import type { Signature } from './foot.ts';
import { withoutColumn } from './headlines.ts';
import { readIssuingBodies } from './issuers.ts';
import { printedGroup, printedPart } from './printed-group.ts';
import { readRegion, shortNameOf } from './regions.ts';

/** `关于印发《潍坊市法治政府建设实施方案》的通知`, `转发省商务厅《…》的通知`, `批转市文化局《…》的通知`, 〈…〉 inside 《…》, “…” */
const issuedTitle = /^.*(?:(?:[印转]发|批转).{0,24}?|下发|发布)[〈《<“](?<title>.+)[〉》>”]的(?:通知|函)》?$/du;
/** 关于印发甲市实施方案的通知: the plan's title without marks; 关于印发2031年低保标准的通知 says the standard itself */
const unmarkedTitle = new RegExp(
  `关[于於]印发(?<title>.{4,}(?:${genreWord})(?<!标准)(?:[（(〔].{1,30}[）)〕])*)的(?:通知|函)$`,
  'du',
);
/** A notice that issues or forwards something, whose own title stands below it */
const issuingTitle = /(?:[印转]发|批转|(?:下发|发布)(?=[〈《<“])).*的(?:通知|函)》?$/u;
/** What is longer, the names of thirty bodies before it, is none. */
const longestTitle = 600;
/** 关于转发《甲省实施方案》的通知: who forwards a plan need not be whose plan it is */
const forwardingTitle = /转发《/u;
/** `《…》主要内容如下`, `印发了《…》` in the news of a plan */
const newsTitle = /《(?<title>[^《》]{4,60})》(?:主要内容|全文)?如下|[印发][发布]了《(?<issued>[^《》]{4,60})》/du;
/** `（2021—2025年）`, `2021-2025年` */
const periodRange = /(?<!\d)(?<from>(?:19|20)\d{2})年?\s*[—–\-－~～至]+\s*(?<to>(?:19|20)\d{2})(?!\d)\s*年?/u;
const singleYear = /(?<!\d)(?<year>20\d{2})\s*年/u;
/** 十四五 is the fourteenth plan of five years; the first began in 1953, since the sixth (1981) they follow each other. */
const fiveYearPlan = /[“"]?(?<ordinal>十[一二三四五六七八九])五[”"]?|第(?<whole>十[一二三四五六七八九])个五年/u;
const fourteenthPlan = { ordinal: 14, from: 2021 };
/** 发文字号：甲政发〔2031〕7号, document_number: 甲政发〔2031〕7号, （甲政发〔2031〕7号，2031年3月5日印发） */
const number = new RegExp(
  `(?:(?:发文字号|文号)[\\s|:：\\]】]*|^(?:doc(?:ument)?[_ -]?)?(?:no|number):\\s*["']?|^[（(]\\s*(?=[^（()）]{4,40}号[，,；;]))(?<number>${documentNumber}|\\p{Script=Han}{1,24}令${orderNumber})`,
  'dimu',
);
const order = new RegExp(`^${orderNumber}$`, 'u');
const labelledDate =
  /(?:(?:成文|发文|印发|生成)\s*(?:日期|时间)[\s|:：]*|^(?:document[_ -]?)?(?:date|issued)(?:[_ -]?(?:on|date))?:\s*["']?)(?<year>\d{4})\s*[-年/.]\s*(?<month>\d{1,2})\s*[-月/.]\s*(?<day>\d{1,2})/imu;
/** `title: 甲市普法方案` in the front matter */
const labelledTitle = /^(?:title|标题|题名)[:：]\s*["']?(?<title>[^"'\n]{4,})/dimu;
/** 中华人民共和国国务院令第722号公布: the order that a statute's history names last */
const proclaimed = new RegExp(
  `(?<=^|[日\\s（(])(?<body>(?!(?<=[${figures}${hanNumerals}]\\s*)日)\\p{Script=Han}{2,24}?)令${orderNumber}(?=公布)`,
  'gu',
);
const ordered = new RegExp(`令${orderNumber}公布`, 'u');
/** 2031年1月2日甲市人民政府常务会议通过|，|2031年1月8日甲市人民政府令第7号公布: what parts the steps of a history */
const historyStep = /[，,；;（(]|(?<=通过|批准|公布)/u;
/** `（2031年2月8日　江望舒）` behind the title of a report: when it was given, and by whom */
const dayBehind = /(?<!\s)\s*[（(]\d{4}年\d{1,2}月\d{1,2}日[^（()）]{0,30}[）)]$/u;

/** What says that a text is one, anywhere in its head; not 关于2031年计划草案的报告 */
const draft = new RegExp(`${draftName}(?!的(?:报告|决议|决定|说明))`, 'u');
/** `（征求意见稿）`, `（公开征求意见稿）` behind a title */
const draftMark = new RegExp(`[（(][^（()）]{0,8}${draftName}[）)]$`, 'u');

/** What of a document stands outside its head. */
export interface Surroundings {
  /** The signature below the text, where the head has none. */
  readonly signature?: Signature;
  /** The numbered text. */
  readonly text?: string;
  /** The day that the imprint says: 2031年4月14日印发. */
  readonly issued?: string | undefined;
}

/** Returns a plan's facts. */
export function readFacts(
  id: string,
  head: readonly HeadBlock[],
  metadata: DocumentMetadata,
  { signature = { names: [], date: undefined }, text = '', issued }: Surroundings = {},
): PlanFacts {
  const title = readTitle(head, metadata.title) ?? id;
  const addressees = splitAddressees(textOf(head, 'addressees').join(''));
  const proclamation = findProclamation(head);
  const bodies =
    metadata.issuingBodies ??
    readIssuingBodies(head, signature, {
      proclaiming: proclamation?.body,
      publishers: metadata.publishers ?? [],
    });
  const forwarded = forwardsPlan(head, title);
  const opening = [...textOf(head, 'notice'), ...textOf(head, 'preamble')].join('\n');
  const [notice = ''] = textOf(head, 'title');
  const signers = textOf(head, 'signature');
  const region =
    metadata.region ?? readRegion({ bodies, title, notice, id, signers, addressees, text, opening, forwarded });
  const printed = head.map(({ content }) => content.text).join('\n');
  const date = metadata.documentDate ?? readDate(head, signature) ?? findDate(issued ?? '')?.day;
  const number = readNumber(head, metadata.documentNumber, proclamation);
  const period = readPeriod(narrowFigures(`${title}${daysBehind(head).at(0) ?? ''}`));
  return {
    title,
    shortName: metadata.shortName ?? shortNameOf(region, title),
    ...(metadata.shortName !== undefined && { nameGiven: true }),
    genre:
      genreOf(simplify(withoutBrackets(title))) ??
      (title === id ? findOwnGenre(simplify(`${opening}\n${text}`)) : unnamedGenre),
    issuingBodies: bodies,
    ...(number && { documentNumber: number }),
    ...(date && { documentDate: date }),
    status: metadata.status ?? (draft.test(simplify(printed)) ? 'draft' : 'issued'),
    ...(period && { period }),
    region,
    addressees,
  };
}

/** 制定本办法, 本通知自印发之日起, 本规定所称: what a text without a title calls itself most often */
const ownGenre = new RegExp(
  `(?:制定|制订|适用|按照|依照|印发)本(?<genre>${genreWord})|本(?<genre>${genreWord})(?:自|所称|适用|由[^，。；]{2,30}解释)`,
  'gu',
);

function findOwnGenre(text: string): string {
  const names = [...text.matchAll(ownGenre)].map(({ groups }) => groups?.['genre'] ?? '');
  const [[name] = ['']] = [...Map.groupBy(names, (one) => one)].sort(([, one], [, other]) => other.length - one.length);
  return genreOf(name) ?? unnamedGenre;
}

/** The notice forwards the plan that stands below it, not one that it only names and says more of. */
function forwardsPlan(head: readonly HeadBlock[], title: string): boolean {
  const below = planTitles(head).map(squeeze);
  return forwardingTitle.test(simplify(textOf(head, 'title').at(0) ?? '')) && below.includes(squeeze(title));
}

/** 附件：甲市实施方案 below the day is the title of the plan with its label. */
function planTitles(head: readonly HeadBlock[]): readonly string[] {
  return textOf(head, 'plan-title').map((title) => title.replace(/^附\s*件\s*\d{0,2}\s*[:：]\s*/u, ''));
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

function textOf(head: readonly HeadBlock[], kind: HeadKind): string[] {
  return head.filter((block) => block.kind === kind).map(({ content }) => content.text);
}

/** 关于同意建立甲制度的批复: what it decides is its own, whatever stands in its annex. */
const approvingTitle = /同意.+的(?:批复|复函|函|通知|意见)$|的批复$/u;

/** Returns the title that a head prints or is `given`: the plan's own; that of the notice which issues it says less. */
export function readTitle(head: readonly HeadBlock[], given?: string): string | undefined {
  const decides = approvingTitle.test(simplify(squeeze(textOf(head, 'title').at(0) ?? '')));
  const own = decides ? undefined : planTitles(head).at(0);
  const printed = own ?? textOf(head, 'title').at(0);
  if (given && !(own && issues(given, own))) return issuedPlan(given);
  const bare = printed?.replace(/\s*(?=\p{Script=Han})|(?<=\p{Script=Han})\s*/gu, '').replace(dayBehind, '');
  const title = printedPart(bare ?? '', withoutColumn).replace(/^《(?<inner>[^《》]+)》$/u, '$<inner>');
  if (title && !own && saysMore(head)) return title;
  return issuedPlan(withoutDraftMark(title)) || readNewsTitle(head);
}

/** 关于重新发布甲市积分制办法的通知 names what stands below it. */
function issues(notice: string, plan: string): boolean {
  return issuingTitle.test(simplify(notice)) || (notice.endsWith('的通知') && squeeze(notice).includes(squeeze(plan)));
}

/** 现将《…》印发给你们，并就有关事项通知如下：, 并提出如下要求： above numbers: the text is that of the notice */
const moreBelow = /(?:并|同时).{0,40}(?:(?:通知|要求)如下|如下(?:具体|工作|贯彻(?:落实)?)?(?:要求|意见|通知))[：:。]$/u;

function saysMore(head: readonly HeadBlock[]): boolean {
  return moreBelow.test(simplify(textOf(head, 'preamble').at(-1) ?? ''));
}

function readNewsTitle(head: readonly HeadBlock[]): string | undefined {
  const news = textOf(head, 'preamble').join('\n');
  const named = printedGroup(newsTitle, news, 'title') ?? printedGroup(newsTitle, news, 'issued');
  return named ?? printedGroup(labelledTitle, textOf(head, 'annotation').join('\n'), 'title');
}

/** 关于印发《X》的通知 is called X. */
function issuedPlan(title: string): string {
  if (title.length > longestTitle) return title;
  return printedGroup(issuedTitle, title, 'title') ?? printedGroup(unmarkedTitle, title, 'title') ?? title;
}

function withoutDraftMark(title: string): string {
  return printedPart(title, (simplified) => simplified.replace(draftMark, ''));
}

function withoutBrackets(title: string): string {
  return title.length > longestTitle ? title : title.replace(/(?:[（(〔][^（(〔]*[）)〕]\s*)+$/u, '');
}

/** An order's number belongs to the body whose order it is: 国务院令第707号. */
function readNumber(
  head: readonly HeadBlock[],
  given: string | undefined,
  proclamation: Proclamation | undefined,
): string | undefined {
  const printed = textOf(head, 'number')
    .at(0)
    ?.replace(/\s|[签簽][发發]人.*$/gu, '')
    .replace(/^[（(](?<number>.*[号號])[）)]$/u, '$<number>');
  const masthead = textOf(head, 'masthead').findLast((line) => line.endsWith('令'));
  const whole = printed && order.test(printed) && masthead ? `${orderOf(masthead)}${printed}` : printed;
  const serial = order.exec(printed ?? '')?.groups?.['serial'];
  if (given && !(serial && given.endsWith(`令第${serial}号`))) return given;
  return whole ?? printedGroup(number, textOf(head, 'annotation').join('\n'), 'number') ?? proclamation?.number;
}

/** 中华人民共和国国务院令 is cited as 国务院令. */
function orderOf(masthead: string): string {
  return printedPart(masthead, (simplified) => simplified.replace(/^中华人民共和国(?=国务院)/u, ''));
}

interface Proclamation {
  readonly body: string;
  readonly number: string;
}

function findProclamation(head: readonly HeadBlock[]): Proclamation | undefined {
  const history = textOf(head, 'annotation').join('\n');
  const { index = 0, groups } = [...simplify(history).matchAll(proclaimed)].at(-1) ?? {};
  const { body: name, serial } = groups ?? {};
  if (!name || !serial) return undefined;
  const body = orderOf(history.slice(index, index + name.length));
  return { body, number: `${body}令第${serial}号` };
}

/** The day below the names of those who sign comes before the one on which an assembly adopted the text. */
function readDate(head: readonly HeadBlock[], { names, date = '' }: Signature): string | undefined {
  const signed = names.length > 0 ? [date] : [];
  const days = [...textOf(head, 'date'), ...signed, readHistory(head) ?? '', ...daysBehind(head), date];
  return days.flatMap((day) => findDate(day)?.day ?? []).at(0) ?? labelledDay(textOf(head, 'annotation').join('\n'));
}

function daysBehind(head: readonly HeadBlock[]): string[] {
  return textOf(head, 'title').flatMap((title) => dayBehind.exec(title)?.[0] ?? []);
}

/** 成文日期 | 2025-06-13 in the block of facts that a page sets above a document. */
function labelledDay(annotations: string): string | undefined {
  const { year, month, day } = labelledDate.exec(simplify(annotations))?.groups ?? {};
  return calendarDay(Number(year ?? 0), Number(month ?? 0), Number(day ?? 0));
}

function readHistory(head: readonly HeadBlock[]): string | undefined {
  const lines = textOf(head, 'annotation').map(simplify);
  const last = lines.findLast((line) =>
    /公布|修订|修正|通过|印[发發][）)]$|^[（(—].*[会會][议議]?上[）)]?$/u.test(line),
  );
  return last?.split(historyStep).findLast((step) => ordered.test(step) && findDate(step)) ?? last;
}

function readPeriod(title: string): string | undefined {
  const { from, to } = periodRange.exec(title)?.groups ?? {};
  if (from && to) return `${from}—${to}`;
  return singleYear.exec(title)?.groups?.['year'] ?? readFiveYears(title);
}

function readFiveYears(title: string): string | undefined {
  const { ordinal: short, whole } = fiveYearPlan.exec(title)?.groups ?? {};
  const ordinal = readNumeral(short ?? whole ?? '');
  if (!ordinal) return undefined;
  const from = fourteenthPlan.from + 5 * (ordinal - fourteenthPlan.ordinal);
  return `${from}—${from + 4}`;
}
