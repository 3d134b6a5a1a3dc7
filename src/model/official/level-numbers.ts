/**
 * The numbers that open a paragraph: 一、 （一） 1. （1） in a plan (GB/T 9704—2012 §7.3.3), 壹、 above them, 1.1 1.1.1 in a
 * contingency plan, 第一编 第一部分 第一章 第一节 第一条 in a statute or a long plan. Copies carry brackets of both widths and
 * any of 、 . ． ﹒ behind a number, so all are read.
 */
import {
  articleNumerals,
  bracketedFigures,
  bracketedHan,
  figures,
  formalNumerals,
  hanNumerals,
  stoppedFigures,
} from './numerals.ts';

const han = `[${hanNumerals}]`;
const digit = `[${figures}]`;
/** Bounded, since a search begins anew at every blank of a long gap. */
const gap = '\\s{0,4}';
const stop = '[、.．﹒]';
const itemEnd = `(?:(?!${digit})|(?=${digit}{4}\\s*年|${digit}{1,2}\\s*月))`;

/** Source of a pattern for `一、健全政府机构职能体系`; the group `ordinal` of this one and the next ones is the numeral. */
export const partNumber = `(?<ordinal>${han}{1,5})\\s*${stop}`;
/** Source of a pattern for `壹、依据`, the level above 一、; not 陆、海、空. */
export const formalNumber = `(?<ordinal>[${formalNumerals}]{1,3})\\s*、(?!海、)`;
/** Source of a pattern for `（一）深化行政执法体制改革`, `(二十)扎实做好信访工作`, `㈠统一筹资标准`. */
export const groupNumber = `(?:[（(]${gap})?(?<ordinal>(?<=[（(]${gap})${han}{1,5}(?=\\s*[）)])|[${bracketedHan}])(?:\\s*[）)])?`;
/** Source of a pattern for `1. 推进`, `26．深化`, `3、完善`, `1.2024年10月底前`, `18.6月底前`, `⒈推进`; not `1.5万`. */
export const itemNumber = `(?<ordinal>[${stoppedFigures}]|${digit}{1,3}(?=\\s*${stop}))(?:\\s*${stop}|(?<=[${stoppedFigures}]))${itemEnd}`;
/** Source of a pattern for `1000. 推进` on a line that counts on from `999.`; alone it may be a year. */
export const highItemNumber = `(?<ordinal>${digit}{4})\\s*${stop}${itemEnd}`;
/** Source of a pattern for `（1）规范权力运行`, `1）规范`, `⑴规范`, the level below the items. */
export const pointNumber = `[（(]?${gap}(?<ordinal>${digit}{1,3}(?=\\s*[）)])|[${bracketedFigures}])\\s*[）)]?`;
/** Source of a pattern for `1.1　编制目的`, `1.1. 依据`, `2.1.1 指挥部组成`; its group `path` holds every figure. */
export const decimalNumber = `(?<path>${digit}{1,2}(?:[.．]${digit}{1,2}){1,3})(?![${figures}%％]|[.．][${figures}])`;
/** Source of a pattern for `第一章`, `第二部分`, `第十二条之一`, `第 1 0 条`; its groups are `ordinal`, `unit` and `suffix`. */
export const statuteNumber = `第\\s*(?<ordinal>[${articleNumerals}]{1,9}|${digit}(?:\\s?${digit}){0,3})\\s*(?<unit>[编編]|部分|篇|章|[节節]|[条條])(?:之(?<suffix>${han}{1,3}))?`;

/** A line that paper has cut may begin with the end of a word: 执法队|伍、行政复议. */
const sureFormal = `(?![伍陆陸参參拾])${formalNumber}`;
const anyNumber = [partNumber, sureFormal, groupNumber, itemNumber, statuteNumber, pointNumber].map(
  (number) => new RegExp(`^${number}`, 'u'),
);

/** Tells whether a line opens with a number of any level. */
export function opensWithNumber(line: string): boolean {
  return openingNumber(line) !== '';
}

/** Returns the number of any level that a line opens with, or nothing. */
export function openingNumber(line: string): string {
  return anyNumber.map((number) => number.exec(line)?.[0] ?? '').find(Boolean) ?? '';
}

/** Returns the form of a number or of the one that opens a line: `1.` and `2、` have one, `（1）` and `（一）` others. */
export function formOf(number: string): string {
  const form = /^(?<bracket>[（(])?\s*(?<sign>[\p{N}\p{Script=Han}])/u.exec(number)?.groups;
  return form ? `${form['bracket'] ? '（' : ''}${/\p{N}/u.test(form['sign'] ?? '') ? '1' : '一'}` : '';
}

/** Returns the form of the number of any level that a line opens with, or nothing. */
export function openingForm(line: string): string {
  return formOf(openingNumber(line));
}
