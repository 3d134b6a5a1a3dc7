/**
 * Finds citations: 《…》 with 〈…〉 inside, the 发文字号 in brackets behind it, the articles behind that (第三条、第四条,
 * 第四条至第六条), a 发文字号 that stands alone (GB/T 9704—2012 §7.3.3: 引用公文应当先引标题，后引发文字号), articles of the
 * document itself (本办法第七条) and those of an instrument that it amends (将第七条修改为…). 前款 and 该条例 name nothing that
 * could be looked up and are left alone.
 */
import type { LocatedCitation } from '../model/enriched.ts';
import { matchesIn } from '../model/matches-in.ts';
import { documentNumber } from '../model/official/document-number.ts';
import { articleNumerals, hanNumerals, narrowFigures } from '../model/official/numerals.ts';
import { simplify } from '../segment/traditional.ts';

const article = `第[${articleNumerals}\\d]+条(?:之[${hanNumerals}]+)?`;
const joined = '(?:、|和|及|以及|或者|至|到)';
const paragraph = `第[（(]?[${hanNumerals}\\d]+[）)]?[款项目]`;
/** `第二款第三项`, `第一款、第二款` behind an article */
const paragraphs = `(?:${paragraph}(?:${joined}?${paragraph})*)?`;
/** `第三条、第四条`, `第四条至第六条`, `第五条第二款和第八条` */
const articleList = `(?<articles>${article}(?:${paragraphs}${joined}${article})*)`;
/** `第三编`, `第四章第二节` behind an instrument; not 第三编|制 */
const chapters = `(?:第[${hanNumerals}\\d]+(?:[编篇节]|章(?!程))(?!制|目))+`;
/** `（以下简称《招标投标法》）`, `（2021年修订）` between an instrument and its article */
const remark = '\\s*[（(](?:[^（()）]|[（(][^（()）]{0,20}[）)]){1,80}[）)]';
/** `《…〈…〉的通知》（中发〔2021〕33号，以下简称《通知》）第十二条` */
const named = new RegExp(
  `《(?<name>[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,4})》(?:\\s*[（(](?<number>${documentNumber})(?:[，,；;][^（()）]{0,60})?[）)])?(?:(?:${remark}){0,2}(?:${articleList}${paragraphs}|${chapters}))?`,
  'gu',
);
/** `本办法第七条` */
const own = new RegExp(
  `本(?:办法|条例|规定|规则|细则|决定|意见|方案|计划|法|章程|预案|措施|规范|准则|制度|规程|标准)${articleList}${paragraphs}`,
  'gu',
);
/** `将第七条修改为`, not the numbers that an amendment gives (作为第八条), nor the head of the new wording (“第七条　…”) */
const bare = new RegExp(
  `(?<![》“法例定则]|办法|规范|作为|改为|改成)(?<!第[^，。；：]{1,8}[条款项])${articleList}${paragraphs}`,
  'gu',
);
const amendment = /修改.+的决定$/u;
const bookTitle = /[《〈](?<name>[^《》〈〉]+)[》〉]/gu;
const oneArticle = new RegExp(article, 'gu');
/** `国办发〔2017〕47号` */
const alone = new RegExp(documentNumber, 'gu');
/** What running text sets before an agency code: 根据|国发〔2021〕7号, 和|鲁政发〔2021〕8号; 和政发 (和平区) is a code */
const beforeCode =
  /^.*(?:[根依]据|[按依参遵对比]照|贯彻|落实|执行|以及|印发|下发|第[一二三四五六七八九十百]+条[和及、]?|办公厅以|办公室以|政府以)(?=.{2,})|^[和及与见以](?=\p{Script=Han}{3,})/u;
/** `《法治政府建设实施纲要（2021—2025年）》（以下简称《纲要》）` */
const abbreviation =
  /《(?<name>[^《》]{1,200})》(?:[（(][^（()）]{0,40}号[）)])?[（(][^（()）《》]{0,40}(?:简称|统称)[:：]?\s*[《“](?<short>[^《》“”]{1,30})[》”]/gu;

/** 现将|《甲市方案》和《乙市方案》印发给你们, 现|印发《甲市方案》: what a notice issues is no basis of it. */
const issuing = /(?:现将|(?<=现)(?:印发|公布|发布))(?:《[^》\n]{1,80}》[、和及]?){1,10}/gu;
/** 《甲市办法（征求意见稿）》 is the draft of 甲市办法. */
const draftMark = /[（(][^（()）]{0,8}(?:稿|草案)[）)]$/u;

/** Short names of instruments with what they stand for. */
export type ShortNames = ReadonlyMap<string, string>;

/** Returns the short names that `text` gives instruments: 纲要 → 法治政府建设实施纲要（2021—2025年）. */
export function findShortNames(text: string): ShortNames {
  const found = [...matchesIn(text, abbreviation)].map(({ groups: { short = '', name = '' } = {} }) => ({
    short,
    name,
  }));
  return new Map(found.filter(namesOne).map(({ short, name }) => [short, name]));
}

/** What a document says once for all its citations. */
export interface CitingDocument {
  readonly shortNames?: ShortNames;
  /** What 本办法 stands for. */
  readonly title?: string;
  /** The instrument whose articles are named without it. */
  readonly amended?: string | undefined;
}

/** Returns the citations of `text` in printed order; a short name is a citation of what it stands for. */
export function findCitations(
  text: string,
  { shortNames = new Map(), title = '', amended }: CitingDocument = {},
): LocatedCitation[] {
  const read = plainText(text);
  const ofOwn = title === '' ? [] : [...matchesIn(read, own)].map((match) => readArticles(text, match, title));
  const inMarks = [...matchesIn(read, named)].map((match) => readNamed(text, match, shortNames));
  const names = [...inMarks, ...ofOwn];
  const ofAmended = amended === undefined ? [] : readBare(text, names, amended);
  const found = [...names, ...ofAmended.filter((one) => isFree(one, names))].filter(namesOne);
  const numbers = [...matchesIn(text, alone)].map((match) => readAlone(match));
  return [...found, ...numbers.filter((one) => isFree(one, found))].sort((a, b) => a.span.start - b.span.start);
}

/** Simplified characters and figures of half width, each in its place. */
function plainText(text: string): string {
  return narrowFigures(simplify(text));
}

/** Returns the instrument that a decision amends: the one that its headings name last, else the one in its title. */
export function amendedBy(title: string, headings: readonly string[]): string | undefined {
  if (!amendment.test(title)) return undefined;
  const names = [title, ...headings].flatMap((line) => [...matchesIn(line, bookTitle)].at(-1)?.groups?.['name'] ?? []);
  const name = names.at(-1) ?? '';
  return namesOne({ name }) ? name : undefined;
}

/** 根据《》等法律, 依照《……》: the name was lost or left out. */
function namesOne({ name }: Pick<LocatedCitation, 'name'>): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

function isFree({ span }: LocatedCitation, others: readonly LocatedCitation[]): boolean {
  return !others.some((other) => other.span.start <= span.start && span.end <= other.span.end);
}

/**
 * Returns the instruments that a cited name stands for. A notice that issues instruments (关于印发〈A〉〈B〉的通知) stands for
 * what it issues; anything else for itself.
 */
export function namedInstruments(name: string): string[] {
  const issued = /印发(?<list>(?:[〈<][^〈〉<>]+[〉>])+)的通知$/u.exec(name)?.groups?.['list'];
  return issued
    ? [...issued.matchAll(/[〈<]([^〈〉<>]+)[〉>]/gu)].flatMap(([, inner]) => (inner ? [inner] : []))
    : [name];
}

/** Returns what a document rests on: the instruments that its opening cites, but for itself and what it issues. */
export function basisOf(title: string, opening: string, cited: readonly LocatedCitation[]): string[] {
  const own = instrumentKey(title);
  const issued = new Set(
    [...matchesIn(opening, issuing)].flatMap(([list]) => list.match(/(?<=《)[^》]+/gu) ?? []).map(instrumentKey),
  );
  const names = new Set(cited.flatMap(({ name }) => namedInstruments(name)));
  return [...names].filter(
    (name) => instrumentKey(name.replace(draftMark, '')) !== own && !issued.has(instrumentKey(name)),
  );
}

/** Folds the ways of writing one instrument's name: dashes, widths, spaces, traditional characters and the state's full name in front. */
export function instrumentKey(name: string): string {
  return simplify(name)
    .normalize('NFKC')
    .replace(/[—–\-－―~～]+/gu, '-')
    .replace(/[〈〉<>《》]/gu, '')
    .replace(/\s/gu, '')
    .replace(/^中华人民共和国(?=.)/u, '');
}

/** `match` was found in the plain text. */
function readNamed(
  text: string,
  { 0: found, index = 0, groups = {} }: RegExpMatchArray,
  shortNames: ShortNames,
): LocatedCitation {
  const printed = text.slice(index, index + found.length);
  const cited = printed.slice(1, 1 + (groups['name'] ?? '').length);
  const name = shortNames.get(cited) ?? cited;
  const { number } = groups;
  const at = number === undefined ? 0 : found.indexOf(number);
  return {
    text: printed,
    name,
    instruments: namedInstruments(name).map(instrumentKey),
    ...(number && { number: printed.slice(at, at + number.length) }),
    ...articlesOf(groups['articles'], index + found.lastIndexOf(groups['articles'] ?? '')),
    span: { start: index, end: index + found.length },
  };
}

/** Articles without the name of their instrument belong to the one named last before them, else to the amended one. */
function readBare(text: string, names: readonly LocatedCitation[], amended: string): LocatedCitation[] {
  return [...matchesIn(plainText(text), bare)].map((match) => {
    const before = names.findLast(({ span }) => span.end <= match.index);
    return readArticles(text, match, before?.name ?? amended);
  });
}

/** Articles of an instrument that the text names in another way than by its title. */
function readArticles(
  text: string,
  { 0: found, index = 0, groups = {} }: RegExpMatchArray,
  name: string,
): LocatedCitation {
  const span = { start: index, end: index + found.length };
  return {
    text: text.slice(span.start, span.end),
    name,
    instruments: [instrumentKey(name)],
    ...articlesOf(groups['articles'], index + found.indexOf(groups['articles'] ?? '')),
    span,
  };
}

/** 第三条、第四条: the first article and those behind it; the list begins at `from`. */
function articlesOf(list: string | undefined, from: number): Pick<LocatedCitation, 'article' | 'further'> {
  const articles = [...(list ?? '').matchAll(oneArticle)].map(({ 0: printed, index }) => ({
    article: printed.slice(1),
    span: { start: from + index, end: from + index + printed.length },
  }));
  const [first, ...further] = articles;
  return first ? { article: first.article, ...(further.length > 0 && { further }) } : {};
}

function readAlone(match: RegExpMatchArray): LocatedCitation {
  const lead = beforeCode.exec(match[0])?.[0].length ?? 0;
  const start = (match.index ?? 0) + lead;
  const printed = match[0].slice(lead);
  const span = { start, end: start + printed.length };
  return { text: printed, name: printed, instruments: [instrumentKey(printed)], number: printed, span };
}
