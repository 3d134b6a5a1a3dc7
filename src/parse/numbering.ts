/**
 * Reads the number that opens a paragraph: 一、 （一） 1. in a plan (GB/T 9704—2012 §7.3.3), 第一章 第一节 第一条 in a
 * statute. Copies carry full- and half-width brackets and any of `. ． 、` after a number, so all are read.
 */
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';
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

const han = `[${hanNumerals}]`;
const digits = `[${figures}]`;

/** `一、健全政府机构职能体系` */
const partPattern = new RegExp(`^(?<ordinal>${han}{1,5})\\s*[、.．]\\s*`, 'u');
/** `（一）深化行政执法体制改革`, `(二十)扎实做好信访工作` */
const groupPattern = new RegExp(`^[（(]\\s*(?<ordinal>${han}{1,5})\\s*[）)]\\s*[、.．]?\\s*`, 'u');
/** `1. 推进`, `26．深化`, `3、完善`; not `1.5万` */
const itemPattern = new RegExp(`^(?<ordinal>${digits}{1,3})\\s*[.．、](?!${digits})\\s*`, 'u');
/** `第一章 总则`, `第二节 公众参与`, `第十二条之一 …` */
const statutePattern = new RegExp(
  `^第\\s*(?<ordinal>${han}{1,7}|${digits}{1,3})\\s*(?<unit>[编章节条])(?:之(?<suffix>${han}{1,3}))?(?:[\\s　]+|(?=\\p{Script=Han}))`,
  'u',
);
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
