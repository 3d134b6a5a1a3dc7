/** Reads the number that opens a paragraph: the text of a line → its level and ordinal, of a plan or of a statute. */
import { groupNumber, itemNumber, partNumber, statuteNumber } from '../model/official/level-numbers.ts';
import { readNumeral } from '../model/official/numerals.ts';
import type { Level } from '../model/plan.ts';

export interface Numbering {
  readonly level: Level;
  readonly ordinal: number;
  /** 第十二条之一 → 1 */
  readonly suffix?: number;
  /** Characters of the paragraph that the number takes, white space after it included. */
  readonly length: number;
  readonly statute: boolean;
}

const partPattern = new RegExp(`^${partNumber}\\s*`, 'u');
const groupPattern = new RegExp(`^${groupNumber}\\s*[、.．]?\\s*`, 'u');
const itemPattern = new RegExp(`^${itemNumber}\\s*`, 'u');
/** `第一章 总则`, `第十二条之一　本条` */
const statutePattern = new RegExp(`^${statuteNumber}(?:[\\s　]+|(?=\\p{Script=Han}))`, 'u');
const statuteLevels: Readonly<Record<string, Level>> = { 编: 'part', 章: 'part', 节: 'group', 条: 'item' };

/** Returns the number at the start of `text`, or `undefined`. `statute` chooses which of the two systems is read. */
export function readNumbering(text: string, statute: boolean): Numbering | undefined {
  return statute ? readStatuteNumbering(text) : readPlanNumbering(text);
}

/** Tells whether a document's lines are those of a statute: it has articles (第N条) and more of them than of parts. */
export function isStatute(lines: readonly string[]): boolean {
  const articles = lines.filter((line) => readStatuteNumbering(line)?.level === 'item').length;
  const parts = lines.filter((line) => partPattern.test(line)).length;
  return articles >= 2 && articles > parts;
}

function readPlanNumbering(text: string): Numbering | undefined {
  return (
    numberingOf('part', partPattern.exec(text)) ??
    numberingOf('group', groupPattern.exec(text)) ??
    numberingOf('item', itemPattern.exec(text))
  );
}

function numberingOf(level: Level, match: RegExpExecArray | null): Numbering | undefined {
  const ordinal = readNumeral(match?.groups?.['ordinal'] ?? '');
  return match && ordinal !== undefined ? { level, ordinal, length: match[0].length, statute: false } : undefined;
}

function readStatuteNumbering(text: string): Numbering | undefined {
  const match = statutePattern.exec(text);
  const { ordinal: numeral = '', unit = '', suffix: inserted = '' } = match?.groups ?? {};
  const level = statuteLevels[unit];
  const ordinal = readNumeral(numeral);
  const suffix = readNumeral(inserted);
  if (!match || !level || ordinal === undefined) return undefined;
  return { level, ordinal, ...(suffix && { suffix }), length: match[0].length, statute: true };
}
