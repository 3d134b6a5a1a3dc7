/**
 * Finds citations: 《…》 with 〈…〉 inside, the 发文字号 in brackets behind it, the article behind that, and a 发文字号 that
 * stands alone (GB/T 9704—2012 §7.3.3: 引用公文应当先引标题，后引发文字号).
 */
import type { LocatedCitation } from '../model/enriched.ts';

const number = '[\\p{Script=Han}]{1,10}[〔\\[［（(]\\d{4}[〕\\]］）)]\\s*第?\\d+号';
/** `《…〈…〉的通知》（中发〔2021〕33号）第十二条` */
const named = new RegExp(
  `《(?<name>[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,4})》(?:\\s*[（(](?<number>${number})[）)])?(?:第(?<article>[一二三四五六七八九十百零〇\\d]+条(?:之[一二三四五六七八九十]+)?))?`,
  'gu',
);
/** `国办发〔2017〕47号` */
const alone = new RegExp(number, 'gu');

/** Returns the citations of `text` in printed order. */
export function findCitations(text: string): LocatedCitation[] {
  const names = [...text.matchAll(named)].map(readNamed);
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
  const issued = /关于印发(?<list>(?:[〈<][^〈〉<>]+[〉>])+)的通知$/u.exec(name)?.groups?.['list'];
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

function readNamed(match: RegExpMatchArray): LocatedCitation {
  const { name = '', number: printed, article } = match.groups ?? {};
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
  const start = match.index ?? 0;
  const [printed] = match;
  const span = { start, end: start + printed.length };
  return { text: printed, name: printed, instruments: [instrumentKey(printed)], number: printed, span };
}
