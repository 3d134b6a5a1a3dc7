/**
 * Reads how often a frequency comes back (每季度 → every three months, 任期内 → once in a term of office) and the day on
 * which it does: 每季度末月25日前, 每年1月31日前, 每周五.
 */
import type { Rhythm, RhythmDay } from '../model/enriched.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { resolveDeadline } from './deadlines.ts';

/** `每年至少举办2次`, `每两年`, `每3个月`, `任期内至少接受一次`, `年内分别组织2次以上` */
const every = /每(?:个)?(?<count>半|[一二两三四五六七八九十]|\d+)?个?(?<unit>年|季|月|周|日|天)/u;
const within = /(?<span>任期内|届内|年内)/u;
const lengths: Readonly<Record<string, Rhythm>> = {
  年: { unit: 'year', every: 1 },
  季: { unit: 'month', every: 3 },
  月: { unit: 'month', every: 1 },
  周: { unit: 'week', every: 1 },
  日: { unit: 'day', every: 1 },
  天: { unit: 'day', every: 1 },
};
const halves: ReadonlyMap<Rhythm['unit'], Rhythm> = new Map([
  ['year', { unit: 'month', every: 6 }],
  ['month', { unit: 'day', every: 15 }],
]);

const days = '[\\d\\s次年月日号底末上中下旬周份一二三四五六七八九十天]+';
/** 每年3月、|9月, 每月10日、|20日, 每周一、|周四 */
const shared = new RegExp(
  `(?<every>每(?:年度?(?=.*\\|(?:次年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月)|个?月(?=.*\\|\\s*\\d{1,2}\\s*[日号])|周(?=.*\\|周?[一二三四五六日天])))的?${days}(?:[、和及与]${days})*[、和及与]\\|`,
  'u',
);

/** Returns the rhythm of a further day in a list of days that one 每年, 每月 or 每周 opens; `before` stands before it. */
export function findSharedRhythm(before: string, wording: string): Rhythm | undefined {
  const opened = shared.exec(`${before.slice(-80)}|${wording}`)?.groups?.['every'];
  return opened === undefined ? undefined : findRhythm(opened + wording);
}

/** Returns the rhythm of a wording, or `undefined` where it only counts (`至少组织1次`). */
export function findRhythm(wording: string): Rhythm | undefined {
  const { count, unit } = every.exec(wording)?.groups ?? {};
  const rhythm = unit && multiply(lengths[unit], count);
  const due = rhythm && dueDay(wording, rhythm);
  if (rhythm) return due ? { ...rhythm, due } : rhythm;
  const span = within.exec(wording)?.groups?.['span'];
  if (!span) return undefined;
  return { unit: span === '年内' ? 'within-year' : 'term', every: 1 };
}

function multiply(length: Rhythm | undefined, count: string | undefined): Rhythm | undefined {
  if (!length || !count) return length;
  if (count === '半') return halves.get(length.unit);
  return { ...length, every: length.every * (readNumeral(count) ?? 1) };
}

const weekdays = '一二三四五六日';
/** 每周|五前, 每周一至周|五 */
const lastWeekday = /^.*周.*?(?<weekday>[一二三四五六日天])(?:[之以]?前)?$/u;
/** The day that a wording ends with: 25日前, 1日至|5日, 十五日前 */
const lastDay =
  '(?:.*[—–\\-－~～至到](?:次月)?)?\\s*(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号](?:[之以]?前)?$';
const inQuarter = new RegExp(`季度?(?:(?<first>首)|(?<last>末)|第(?<nth>[一二三]))(?:个?月)?${lastDay}`, 'u');
const inMonth = new RegExp(`月的?${lastDay}`, 'u');
const atEnd = /[底末]前?$/u;
/** A year of which only months and days are asked. */
const anyYear = 2000;

function dueDay(wording: string, { unit, every: length }: Rhythm): RhythmDay | undefined {
  if (unit === 'week') return dayOfWeek(wording);
  if (unit === 'year') return length === 1 ? dayOfYear(wording) : undefined;
  if (unit !== 'month') return undefined;
  if (length === 3) return dayOfQuarter(wording);
  const day = atEnd.test(wording) ? -1 : (readNumeral(inMonth.exec(wording)?.groups?.['day'] ?? '') ?? 0);
  return length === 1 && day !== 0 ? { month: 1, day } : undefined;
}

function dayOfWeek(wording: string): RhythmDay | undefined {
  const printed = lastWeekday.exec(wording)?.groups?.['weekday'] ?? '';
  const weekday = weekdays.indexOf(printed.replace('天', '日')) + 1;
  return printed ? { weekday } : undefined;
}

function dayOfQuarter(wording: string): RhythmDay | undefined {
  const { first, nth, day } = inQuarter.exec(wording)?.groups ?? {};
  if (day) return { month: first ? 1 : (readNumeral(nth ?? '') ?? 3), day: readNumeral(day) ?? 0 };
  return atEnd.test(wording) ? { month: 3, day: -1 } : undefined;
}

function dayOfYear(wording: string): RhythmDay | undefined {
  const limit = wording.replace(/^.*每年度?的?/u, '');
  const date = /[月季底末]/u.test(limit) ? resolveDeadline(limit, anyYear) : undefined;
  if (!date) return undefined;
  return { month: Number(date.slice(5, 7)), day: atEnd.test(wording) ? -1 : Number(date.slice(8)) };
}
