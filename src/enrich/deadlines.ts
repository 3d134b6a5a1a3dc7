/** Turns a deadline's wording into the last day it allows; the conventions stand in the head comment of targets.ts. */
import { calendarDay, lastDayOf, ofDay, recentYear } from '../model/official/dates.ts';
import { readNumeral } from '../model/official/numerals.ts';

/** `2024年年底前`, `2023年6月30日前`, `到2025年`, `6月底前`, `第三季度` */
const dated = new RegExp(
  [
    `(?:(?<year>${recentYear}|[今本次明来])\\s*年度?)?\\s*`,
    '(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?:\\s*(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*日)?(?<monthEnd>份?[底末初]|[上中下]旬)?',
    '|(?<half>[上下]半年)|第?(?<quarter>[一二三四1-4])季度)?',
    '(?<yearEnd>年?[底末]|年?内)?(?<midYear>年中)?(?<before>之前|以前|前)?',
  ].join(''),
  'u',
);
/** `“十四五”末` */
const fiveYearPlan = /(?<number>十[二三四五六])五/u;
/** The tenth plan ran to 2005; each takes five years. */
const tenthPlan = 2005;
/** What counts from an event, not from the calendar: 三年内, 5个工作日内, 压缩至3天 */
const counted =
  /(?:[一二两三四五六七八九十百\d]|(?<![上下])半)\s*个?半?\s*(?:工作日|小时|分钟|日|天|周|星期|月|年半?)(?:时间)?[之以]?内|^(?:最迟|至迟|不|压缩|缩短|控制)/u;
/**
 * 2024年4月至|2025年12月, 2024年|1—|6月, 2024年|9月11日9时至|11月20日, 4月|20日至|30日, 10月至|年底, 第一、|二季度: a range
 * ends with its last part
 */
const to = '\\s*[—–\\-－~～至到]+\\s*';
const partOfDay = `日${ofDay}`;
const partOfMonth = '(?:份?[底末初]|[上中下]旬)';
const count = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const rangeStart = new RegExp(
  [
    `^(?:20\\d{2}\\s*年\\s*)?\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*${partOfDay}|${partOfMonth})?${to}(?=20\\d{2}\\s*年|今年|次年)`,
    `${count}\\s*月?(?:\\s*${count}\\s*${partOfDay}|${partOfMonth})?${to}(?=${count}\\s*月|年[底末])`,
    `(?<=月)\\s*\\d{1,2}\\s*${partOfDay}${to}(?=\\d{1,2}\\s*日)`,
    `第?[一二三四1-4](?:季度)?(?:、|${to})(?=第?[一二三四1-4]季度)`,
  ].join('|'),
  'u',
);
const tenDays: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 10, 份初: 10 };

/** 到|2025年, 不超过|8月10日, 最迟于|6月底前 */
const lead = /^(?:最[迟晚]|至迟)?(?:应当?)?(?:不[得能]?(?:超过|晚[于於]|迟[于於])|[在于到至])?\s*/u;
const typedDay = /^(?<year>20\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})/u;
const typedMonth = /^(?<year>20\d{2})[/.](?<month>\d{1,2})$/u;
/** 2031年秋季开学前, 国庆节前: the text names no day */
const ofEvent = /(?:学|汛|冬|[节暖]|假期?|来临|五一|期|元旦|清明|端午|中秋|国庆)(?:之前|以前|前)/u;
/** 10日|下班|前 */
const hour = new RegExp(`日${ofDay}`, 'u');

/** Returns `2024-12-31` for `wording`, or `undefined` where it fixes no day; `ownYear` is what 年底 and 6月底 mean. */
export function resolveDeadline(wording: string, ownYear?: number): string | undefined {
  const plan = readNumeral(fiveYearPlan.exec(wording)?.groups?.['number'] ?? '');
  if (plan !== undefined) return calendarDay(tenthPlan + 5 * (plan - 10), 12, 31);
  const text = wording
    .replace(lead, '')
    .replace(/^今明两年内?/u, '明年底')
    .replace(/^(?=[23]\d年)/u, '20')
    .replace(rangeStart, '')
    .replace(hour, '日')
    .replace(typedDay, '$<year>年$<month>月$<day>日')
    .replace(typedMonth, '$<year>年$<month>月');
  const { 0: printedDay = '', groups = {} } = dated.exec(text) ?? {};
  if (printedDay === '' || ofEvent.test(text)) return undefined;
  const printed = readNumeral(groups['year'] ?? '');
  const year = printed ?? (counted.test(text) ? undefined : relativeYear(groups['year'], ownYear));
  return year === undefined ? undefined : lastDay(year, groups);
}

function relativeYear(printed: string | undefined, ownYear: number | undefined): number | undefined {
  return ownYear && (printed === '次' || printed === '明' || printed === '来' ? ownYear + 1 : ownYear);
}

function lastDay(year: number, printed: Readonly<Record<string, string | undefined>>): string | undefined {
  const { day, monthEnd = '', half, midYear, yearEnd, before } = printed;
  const month = readNumeral(printed['month'] ?? '');
  const quarter = readNumeral(printed['quarter'] ?? '');
  if (month !== undefined && day) return calendarDay(year, month, readNumeral(day) ?? 0);
  if (month !== undefined && before && monthEnd.endsWith('初')) return dayBefore(year, month);
  if (month !== undefined && tenDays[monthEnd]) return calendarDay(year, month, tenDays[monthEnd]);
  if (month !== undefined) return before && !monthEnd ? dayBefore(year, month) : lastDayOf(year, month);
  if (midYear) return lastDayOf(year, 6);
  if (half) return lastDayOf(year, half === '上半年' ? 6 : 12);
  if (quarter) return lastDayOf(year, 3 * quarter);
  return lastDayOf(before && !yearEnd ? year - 1 : year, 12);
}

/** The last day before a month begins. */
function dayBefore(year: number, month: number): string | undefined {
  if (!lastDayOf(year, month)) return undefined;
  return month === 1 ? lastDayOf(year - 1, 12) : lastDayOf(year, month - 1);
}
