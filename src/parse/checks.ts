/** Finds what is wrong with a document's numbering, brackets and dates. Nothing is mended: the findings go into the report. */
import type { Issue, SourcePlace } from '../model/issue.ts';
import { closers, openers } from '../model/official/brackets.ts';
import { findImpossibleDates } from '../model/official/dates.ts';
import { articleNumerals, figures, writeNumeral } from '../model/official/numerals.ts';
import { type Printed, sourceOffset } from '../model/printed.ts';
import { isAbove, type Numbering, type Rank, ranks } from './numbering.ts';
import type { Block } from './paragraphs.ts';

/** Turns a source offset into a place. */
export type Locate = (offset: number) => SourcePlace;

/** Returns an issue for every number that is not the next one of its level. */
export function checkNumbering(blocks: readonly Block[], locate: Locate): Issue[] {
  const last: Partial<Record<Rank, number>> = {};
  return blocks.flatMap(({ numbering, num }) => {
    if (!numbering) return [];
    const fault = faultOf(numbering, last[numbering.rank], num.text);
    last[numbering.rank] = numbering.ordinal;
    for (const rank of ranks.filter((lower) => isAbove(numbering.rank, lower))) restart(last, rank, numbering);
    return fault ? [{ ...fault, severity: 'warning' as const, at: locate(sourceOffset(num, 0)), found: num.text }] : [];
  });
}

/** Returns an issue for every bracket or book-title mark that has no partner in its paragraph. */
export function checkBrackets(paragraphs: readonly Printed[], locate: Locate): Issue[] {
  return paragraphs.flatMap((paragraph) => {
    const lone = loneBracket(withCurvedMarks(paragraph.text).replace(listMark, (mark) => mark.replace(/[)）]/u, ' ')));
    if (lone === undefined) return [];
    const found = paragraph.text.slice(Math.max(0, lone - 6), lone + 10);
    const at = locate(sourceOffset(paragraph, lone));
    return [{ rule: 'bracket-unbalanced', severity: 'warning' as const, at, found, expected: '成对的括号或书名号' }];
  });
}

/** Returns an issue for every day or month that the calendar has not; `year` is what a date without one falls in. */
export function checkDates(paragraphs: readonly Printed[], locate: Locate, year: number | undefined): Issue[] {
  return paragraphs.flatMap((paragraph) =>
    findImpossibleDates(paragraph.text, year).map(({ start, end }) => ({
      rule: 'date-impossible',
      severity: 'warning' as const,
      at: locate(sourceOffset(paragraph, start)),
      found: paragraph.text.slice(start, end),
      expected: '日历上有的日期',
    })),
  );
}

/** Below a new part or group, ordinals may start again or run on: both are common (济南 restarts, 卫滨 runs through). */
function restart(last: Partial<Record<Rank, number>>, rank: Rank, { system }: Numbering): void {
  const ordinal = last[rank];
  if (ordinal !== undefined && !(system === 'statute' && rank === 'item')) last[rank] = -Math.abs(ordinal);
}

function faultOf(
  { ordinal, suffix }: Numbering,
  before: number | undefined,
  printed: string,
): Pick<Issue, 'rule' | 'expected'> | undefined {
  if (suffix) return undefined;
  const next = Math.abs(before ?? 0) + 1;
  const mayRestart = before === undefined || before < 0;
  if (ordinal === next || (mayRestart && ordinal === 1)) return undefined;
  const expected = (mayRestart && next > 1 ? [1, next] : [next]).map((one) => numberLike(printed, one)).join('或');
  if (ordinal === next - 1) return { rule: 'number-repeated', expected };
  return { rule: ordinal > next ? 'number-skipped' : 'number-order', expected };
}

/** The numeral of a printed number, the last figure of a path: 第|十二|条, 1.1.|3|. */
const numeral = new RegExp(
  `(?:[${articleNumerals}]+|[${figures}](?:\\s?[${figures}])*)(?![^${figures}${articleNumerals}]*[${figures}${articleNumerals}])`,
  'u',
);

/** Writes a number as the one printed there: 1. → 2., （三） → （二）; in words where that is one sign (⒈). */
function numberLike(printed: string, ordinal: number): string {
  const found = numeral.exec(printed)?.[0] ?? '';
  if (found === '') return writeNumeral(ordinal);
  return printed.replace(numeral, /\d/u.test(found.normalize('NFKC')) ? String(ordinal) : writeNumeral(ordinal));
}

/** `1）清运`: the bracket of a list mark has no partner. */
const listMark = /^(?:\d{1,2}|[a-zA-Z])[)）]/u;
/** Marks that come in pairs; copies mix up the kinds of brackets (〔…]), so those are one family. */
const families = [
  { opens: openers, closes: closers },
  { opens: '《', closes: '》' },
  { opens: '〈', closes: '〉' },
  { opens: '“', closes: '”' },
];
/** “甲" and “甲”: a straight mark closes a curved one where no curved one does, and is plain inside “甲"乙"丙”. */
const quoted = /“[^“”]*”?/gu;

function withCurvedMarks(text: string): string {
  return text.replace(quoted, (quote) => (quote.endsWith('”') ? quote : quote.replace('"', '”')));
}

function loneBracket(text: string): number | undefined {
  const open: { readonly family: number; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opened = families.findIndex(({ opens }) => opens.includes(character));
    const closed = families.findIndex(({ closes }) => closes.includes(character));
    if (opened >= 0) open.push({ family: opened, at });
    if (closed < 0) continue;
    if (open.at(-1)?.family !== closed) return at;
    open.pop();
  }
  return open.at(0)?.at;
}
