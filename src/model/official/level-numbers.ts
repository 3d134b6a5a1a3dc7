/**
 * The numbers that open a paragraph: 一、 （一） 1. （1） in a plan (GB/T 9704—2012 §7.3.3), 第一章 第一节 第一条 in a statute.
 * Copies carry brackets of both widths and any of 、 . ． behind a number, so all are read.
 */
import { figures, hanNumerals } from './numerals.ts';

const han = `[${hanNumerals}]`;
const digit = `[${figures}]`;

/** Source of a pattern for `一、健全政府机构职能体系`; the group `ordinal` of this one and the next ones is the numeral. */
export const partNumber = `(?<ordinal>${han}{1,5})\\s*[、.．]`;
/** Source of a pattern for `（一）深化行政执法体制改革`, `(二十)扎实做好信访工作`. */
export const groupNumber = `[（(]\\s*(?<ordinal>${han}{1,5})\\s*[）)]`;
/** Source of a pattern for `1. 推进`, `26．深化`, `3、完善`; not `1.5万`. */
export const itemNumber = `(?<ordinal>${digit}{1,3})\\s*[.．、](?!${digit})`;
/** Source of a pattern for `第一章`, `第二节`, `第十二条之一`; its groups are `ordinal`, `unit` and `suffix`. */
export const statuteNumber = `第\\s*(?<ordinal>${han}{1,7}|${digit}{1,3})\\s*(?<unit>[编章节条])(?:之(?<suffix>${han}{1,3}))?`;

/** `（1）依据`: the level below the items */
const bracketedFigures = `[（(]${digit}{1,3}[）)]`;
const anyNumber = [partNumber, groupNumber, itemNumber, statuteNumber, bracketedFigures].map(
  (number) => new RegExp(`^${number}`, 'u'),
);

/** Tells whether a line opens with a number of any level. */
export function opensWithNumber(line: string): boolean {
  return anyNumber.some((number) => number.test(line));
}
