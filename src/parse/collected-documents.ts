/**
 * Finds the documents of a collection (汇编) by what it prints above each: lines in, the lines of every such title out. A
 * collection numbers its documents and names the day of each behind its title, 1. 甲市关于印发乙方案的通知（2031年3月5日）,
 * or its own number below it; the name of a place or a subject may head some of them: （三）甲省. What a list of documents
 * names has no text below it, what a plan does with them (1. 修订《甲办法》（2031年3月5日）) no head and no numbers of its own.
 */
import { findDate } from '../model/official/dates.ts';
import { documentNumber } from '../model/official/document-number.ts';
import { groupNumber, opensWithNumber, partNumber } from '../model/official/level-numbers.ts';
import { figures, hanNumerals, readLeadingNumeral, readNumeral } from '../model/official/numerals.ts';
import { joinPrinted, slicePrinted, trimPrinted } from '../model/printed.ts';
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { endsTitle, endsWithBody, saysAbout, shapeOf } from './shapes.ts';

const entry = new RegExp(`^(?<ordinal>[${figures}]{1,3}|[${hanNumerals}]{1,4})\\s*[.．、]\\s*(?![${figures}])`, 'u');
/** `（2031年3月5日）`, `（甲政发〔2031〕7号，2031年3月5日）` */
const dayBehind = new RegExp(
  `\\s*[（(](?:${documentNumber}[，、,\\s]{0,3})?\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日(?:[，、,\\s]{0,3}${documentNumber})?[）)]$`,
  'u',
);
/** `（三）甲省`, `二、市场监管` above the first document of a place or a subject */
const section = new RegExp(
  `^(?:[（(][${hanNumerals}]{1,4}[）)]|[${hanNumerals}]{1,4}、|第[${hanNumerals}]{1,3}[章篇部编])\\s*[^。，；：\\d]{2,20}$`,
  'u',
);
/** 修订《甲办法》, 贯彻落实《甲意见》; not 教育部《甲意见》 */
const task = /^(?<verb>[^《》]{2,6})《[^《》]*》$/u;
/** 一、 and （一）, each of which counts on through a text. */
const levels = [partNumber, groupNumber].map((number) => new RegExp(`^${number}`, 'u'));
const longestTitleLines = 7;
const longestTitle = 160;
const longestStep = 3;
/** What is shorter or has no stop is a heading or a row; paper may have cut the sentence. */
const shortestProse = 20;

/** The title of a document in a collection. */
export interface CollectedTitle {
  /** The headings of its section. */
  readonly section: readonly SourceLine[];
  readonly lines: readonly SourceLine[];
  /** No text stands above it. */
  readonly first: boolean;
}

/** Returns the titles of the documents of a collection; none in any other text. */
export function findCollected(lines: readonly SourceLine[]): CollectedTitle[] {
  const printed = lines.filter(({ blank }) => !blank);
  const titles = printed.flatMap((_, at) => readTitle(printed, at) ?? []);
  const ofTitles = new Set(titles.flatMap(({ start, end }) => printed.slice(start, end)));
  const prose = printed.findIndex((line) => isProse(line) && !ofTitles.has(line));
  const belows = titles.map(({ end }, index) => printed.slice(end, startOf(titles[index + 1])));
  if (levels.some((level) => countsOn(level, printed.slice(0, titles[0]?.start), belows))) return [];
  const found: Found[] = [];
  const whole: Found[] = [];
  for (const [index, title] of titles.entries()) {
    const { end, ordinal, headings } = title;
    const last = found.at(-1);
    const isFirst = ordinal === 1 && (headings > 0 || !last);
    const opens = isFirst || (!last && index === 0 && end <= prose);
    const below = belows[index] ?? [];
    if (!(opens || goesOn(last, ordinal)) || !below.some(isProse)) continue;
    found.push(title);
    if (below.some(opensText)) whole.push(title);
  }
  const isCollection = whole.length * 2 >= found.length && (found.length > 1 || found.some(({ end }) => end <= prose));
  return (isCollection ? found : []).map(({ start, end, headings }) => ({
    section: printed.slice(start - headings, start),
    lines: printed.slice(start, end),
    first: end <= prose,
  }));
}

/** The head of a document, parted from what the collection prints above its title. */
export interface CollectedHead {
  readonly lines: readonly SourceLine[];
  /** Those of them that are the collection's. */
  readonly added: readonly SourceLine[];
}

/** Returns a head with the title on one line, its number above and its day below it. */
export function partHead(lines: readonly SourceLine[], [title]: readonly CollectedTitle[]): CollectedHead {
  const [opening, ...others] = title?.lines ?? [];
  if (!title || !opening) return { lines, added: [] };
  const whole = joinPrinted([opening, ...others].map(({ content }) => content));
  const start = entry.exec(whole.text)?.[0].length ?? 0;
  const end = dayBehind.exec(whole.text)?.index ?? whole.text.length;
  const part = (from: number, to?: number): SourceLine[] => {
    const content = trimPrinted(slicePrinted(whole, from, to));
    return content.text === '' ? [] : [{ ...opening, content }];
  };
  const number = part(0, start);
  const parted = (line: SourceLine): SourceLine[] => {
    if (line === opening) return [...number, ...part(start, end), ...part(end)];
    return others.includes(line) ? [] : [line];
  };
  return { lines: lines.flatMap(parted), added: [...title.section, ...number] };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
  /** So many headings of sections stand above it: 二、甲地, （三）乙省 */
  readonly headings: number;
}

/** Where what a collection prints above a document begins. */
function startOf(title: Found | undefined): number | undefined {
  return title && title.start - title.headings;
}

/** 二、 above and 三、 as the first of its kind below: all are of one text. */
function countsOn(level: RegExp, above: readonly SourceLine[], belows: readonly (readonly SourceLine[])[]): boolean {
  const ordinalOf = ({ content }: SourceLine): number[] => {
    const ordinal = readNumeral(level.exec(content.text)?.groups?.['ordinal'] ?? '');
    return ordinal === undefined ? [] : [ordinal];
  };
  const last = above.flatMap(ordinalOf).at(-1);
  return last !== undefined && belows.some((below) => below.flatMap(ordinalOf)[0] === last + 1);
}

/** A document has a head or a signature, and numbers that start again. */
function opensText({ content: { text } }: SourceLine): boolean {
  if (opensWithNumber(text)) return readLeadingNumeral(text.replace(/^[第（(\s]+/u, '')) === 1;
  return /^(?:number|date|masthead|colon)$/u.test(shapeOf(text));
}

/** A document or two may be pictures that left no text. */
function goesOn(last: Found | undefined, ordinal: number): boolean {
  const step = ordinal - (last?.ordinal ?? ordinal);
  return step > 0 && step <= longestStep;
}

function readTitle(printed: readonly SourceLine[], at: number): Found | undefined {
  const ordinal = readNumeral(entry.exec(textAt(printed, at))?.groups?.['ordinal'] ?? '');
  if (ordinal === undefined) return undefined;
  const end = titleEnd(printed, at);
  if (end === undefined) return undefined;
  return { start: at, end, ordinal, headings: headingsAbove(printed, at) };
}

function headingsAbove(printed: readonly SourceLine[], at: number): number {
  const [above, further] = [at - 1, at - 2].map((index) => section.test(textAt(printed, index)));
  if (!above) return 0;
  return further ? 2 : 1;
}

/** Behind which line the title that opens at `at` has ended: with its day, or above the number of the document. */
function titleEnd(printed: readonly SourceLine[], at: number): number | undefined {
  let title = '';
  for (let end = at; end < at + longestTitleLines; end += 1) {
    const text = textAt(printed, end);
    if (text === '' || (end > at && entry.test(text))) return undefined;
    title += text;
    if (/[。；！？]/u.test(text) || title.length > longestTitle) return undefined;
    if (dayBehind.test(title)) return isTitle(title) ? end + 1 : undefined;
    if (endsTitle(title) && isNumberLine(textAt(printed, end + 1))) return end + 1;
  }
  return undefined;
}

/** In brackets a number is that of what the line above names. */
function isNumberLine(text: string): boolean {
  return shapeOf(text) === 'number' && !/^[（(]/u.test(text);
}

function isTitle(title: string): boolean {
  const name = title.replace(dayBehind, '').replace(entry, '');
  const verb = task.exec(name)?.groups?.['verb'];
  if (verb !== undefined && !endsWithBody(verb)) return false;
  return (endsTitle(name) || saysAbout(name)) && findDate(title) !== undefined;
}

function textAt(printed: readonly SourceLine[], at: number): string {
  return printed[at]?.content.text ?? '';
}

function isProse({ content }: SourceLine): boolean {
  return content.text.length >= shortestProse && (endsSentence(content.text) || /[，。；]/u.test(content.text));
}
