/**
 * Dates: the day that a document carries and every day that it names. GB/T 9704—2012 §7.3.5.4 prints year, month and day
 * in figures without leading zeros (2022年3月25日); older papers print 二〇二二年三月二十五日, copies set spaces between.
 * A day that the Gregorian calendar has not is no date anywhere; `calendarDay` alone decides.
 */
import type { Span } from '../printed.ts';
import { figures, hanDigits, hanNumerals, readNumeral, zeroSigns } from './numerals.ts';

/** Older copies print the letter O or a figure for 〇: 二OO五, 二0三一 */
const yearFigures = `[${figures}]{4}|[${hanDigits}${zeroSigns}]{4}`;
const part = `[${figures}${hanNumerals}]{1,3}`;
/** Source of a pattern for a year of this century: 2024, ２０２４, 二〇二四, 二O二四. */
export const recentYear = `[2２][0０][${figures}]{2}|二[${zeroSigns}][${hanDigits}${zeroSigns}]{2}`;
/** `2022 年 3 月 25 日`, `二〇二二年三月二十五日` */
const day = `(?<year>${yearFigures})\\s*年\\s*(?<month>${part})\\s*月\\s*(?<day>${part})\\s*日`;
/** Source of a pattern for what may stand between a day and 前: `下班`, `（星期三）`, `中午12:00`, `17时30分`, `（含）`. */
export const ofDay =
  '(?:\\s{0,8}[（(](?:星期|周|礼拜)[一二三四五六日天][）)])?(?:\\s{0,8}(?:上午|中午|下午|晚上?)?\\s{0,8}\\d{1,2}\\s{0,8}(?:[时点](?:整|\\d{1,2}分)?|[:：]\\d{2})|(?:上午|中午|下午)?下班|上午|中午|下午|晚上)?(?:\\s{0,8}[（(]含[^（()）]{0,8}[）)])?';
const anyDay = new RegExp(day, 'u');
const dateLine = new RegExp(`^[（(]?${day}[）)]?$`, 'u');
/** `2031-03-05`, `2031.3.5` below a signature */
const typedForm = '(?<year>(?:19|20)\\d{2})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})';
const typedDay = new RegExp(`^${typedForm}$`, 'u');
const openingDay = new RegExp(`^${day}`, 'u');
/** What makes a month without year and day a date: 6月底前, 9月份前, 12月上旬 */
const monthEnd = '份?[底末]|[上中下]旬|份?(?:之|以)?前';
/** `2021年99月99日`, `次年2月30日前`, `6月31日`, `13月底前`; a month of the lunar calendar may have 30 days */
const named = new RegExp(
  [
    `(?<!(?:农历|農曆|阴历|陰曆).{0,8}|[${figures}])(?:(?<year>${yearFigures}|[今本次明])\\s*年度?\\s*|(?<![.．]))`,
    `(?<month>${part})\\s*月(?:\\s*(?<day>${part})\\s*[日号號]|(?<end>${monthEnd}))?`,
  ].join(''),
  'gu',
);
/** `2024-13-45` alone on a line, `日期：2024.02.30`, `2024/2/30前`: other figures in a row are numbers of something */
const typed = new RegExp(
  `(?<![\\d./-])${typedForm}(?=(?:之|以)?前|起|止|印[发發]|施行|(?<=(?:^|(?:日期|时间|時間)\\s*[:：]\\s*)[\\d./-]{8,10})$)`,
  'gmu',
);
/** 2024年第五季度, 第六季度; 每月32日 */
const beyond = new RegExp(
  `(?:(?:${recentYear})\\s*年\\s*第?|(?<!连续|連續)第)\\s*(?:[零〇五六七八九十]|[05-9])\\s*季度|每个?月\\s*(?:3[2-9]|[4-9]\\d)\\s*[日号號]`,
  'gu',
);
/** 七八月 is July or August, not a month of its own */
const approximate = /^[一二三四五六七八九]{2}$/u;
/** A year in which every day of a calendar stands. */
const leapYear = 2000;
const nextYear = /^[次明]$/u;
/** The calendar in use since October 1582; a year before it is a slip of the pen. */
const firstYear = 1583;

/** Returns `2022-03-25`, or `undefined` for a day that the calendar has not: one too many moves its day or its year on. */
export function calendarDay(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isReal = date.getUTCFullYear() === year && date.getUTCDate() === dayOfMonth;
  return isReal && year >= firstYear && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** Returns the last day of a month, or `undefined` for a month that the calendar has not. */
export function lastDayOf(year: number, month: number): string | undefined {
  return [31, 30, 29, 28].map((last) => calendarDay(year, month, last)).find(Boolean);
}

/** Tells whether `text` is a day of the calendar written as 2022-03-25. */
export function isCalendarDay(text: string): boolean {
  const [year, month, dayOfMonth] = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text.split('-').map(Number) : [];
  return calendarDay(year ?? 0, month ?? 0, dayOfMonth ?? 0) === text;
}

/** Tells whether a line holds a date and nothing else, as below a signature; it may stand in brackets. */
export function isDateLine(line: string): boolean {
  return dateLine.test(line);
}

/** Tells whether a line below a text is a day, in figures alone too (2031-03-05): above a text that is the day of a page. */
export function isSigningDay(line: string): boolean {
  return isDateLine(line) || typedDay.test(line);
}

/** Tells whether a line opens with a date: `2019年10月8日 国务院第66次常务会议通过`. */
export function opensWithDate(line: string): boolean {
  return openingDay.test(line);
}

/** A day as a text prints it. */
export interface PrintedDay {
  /** `2022-03-25` */
  readonly day: string;
  readonly span: Span;
}

/** Returns the first date of a text; `undefined` where it prints none or one that the calendar has not. */
export function findDate(text: string): PrintedDay | undefined {
  const match = anyDay.exec(text) ?? typedDay.exec(text);
  const { year, month, day: dayOfMonth } = match?.groups ?? {};
  const found = calendarDay(numberOf(year), numberOf(month), numberOf(dayOfMonth));
  return match && found ? { day: found, span: { start: match.index, end: match.index + match[0].length } } : undefined;
}

/**
 * Returns where a text names a day, month or quarter that the calendar has not. `ownYear` is the year that a day without one
 * falls in; 29 February stands where no year is known.
 */
export function findImpossibleDates(text: string, ownYear?: number): Span[] {
  const dates = [...text.matchAll(named), ...text.matchAll(typed)].filter(({ groups = {} }) =>
    isImpossible(groups, ownYear),
  );
  return [...dates, ...text.matchAll(beyond)]
    .map(({ 0: printed, index }) => ({ start: index, end: index + printed.length }))
    .sort((a, b) => a.start - b.start);
}

function isImpossible(date: Readonly<Record<string, string | undefined>>, ownYear: number | undefined): boolean {
  const { year = '', month = '', day: dayOfMonth = '', end } = date;
  if ((!year && !dayOfMonth && !end) || approximate.test(month) || approximate.test(dayOfMonth)) return false;
  const inYear = readNumeral(year) ?? (ownYear ?? leapYear) + (nextYear.test(year) ? 1 : 0);
  return calendarDay(inYear, numberOf(month), dayOfMonth ? numberOf(dayOfMonth) : 1) === undefined;
}

function numberOf(numeral: string | undefined): number {
  return readNumeral(numeral ?? '') ?? 0;
}
