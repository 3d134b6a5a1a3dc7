/**
 * Reads the number that opens a paragraph: the text of a line → its rank and ordinal, in the system of its document: a
 * plan (一、（一）1.（1） below parts and chapters), a statute (articles run through) or figures with stops (1.1.1). Which of
 * the lines that open with a number are provisions is decided in ladder.ts.
 */
import {
  decimalNumber,
  groupNumber,
  itemNumber,
  partNumber,
  pointNumber,
  statuteNumber,
} from '../model/official/level-numbers.ts';
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';
import type { Level } from '../model/plan.ts';

/** Every rank of the ladder from the top: 编, 部分, 章, 节, 一、, （一）, 1. (or 条), （1）. */
export const ranks = ['book', 'division', 'chapter', 'section', 'part', 'group', 'item', 'point'] as const;
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
  group: 'group',
  item: 'item',
  point: 'item',
};
const statuteRanks: Readonly<Record<string, Rank>> = {
  编: 'book',
  篇: 'book',
  部分: 'division',
  章: 'chapter',
  节: 'section',
  条: 'item',
};
const planPatterns = [
  ['part', new RegExp(`^${partNumber}\\s*`, 'u')],
  ['group', new RegExp(`^${groupNumber}\\s*[、.．]?\\s*`, 'u')],
  ['item', new RegExp(`^${itemNumber}\\s*`, 'u')],
  ['point', new RegExp(`^${pointNumber}\\s*[、.．]?\\s*`, 'u')],
] as const;
/** `第一章 总则`, `第十二条之一　本条`, `第一条` on a line of its own */
const statutePattern = new RegExp(`^${statuteNumber}(?:[\\s　:：、]+|(?=\\p{Script=Han}|[“《（(])|$)`, 'u');
const decimalPattern = new RegExp(`^${decimalNumber}\\s*[.．、]?\\s*(?=\\S)`, 'u');
/** `1　总则` at the top of figures with stops; `1. 总则` */
const topFigure = new RegExp(`^(?<ordinal>[${figures}]{1,2})(?:\\s*[.．、]\\s*|\\s+)(?=\\p{Script=Han})`, 'u');
const decimalRanks = ['part', 'group', 'item', 'point'] as const;
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

/** Returns the number at the start of `text` in the given system, or `undefined`. */
export function readNumbering(text: string, system: System): Numbering | undefined {
  if (system === 'statute') return readChapter(text, true);
  if (system === 'decimal') return readDecimal(text) ?? readTopFigure(text);
  return readChapter(text, false) ?? readPlanNumbering(text);
}

/** Returns the numeral that opens a line of a plan without the stop that belongs behind it: `6完善`, `9`, `三`. */
export function readBareNumber(text: string): Numbering | undefined {
  return numberingOf('part', bareNumeral.exec(text), 'plan') ?? numberingOf('item', bareFigure.exec(text), 'plan');
}

/** Finds out how a document numbers, from its lines. */
export function findSystem(lines: readonly string[]): System {
  const articles = lines.filter((line) => readChapter(line, true)?.rank === 'item').length;
  const parts = lines.filter((line) => readPlanNumbering(line)?.rank === 'part').length;
  if (articles >= 2 && articles > parts) return 'statute';
  const decimals = lines.filter((line) => readDecimal(line) !== undefined).length;
  const tops = lines.filter((line) => readTopFigure(line) !== undefined).length;
  return decimals >= 3 && decimals > parts && tops > 0 ? 'decimal' : 'plan';
}

function readPlanNumbering(text: string): Numbering | undefined {
  for (const [rank, pattern] of planPatterns) {
    const numbering = numberingOf(rank, pattern.exec(text), 'plan');
    if (numbering) return numbering;
  }
  return undefined;
}

function numberingOf(rank: Rank, match: RegExpExecArray | null, system: System): Numbering | undefined {
  const ordinal = readNumeral(match?.groups?.['ordinal'] ?? '');
  if (!match || ordinal === undefined) return undefined;
  return { rank, level: levelOf[rank], ordinal, length: match[0].length, system };
}

/** In a plan, a part or chapter is a heading and nothing else; articles are none of its numbers. */
function readChapter(text: string, statute: boolean): Numbering | undefined {
  const match = statutePattern.exec(text);
  const rank = statuteRanks[match?.groups?.['unit'] ?? ''];
  if (!match || !rank) return undefined;
  const isHeading = text.length <= longestHeading && !sentenceMark.test(text);
  if (!isHeading && (rank !== 'item' || !statute)) return undefined;
  if (rank === 'item' && !statute) return undefined;
  const numbering = numberingOf(rank, match, statute ? 'statute' : 'plan');
  const suffix = readNumeral(match.groups?.['suffix'] ?? '');
  return numbering && { ...numbering, ...(suffix && { suffix }) };
}

function readDecimal(text: string): Numbering | undefined {
  const match = decimalPattern.exec(text);
  const path = match?.groups?.['path']?.split(/[.．]/u) ?? [];
  const rank = decimalRanks[path.length - 1];
  const ordinal = readNumeral(path.at(-1) ?? '');
  if (!match || !rank || !ordinal) return undefined;
  return { rank, level: levelOf[rank], ordinal, length: match[0].length, system: 'decimal' };
}

function readTopFigure(text: string): Numbering | undefined {
  const isHeading = text.length <= longestHeading && !sentenceMark.test(text);
  return isHeading ? numberingOf('part', topFigure.exec(text), 'decimal') : undefined;
}
