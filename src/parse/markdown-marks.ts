/**
 * Finds the marks of Markdown: a row → the stretches of it that are layout, be they set by hand or by a program that made
 * Markdown of a page: what opens the row, signs of bold and slanted type, backslashes, the aims of links, pictures.
 */
import { matchesIn } from '../model/matches-in.ts';
import { hanNumerals } from '../model/official/numerals.ts';
import type { Span } from '../model/printed.ts';
import { strangeButtons } from './page-words.ts';

export interface MarkedRow {
  /** It is a Markdown file, in which any sign may be a mark; any other text carries the marks that nothing else looks like. */
  readonly markdown: boolean;
  /** The row below. */
  readonly below: string;
}

/** `## 一、总体要求` */
const headingMark = /^\s*#{1,6}\s+(?=\S)/u;
/** `* 1\. 推进`, `- **（一）机构**`, `- [ ] 1. 推进`: a box to tick is a mark of its list */
const bulletMark = '^\\s*[*+-]\\s+(?:\\[[ xX]\\]\\s+)?';
/** `1. ` */
const listNumber = /^\s*\d{1,3}[.)]\s+/u;
const listMark = new RegExp(`${bulletMark}(?=\\S)`, 'u');
/** `\[责任单位：市司法局\]`: Markdown escapes what would be a mark */
const escaped = /\\[!-/:-@[-`{-~]/gu;
/** `1\. 推进`: Markdown escapes the stop that would open a list */
const escapedStop = /^(?<before>\s*(?:[*+-]\s+(?:\[[ xX]\]\s+)?)?\d{1,3})\\(?=[.)])/u;
/** `* 1. 推进`: a list mark before a printed number */
const listedNumber = new RegExp(`${bulletMark}(?:\\d{1,3}\\\\?[.．、]|[（(]?[${hanNumerals}]{1,3}[）)、])`, 'u');
/** `> 牵头单位：市司法局`: Markdown sets what is quoted or stands apart behind such a mark */
const quoteMark = /^\s*(?:>\s*)+(?=[^\s>])/u;
/** `---`, `===`; `[[toc]]`, where contents are to be set */
const ruleLine = /^\s*(?:-{3,}|={2,}|\*{3,}|_{3,}|\[{1,2}toc\]{1,2})\s*$/iu;
/** Markdown may set a heading by the line below it; a paragraph may have a rule there. */
const underline = /^\s{0,3}(?:-{3,}|={2,})\s*$/u;
const headingLine = /^[^。；|]{1,60}$/u;
/** `**1. 推进政府机构职能优化协同高效。**坚持`; bold type inside bold or slanted type: `****（二）督查。****` */
const bold = /(?<mark>\*{6}|\*{2,4})(?=\S)[^*]+?\k<mark>/gu;
/** `__一、总体要求__`; not the blanks of `日期：__年__月` */
const lowBold = /(?<![_\\\p{L}\p{N}])(?<mark>__)(?=[^\s_])[^_]{2,}?(?<=[^\s_\\])__(?!_)/gu;
/** `*（责任单位：市司法局）*`; not 5*3*2 and a*b*c, nor the signs of 甲局*、乙局*、丙局 */
const slant =
  /(?<![*\d\\])(?<mark>\*)(?=[^\s*\d、，。；：）)])(?!(?<=[A-Za-z]\*)[A-Za-z])[^*]+?(?<=[^\s*\\])\*(?![*\d])/gu;
/** `_（责任单位：市司法局）_`; not names of fields, nor what is filled in: `姓名：_张三_` */
const lowSlant =
  /(?<![_\\\p{L}\p{N}：:、，])(?<mark>_)(?=[^\s_])(?=[^_]*\p{Script=Han})[^_]{2,}?(?<=[^\s_\\])_(?![_\p{L}\p{N}])/gu;
/** `/art/1.html`, `http://a.example/（一）.docx`, `javascript:print(1)`, `附件1.docx`, `1.html#a`, or nothing */
const address =
  '(?:(?:[a-z][a-z+.-]{1,20}:|//?|\\.{1,2}/|[#?]|www\\.)(?:[^\\s()]|\\([^\\s()]{0,200}\\)){0,2000}|[^\\s()]{1,200}\\.[a-z]{2,5}\\d?(?:[?#][^\\s()]{0,200})?|<[^<>]{1,2000}>)?';
/** `[《甲办法》](http://a.example/1.html "甲")`, `![图](1.png)`, `。:mag:[查看原文](/1.html)`, `。[打印](/1)` */
const link = new RegExp(
  `(?:(?<picture>!)|(?<button>(?<=[。；！][”’）)]?)(?::[a-z_]{2,20}:)?[*_]?(?=\\[(?:${strangeButtons})\\]))|)\\[(?<words>(?:[^[\\]\\\\]|\\\\.|\\[[^[\\]]{0,200}\\]){0,500})\\](?<aim>\\(\\s{0,3}${address}(?:\\s{1,3}(?:"[^"]{0,300}"|'[^']{0,300}'))?\\s{0,3}\\))`,
  'giu',
);
/** `(#总体要求)`, `(1.html#_Toc1)`; not `(#)`, nor what a program of the page reads: `(#/a)` */
const toPlace = /^\([^\s)]{0,2000}#[^\s/)]/u;
/** `500张[1](#fn1)`: the mark of a note keeps its brackets, lest it stand beside figures. */
const noteMark = /^\d{1,3}$/u;
/** `3. ![责任单位：甲局](1.png)`: what a number opens, a picture says. */
const numberAlone = new RegExp(`^\\s*[（(]?(?:\\d{1,3}|[${hanNumerals}]{1,3})\\\\?[）).．、]\\s*$`, 'u');
/** A backslash at the end of a row breaks it there. */
const hardBreak = /(?<!\\)\\(?=\s*$)/gu;

/** Tells from a row that its text, whatever its name, is Markdown. */
export function carriesMarks(row: string): boolean {
  return headingMark.test(row) || row.search(bold) >= 0 || escapedStop.test(row) || listedNumber.test(row);
}

export function isRule(row: string): boolean {
  return ruleLine.test(row);
}

/** Tells whether a row, which stands above `below`, is set as a heading. */
export function isSetAsHeading(row: string, below: string): boolean {
  return headingMark.test(row) || (underline.test(below) && headingLine.test(row.trim()) && !ruleLine.test(row));
}

/** Tells whether all that a row prints stands between the marks of bold type. */
export function isBold(row: string): boolean {
  const rest = row.replace(bold, '').replace(lowBold, '');
  return rest.trim() === '' && rest.length < row.length;
}

/** Tells whether most of what a row prints are links. */
export function isOfLinks(row: string): boolean {
  const inside = [...matchesIn(row, link)].reduce((sum, { groups }) => sum + lettersOf(groups?.['words'] ?? ''), 0);
  return inside > lettersOf(row.replace(link, ''));
}

/** Tells whether a row is of links to places in a text and no more. */
export function isEntry(row: string): boolean {
  if (!row.includes('#')) return false;
  const text = row.slice(openingLength(row)).replace(listNumber, '');
  const links = [...matchesIn(text, link)].map(({ groups }) => groups);
  const isNamed = links.some((found) => /\p{Script=Han}/u.test(found?.['words'] ?? ''));
  return (
    isNamed && links.every((found) => toPlace.test(found?.['aim'] ?? '')) && /^[\s|·\\]*$/u.test(text.replace(link, ''))
  );
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Returns how long what opens a row is: `## `, `> > `, `- `. */
export function openingLength(row: string): number {
  return (headingMark.exec(row) ?? quoteMark.exec(row) ?? listMark.exec(row))?.[0].length ?? 0;
}

/** Returns the marks behind what opens a row. */
export function inlineMarks(row: string, { markdown, below }: MarkedRow): Span[] {
  const types = markdown ? [bold, slant, lowBold, lowSlant] : [bold, slant];
  return [
    ...types.flatMap((pattern) => typeMarks(row, pattern)),
    ...linkMarks(row),
    ...backslashes(row, markdown),
    ...(markdown && below.trim() ? cutsOf(row, hardBreak) : []),
  ];
}

/** Returns every stretch of a row that a pattern finds. */
export function cutsOf(row: string, pattern: RegExp): Span[] {
  return [...matchesIn(row, pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The signs around each stretch that a pattern finds. */
function typeMarks(row: string, pattern: RegExp): Span[] {
  return [...matchesIn(row, pattern)].flatMap(({ index, 0: found, groups }) => {
    const { length } = groups?.['mark'] ?? '';
    return [
      { start: index, end: index + length },
      { start: index + found.length - length, end: index + found.length },
    ];
  });
}

/** The brackets around the words of a link and its aim; a picture and a button print no words. */
function linkMarks(row: string): Span[] {
  const isNumber = row.includes('![') && numberAlone.test(row.slice(openingLength(row)).replace(link, ''));
  return [...matchesIn(row, link)].flatMap(({ index, 0: found, groups }) => {
    const { picture, button, words = '', aim = '' } = groups ?? {};
    const wordless = picture ?? button;
    const end = index + found.length;
    if (wordless !== undefined && !(isNumber && words)) return [{ start: index, end }];
    if (noteMark.test(words) && toPlace.test(aim)) return [{ start: end - aim.length, end }];
    return [
      { start: index, end: index + (wordless?.length ?? 0) + 1 },
      { start: end - aim.length - 1, end },
    ];
  });
}

function backslashes(row: string, markdown: boolean): Span[] {
  const stop = escapedStop.exec(row)?.[0].length ?? 0;
  return [
    ...(stop > 0 ? [{ start: stop - 1, end: stop }] : []),
    ...(markdown ? cutsOf(row, escaped).map(({ start }) => ({ start, end: start + 1 })) : []),
  ];
}
