/**
 * Finds the numbers of provisions that stand inside a text whose line breaks are lost: those that count on, each behind the
 * end of a sentence or of a note, or right behind the heading above it (一、总体要求（一）指导思想). The items of a rule that
 * somebody cites (第三条第（一）项), figures (1.5倍) and words (一、二、三产业) do neither.
 */
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth, closer } from '../model/official/brackets.ts';
import {
  decimalNumber,
  groupNumber,
  itemNumber,
  partNumber,
  pointNumber,
  statuteNumber,
} from '../model/official/level-numbers.ts';
import { figures, readNumeral } from '../model/official/numerals.ts';
import type { Printed } from '../model/printed.ts';
import { endsSentence } from './broken-lines.ts';
import { findFootLines, findTitleAtEnd, findTitleBehind } from './inner-foot.ts';
import { opensNoteLine } from './notes.ts';
import { decimalRanks, isAbove, type Rank, ranks, statuteRanks } from './numbering.ts';
import { endsTitle } from './shapes.ts';

export interface InnerNumber {
  readonly at: number;
  readonly rank: Rank;
  /** It stands right behind a heading or a title that no stop ends: no line of a document holds both. */
  readonly glued: boolean;
  /** Where the title of another document stands above it. */
  readonly title?: number;
}

/** What counts for itself: the articles of a statute, and the items 1. 2. inside one of them. */
const series = [...ranks.slice(0, ranks.indexOf('part')), 'article', ...ranks.slice(ranks.indexOf('part'))] as const;
type Series = (typeof series)[number];

interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly rank: Rank;
  readonly series: Series;
  readonly ordinal: number;
  /** 第十二条之一 follows 第十二条. */
  readonly isSuffixed: boolean;
}

/** The numbers read so far, from line to line. */
export interface Counts {
  readonly last: Map<Series, number>;
  /** Those that may start again: a number above them has opened since. */
  readonly fresh: Set<Series>;
  above: Rank | undefined;
  /** The rank that a table of contents begins with, as long as its entries follow each other. */
  contents: Rank | undefined;
}

/** 第三条第|（一）项, 第八条|（一）, 前款|（一）: a citation goes on; 注意事项 is none. */
const cited = /(?:第|(?:第[^，。；]{1,9}|[前本上])[条條款项項]|[《“〈])\s*$/u;
const patterns: readonly (readonly [Rank | undefined, RegExp])[] = [
  [undefined, new RegExp(`${statuteNumber}(?![规規][定则則]|[、的款项項]|[和与與及或至]第|所[列规規指称稱述])`, 'gu')],
  ['part', new RegExp(partNumber, 'gu')],
  ['group', new RegExp(groupNumber, 'gu')],
  ['item', new RegExp(`(?<![${figures}.．])${itemNumber}`, 'gu')],
  ['point', new RegExp(`(?<![${figures}])${pointNumber}`, 'gu')],
];
const decimal = new RegExp(`(?<![${figures}.．])${decimalNumber}(?!\\s*[年月日万亿元倍个])`, 'gu');
/** `2　组织体系` above `2.1` */
const topFigure = new RegExp(
  `(?<![${figures}.．])(?<ordinal>[${figures}]{1,2})(?:\\s*[.．、])?\\s*(?=\\p{Script=Han}[^。；：${figures}]{1,30}\\k<ordinal>[.．]1(?![${figures}]))`,
  'gu',
);
const closedBehind = new RegExp(`${closer}$`, 'u');
const contentsLabel = /目\s*[录錄]$/u;
const opensAgain = /^[^《》“”]*[《“]/u;
const stopInside = /[。；！？：:]/u;
/** Numbers that a copy may have lost in a row, and one. */
const longestGap = 4;
const longestHeading = 40;
/** Characters between a title and the first number below it. */
const longestOpening = 500;
const shortestHeading = 2;
/** A stop with what closes behind it. */
const longestEnd = 8;
/** No note and no title is longer. */
const reach = 240;

/** Nothing is counted yet. */
export function startCounting(): Counts {
  return { last: new Map(), fresh: new Set(), above: undefined, contents: undefined };
}

/** Returns the numbers of a line that count on from those read before, and counts them. */
export function countNumbers({ text, pieces }: Printed, counts: Counts): InnerNumber[] {
  const gaps = new Set(pieces.map(({ at }) => at));
  const found: InnerNumber[] = [];
  const openings = [...findFootLines(text).opens].sort((one, other) => one - other);
  let end = 0;
  let opened = -1;
  for (const candidate of candidatesIn(text)) {
    if (candidate.at < end) continue;
    const above = opened;
    while ((openings[0] ?? text.length) <= candidate.at) opened = openings.shift() ?? opened;
    if (opened > above) startAgain(counts);
    const title = titleAbove(candidate, text, end, counts);
    if (title !== undefined) startAgain(counts);
    const glued = placeOf(candidate, { text, gaps, from: end, opened }, counts);
    if (glued === undefined) continue;
    count(candidate, counts);
    found.push({ at: candidate.at, rank: candidate.rank, glued, ...(title !== undefined && { title }) });
    end = candidate.end;
  }
  return found;
}

/**
 * The title of another document, where the first number of the highest rank comes again below prose, or the first one of a
 * statute right below the title.
 */
function titleAbove(candidate: Candidate, text: string, from: number, counts: Counts): number | undefined {
  const { at, series: own, ordinal } = candidate;
  if (ordinal === 1 && counts.last.size > 0 && (own === 'article' || isAbove(candidate.rank, 'part'))) {
    const start = Math.max(from, at - longestOpening);
    const title = findTitleAtEnd(text.slice(start, at));
    return title === undefined ? undefined : start + title;
  }
  const isTop = ![...counts.last.keys()].some((other) => countsAbove(other, own));
  if (ordinal !== 1 || !isTop || !counts.last.has(own) || !/[。：:]/u.test(text.charAt(at - 1))) return undefined;
  const window = Math.max(from, at - longestOpening);
  const found = findTitleBehind(text.slice(window, at));
  return found === undefined ? undefined : window + found;
}

/** An annex numbers for itself, and so does what stands below the day that signs the text above. */
function startAgain({ fresh }: Counts): void {
  for (const one of series) fresh.add(one);
}

function candidatesIn(text: string): Candidate[] {
  return [...decimalsIn(text), ...numbersIn(text)].sort((one, other) => one.at - other.at);
}

/** 1.2.1, and what stands above 1.1 */
function decimalsIn(text: string): Candidate[] {
  const tops = [...matchesIn(text, topFigure)].map((match) => ({ match, path: [match.groups?.['ordinal'] ?? ''] }));
  const paths = [...matchesIn(text, decimal)].map((match) => ({
    match,
    path: match.groups?.['path']?.split(/[.．]/u) ?? [],
  }));
  return [...tops, ...paths].flatMap(({ match: { index: at, 0: printed }, path }) => {
    const ordinal = readNumeral(path.at(-1) ?? '');
    const rank = decimalRanks[path.length - 1];
    const end = at + printed.length;
    return rank && ordinal !== undefined ? [{ at, end, rank, series: rank, ordinal, isSuffixed: false }] : [];
  });
}

function numbersIn(text: string): Candidate[] {
  return patterns.flatMap(([rank, pattern]) =>
    [...matchesIn(text, pattern)].flatMap(({ index: at, 0: printed, groups }) => {
      const ordinal = readNumeral(groups?.['ordinal'] ?? '');
      const own = rank ?? statuteRanks[groups?.['unit'] ?? ''];
      if (ordinal === undefined || !own) return [];
      const counted = own === 'item' && !rank ? 'article' : own;
      const isSuffixed = groups?.['suffix'] !== undefined;
      return [{ at, end: at + printed.length, rank: own, series: counted, ordinal, isSuffixed }];
    }),
  );
}

function count({ rank, series: own, ordinal }: Candidate, counts: Counts): void {
  counts.last.set(own, ordinal);
  counts.fresh.delete(own);
  for (const lower of series) if (countsAbove(own, lower)) counts.fresh.add(lower);
  counts.above = rank;
}

function countsAbove(one: Series, other: Series): boolean {
  return series.indexOf(one) < series.indexOf(other);
}

interface Run {
  readonly text: string;
  /** Where a gap was taken out of it. */
  readonly gaps: ReadonlySet<number>;
  /** The end of the number above. */
  readonly from: number;
  /** Where the last annex opens above, or another text below a signature. */
  readonly opened: number;
}

/** Whether a number stands right behind a heading or a title; `undefined` where it opens no line. */
function placeOf(candidate: Candidate, { text, gaps, from, opened }: Run, counts: Counts): boolean | undefined {
  const { at, rank, series: own, ordinal } = candidate;
  const starts = ordinal === 1 && (counts.fresh.has(own) || !counts.last.has(own));
  const step = stepTo(candidate, counts);
  const goesOn = starts || step === 1;
  const counting = starts || (step > 0 && step <= longestGap);
  if (!counting && ordinal !== 1) return undefined;
  const before = text.slice(Math.max(from, at - reach), at).trimEnd();
  if (before === '') return goesOn || at === 0 ? false : undefined;
  if (cited.test(before) || !isClosed(before, text.slice(at, at + reach))) return undefined;
  if (counting && endsParagraph(before)) return false;
  if (ordinal === 1 && (endsTitle(before) || opensText(before, rank, counts))) return true;
  if (starts && opened > from && isShort(text.slice(opened, at).trim())) return true;
  if (goesOn && isSetApart(text, at, gaps)) return true;
  return (goesOn || step === 2) && isHeading(before, rank, counts, from) ? true : undefined;
}

/** The gap that stands for a lost break, where no clause goes on behind it. */
function isSetApart(text: string, at: number, gaps: ReadonlySet<number>): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return gaps.has(at) ? /[^，,、：:；;\s]$/u.test(before) : /[^，,、：:；;\s]\s+$/u.test(before);
}

/** The first entry of a table of contents, and the first number of the text below it. */
function opensText(before: string, rank: Rank, counts: Counts): boolean {
  const opens = contentsLabel.test(before);
  const closes = counts.contents === rank && isShort(before);
  if (opens || closes) counts.contents = opens ? rank : undefined;
  if (closes) startAgain(counts);
  return opens || closes;
}

function isShort(text: string): boolean {
  return text.length >= shortestHeading && text.length <= longestHeading && !stopInside.test(text);
}

/** How far a number counts on: a copy may have lost some, of chapters often the first one. */
function stepTo({ rank, series: own, ordinal, isSuffixed }: Candidate, { last }: Counts): number {
  const before = last.get(own) ?? (isAbove(rank, 'part') ? 0 : undefined);
  return before === undefined ? 0 : ordinal - before + (isSuffixed ? 1 : 0);
}

/** The text since the number above is a heading; what follows stands below it or, as in a table of contents, beside it. */
function isHeading(text: string, rank: Rank, { above, contents }: Counts, from: number): boolean {
  if (!above) return from === 0 && !stopInside.test(text);
  if (!isShort(text)) return false;
  return contents !== undefined || isAbove(above, rank) || (above === rank && isAbove(rank, 'part'));
}

function endsParagraph(before: string): boolean {
  return (
    endsSentence(before) || closedBehind.test(before) || opensNoteLine(before.slice(lastStop(before) + 1).trimStart())
  );
}

/** No bracket or quote is open in the last sentence; a quote that another one opens behind is a slip of the copy: “甲’乙。 */
function isClosed(before: string, behind: string): boolean {
  const sentence = before.slice(lastStop(before.slice(0, -longestEnd)) + 1);
  const quotes = (sentence.match(/[《“]/gu)?.length ?? 0) - (sentence.match(/[》”"]/gu)?.length ?? 0);
  return bracketDepth(sentence) <= 0 && (quotes <= 0 || opensAgain.test(behind));
}

function lastStop(text: string): number {
  return Math.max(...[...'。！？'].map((mark) => text.lastIndexOf(mark)));
}
