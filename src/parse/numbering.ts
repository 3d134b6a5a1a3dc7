/**
 * Reads the number that opens a paragraph: the text of a line → its rank and ordinal, in the system of its document: a
 * plan (一、（一）1.（1） below parts and chapters), a statute (articles run through) or figures with stops (1.1.1). Which of
 * the lines that open with a number are provisions is decided in ladder.ts.
 */
import {
  decimalNumber,
  formalNumber,
  groupNumber,
  highItemNumber,
  itemNumber,
  partNumber,
  pointNumber,
  statuteNumber,
} from '../model/official/level-numbers.ts';
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';
import type { Level } from '../model/plan.ts';

/** Every rank of the ladder from the top: 编, 部分, 章, 节, 一、, 任务一 below it, （一）, 1. (or 条), （1）. */
export const ranks = ['book', 'division', 'chapter', 'section', 'part', 'task', 'group', 'item', 'point'] as const;
export type Rank = (typeof ranks)[number];

/** How a document numbers its provisions. */
export type System = 'plan' | 'statute' | 'decimal';

export interface Numbering {
  readonly rank: Rank;
  /** As what the tree and its pages treat it. */
  readonly level: Level;
  readonly ordinal: number;
  /** 第十二条之一 → 1 */
  readonly suffix?: number;
  /** Characters of the paragraph that the number takes, white space after it included. */
  readonly length: number;
  readonly system: System;
}

/** Tells whether a rank stands above another one. */
export function isAbove(rank: Rank, other: Rank): boolean {
  return ranks.indexOf(rank) < ranks.indexOf(other);
}

const levelOf: Readonly<Record<Rank, Level>> = {
  book: 'part',
  division: 'part',
  chapter: 'part',
  section: 'group',
  part: 'part',
  task: 'group',
  group: 'group',
  item: 'item',
  point: 'item',
};
export const statuteRanks: Readonly<Record<string, Rank>> = {
  编: 'book',
  編: 'book',
  篇: 'book',
  部分: 'division',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'item',
  條: 'item',
};
const planPatterns = [
  ['division', new RegExp(`^${formalNumber}\\s*`, 'u')],
  ['part', new RegExp(`^${partNumber}\\s*`, 'u')],
  ['group', new RegExp(`^${groupNumber}\\s*[、.．]?\\s*`, 'u')],
  ['item', new RegExp(`^${itemNumber}\\s*`, 'u')],
  ['point', new RegExp(`^${pointNumber}\\s*[、.．]?\\s*`, 'u')],
] as const;
/** 第三条第一款, 第十条、第十二条, 第十四条规定: cited at the start of a line; not 第三条与第三方 */
const citedThere = `\\s*第[${figures}${hanNumerals}]{1,3}[款项項]|[、和与及或至與]第[${figures}${hanNumerals}]{1,9}[条條款项項章节節]|(?:规定|規定)[办辦的]|的规定|的規定|所[列规規]`;
/** `第一章 总则`, `第十二条之一　本条`, `第一条【目的】为了`, `第一条` on a line of its own */
const behindStatuteNumber = '(?:[\\s　:：、]+|(?=\\p{Script=Han}|[“《（(【〔［[])|$)';
const statutePattern = new RegExp(`^${statuteNumber}(?!${citedThere})${behindStatuteNumber}`, 'u');
const anyStatutePattern = new RegExp(`^${statuteNumber}${behindStatuteNumber}`, 'u');
const decimalPattern = new RegExp(`^${decimalNumber}\\s*[.．、]?\\s*(?=\\S)`, 'u');
/** `1　总则` at the top of figures with stops; `1. 总则`, `1总则`, `第一章 总则` */
const topFigure = new RegExp(`^(?<ordinal>[${figures}]{1,2})(?:\\s*[.．、]\\s*|\\s+)(?=\\p{Script=Han})`, 'u');
const bareTop = new RegExp(
  `^(?:(?<ordinal>[${figures}]{1,2})(?=\\p{Script=Han})|第\\s*(?<ordinal>[${hanNumerals}]{1,3}|[${figures}]{1,2})\\s*章[\\s、:：]*(?=\\p{Script=Han}))`,
  'u',
);
export const decimalRanks = ['part', 'group', 'item', 'point'] as const;
/** A heading of a part or chapter is short and no sentence. */
const longestHeading = 40;
const sentenceMark = /[。；，,]/u;
/** `三` on a line of its own, `9`, `9 公共航空…`, `6完善网络设施`, `11.121人才项目`, `| 3 |`; what counts (6个, 7月) is no number of a provision */
const bareNumeral = new RegExp(`^(?<ordinal>[${hanNumerals}]{1,3})$`, 'u');
const counted =
  '[年月日号时分秒天周岁个名人次家项条款件种类批座处所户亩米吨元万亿千百倍级届期度至到和及或与、.．﹒—－～~-]';
const bareFigure = new RegExp(
  `^(?:\\|\\s*(?=\\d+\\s*\\|))?(?<ordinal>[${figures}]{1,3})(?:$|\\s*\\|\\s*(?=\\S)|[.．](?=\\d)|\\s+(?=\\S)(?![年月日时分%％])|(?=\\p{Script=Han})(?!${counted}))`,
  'u',
);
const highFigure = new RegExp(`^${highItemNumber}\\s*`, 'u');
/** `9附则`, `第九章 附则` */
const countsOn = new RegExp(`${bareFigure.source}|^第`, 'u');

/** Returns the number at the start of `text` in the given system, or `undefined`. */
export function readNumbering(text: string, system: System): Numbering | undefined {
  if (system === 'statute') return readChapter(text, true);
  if (system === 'decimal') return readDecimal(text) ?? readTopFigure(text);
  return readChapter(text, false) ?? readPlanNumbering(text);
}

/**
 * Returns the numeral that opens a line of a plan and is its number only between neighbours: without the stop that belongs
 * behind it (`6完善`, `9`, `三`), or as high as a year (`1000. 推进`).
 */
export function readBareNumber(text: string): Numbering | undefined {
  return (
    numberingOf('part', bareNumeral.exec(text), 'plan') ??
    numberingOf('item', bareFigure.exec(text) ?? highFigure.exec(text), 'plan')
  );
}

/** Finds out how a document numbers, from its lines. */
export function findSystem(lines: readonly string[]): System {
  const articles = lines.filter((line) => readChapter(line, true)?.rank === 'item').length;
  const parts = lines.filter((line) => readPlanNumbering(line)?.rank === 'part').length;
  if (articles >= 2 && articles > parts) return 'statute';
  const decimals = lines.filter((line) => readDecimal(line) !== undefined).length;
  const hasTops = lines.some((line) => readTopFigure(line) !== undefined) || findBareTops(lines).size > 0;
  return decimals >= 3 && decimals > parts && hasTops ? 'decimal' : 'plan';
}

/**
 * Returns the index of the line behind which a text of its own has articles: the last number of the text above 第一条, if
 * that one counts 一、二、; 0 where the articles are the text. A heading right above an article (一、支持范围) is theirs.
 */
export function findArticles(lines: readonly string[]): number {
  const first = lines.findIndex((line) => isFirst(readChapter(line, true), 'item'));
  const above = lines.slice(0, Math.max(0, first)).map(readPlanNumbering);
  const parts = above.flatMap((numbering) => (numbering?.rank === 'part' ? [numbering.ordinal] : []));
  const last = above.findLastIndex((numbering) => numbering !== undefined);
  return parts[0] === 1 && parts[1] === 2 && findSystem(lines.slice(first)) === 'statute' ? last + 1 : 0;
}

function isFirst(numbering: Numbering | undefined, rank: Rank): boolean {
  return numbering?.rank === rank && numbering.ordinal === 1;
}

/** Returns the figures without a stop that stand above figures with stops, by their lines: `1总则` above `1.1编制目的`. */
export function findBareTops(lines: readonly string[]): ReadonlyMap<number, Numbering> {
  const candidates = lines.map((text) =>
    isHeading(text) ? numberingOf('part', bareTop.exec(text), 'decimal') : undefined,
  );
  const found = new Map<number, Numbering>();
  let below = 0;
  for (const [index, text] of [...lines.entries()].toReversed()) {
    const [top = 0, next = 0] = decimalPath(text);
    if (top > 0) below = next === 1 ? top : 0;
    const candidate = candidates[index];
    if (candidate?.ordinal !== below) continue;
    found.set(index, candidate);
    below = 0;
  }
  return withNextTops(lines, candidates, found);
}

/** `6附则` or `第六章 附则`, with nothing below it, counts on. */
function withNextTops(
  lines: readonly string[],
  candidates: readonly (Numbering | undefined)[],
  found: ReadonlyMap<number, Numbering>,
): ReadonlyMap<number, Numbering> {
  const all = new Map(found);
  let last = 0;
  for (const [index, text] of lines.entries()) {
    const candidate = candidates[index];
    if (candidate && last > 0 && candidate.ordinal === last + 1 && countsOn.test(text)) all.set(index, candidate);
    last = (all.get(index) ?? readTopFigure(text))?.ordinal ?? last;
  }
  return all;
}

function isHeading(text: string): boolean {
  return text.length <= longestHeading && !sentenceMark.test(text);
}

function readPlanNumbering(text: string): Numbering | undefined {
  for (const [rank, pattern] of planPatterns) {
    const numbering = numberingOf(rank, pattern.exec(text), 'plan');
    if (numbering) return numbering;
  }
  return undefined;
}

/** Returns the number that a match holds in its group `ordinal`. */
export function numberingOf(rank: Rank, match: RegExpExecArray | null, system: System): Numbering | undefined {
  const ordinal = readNumeral(match?.groups?.['ordinal'] ?? '');
  if (!match || ordinal === undefined) return undefined;
  return { rank, level: levelOf[rank], ordinal, length: match[0].length, system };
}

/** Returns the number of an article also where it is followed by what mostly follows a cited one: 第五条|规定的水量. */
export function readArticle(text: string): Numbering | undefined {
  const numbering = readChapter(text, true, anyStatutePattern);
  return numbering?.rank === 'item' ? numbering : undefined;
}

/** In a plan, a part or chapter is a heading and nothing else; articles are none of its numbers. */
function readChapter(text: string, statute: boolean, pattern = statutePattern): Numbering | undefined {
  const match = pattern.exec(text);
  const rank = statuteRanks[match?.groups?.['unit'] ?? ''];
  if (!match || !rank) return undefined;
  if (!isHeading(text) && (rank !== 'item' || !statute)) return undefined;
  if (rank === 'item' && !statute) return undefined;
  const numbering = numberingOf(rank, match, statute ? 'statute' : 'plan');
  const suffix = readNumeral(match.groups?.['suffix'] ?? '');
  return numbering && { ...numbering, ...(suffix && { suffix }) };
}

function readDecimal(text: string): Numbering | undefined {
  const path = decimalPath(text);
  const rank = decimalRanks[path.length - 1];
  const ordinal = path.at(-1);
  const length = decimalPattern.exec(text)?.[0].length;
  if (!length || !rank || !ordinal) return undefined;
  return { rank, level: levelOf[rank], ordinal, length, system: 'decimal' };
}

/** `2.1.3 指挥部` → 2, 1, 3 */
function decimalPath(text: string): readonly number[] {
  const path = decimalPattern.exec(text)?.groups?.['path'];
  return path?.split(/[.．]/u).flatMap((figure) => readNumeral(figure) ?? []) ?? [];
}

function readTopFigure(text: string): Numbering | undefined {
  return isHeading(text) ? numberingOf('part', topFigure.exec(text), 'decimal') : undefined;
}
