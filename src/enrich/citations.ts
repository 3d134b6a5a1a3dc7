/**
 * Finds citations: 《…》 with 〈…〉 inside, the 发文字号 in brackets behind it, the article behind that, and a 发文字号 that
 * stands alone (GB/T 9704—2012 §7.3.3: 引用公文应当先引标题，后引发文字号).
 */
import type { LocatedCitation } from '../model/enriched.ts';
import { documentNumber } from '../model/official/document-number.ts';
import { hanNumerals } from '../model/official/numerals.ts';

/** `《…〈…〉的通知》（中发〔2021〕33号）第十二条` */
const named = new RegExp(
  `《(?<name>[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,4})》(?:\\s*[（(](?<number>${documentNumber})[）)])?(?:第(?<article>[${hanNumerals}\\d]+条(?:之[${hanNumerals}]+)?))?`,
  'gu',
);
/** `国办发〔2017〕47号` */
const alone = new RegExp(documentNumber, 'gu');
/** What running text sets before an agency code: 根据|国发〔2021〕7号, 和|鲁政发〔2021〕8号; 和政发 (和平区) is a code */
const beforeCode = /^.*(?:根据|按照|依据|贯彻|落实|执行|以及|印发|下发)(?=.{2,})|^[和及与见](?=\p{Script=Han}{3,})/u;
/** `《法治政府建设实施纲要（2021—2025年）》（以下简称《纲要》）` */
const abbreviation =
  /《(?<name>[^《》]{1,200})》(?:[（(][^（()）]{0,40}号[）)])?[（(][^（()）《》]{0,40}(?:简称|统称)[:：]?\s*[《“](?<short>[^《》“”]{1,30})[》”]/gu;

/** Short names of instruments with what they stand for. */
export type ShortNames = ReadonlyMap<string, string>;

/** Returns the short names that `text` gives instruments: 纲要 → 法治政府建设实施纲要（2021—2025年）. */
export function findShortNames(text: string): ShortNames {
  const found = [...text.matchAll(abbreviation)].map(({ groups }) => groups ?? {});
  return new Map(found.map(({ short = '', name = '' }) => [short, name]));
}

/** Returns the citations of `text` in printed order; a short name is a citation of what it stands for. */
export function findCitations(text: string, shortNames: ShortNames = new Map()): LocatedCitation[] {
  const names = [...text.matchAll(named)].map((match) => readNamed(match, shortNames));
  const numbers = [...text.matchAll(alone)].map((match) => readAlone(match));
  const free = numbers.filter(
    ({ span }) => !names.some((other) => other.span.start <= span.start && span.end <= other.span.end),
  );
  return [...names, ...free].sort((a, b) => a.span.start - b.span.start);
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

/** Folds the ways of writing one instrument's name: dashes, widths, spaces and the state's full name in front. */
export function instrumentKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[—–\-－―~～]+/gu, '-')
    .replace(/[〈〉<>《》]/gu, '')
    .replace(/\s/gu, '')
    .replace(/^中华人民共和国(?=.)/u, '');
}

function readNamed(match: RegExpMatchArray, shortNames: ShortNames): LocatedCitation {
  const { name: cited = '', number: printed, article } = match.groups ?? {};
  const name = shortNames.get(cited) ?? cited;
  const start = match.index ?? 0;
  return {
    text: match[0],
    name,
    instruments: namedInstruments(name).map(instrumentKey),
    ...(printed && { number: printed }),
    ...(article && { article }),
    span: { start, end: start + match[0].length },
  };
}

function readAlone(match: RegExpMatchArray): LocatedCitation {
  const lead = beforeCode.exec(match[0])?.[0].length ?? 0;
  const start = (match.index ?? 0) + lead;
  const printed = match[0].slice(lead);
  const span = { start, end: start + printed.length };
  return { text: printed, name: printed, instruments: [instrumentKey(printed)], number: printed, span };
}
