/** Turns a deadline's wording into the last day it allows; the conventions stand in the head comment of targets.ts. */

/** `2024年年底前`, `2023年6月30日前`, `到2025年`, `6月底前`, `第三季度` */
const dated =
  /(?:(?<year>20\d{2}|今|本|次|明)\s*年度?)?\s*(?:(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?(?<monthEnd>份?[底末]|[上中下]旬)?|(?<half>[上下]半年)|第?(?<quarter>[一二三四1-4])季度)?(?<yearEnd>年?[底末]|年?内)?(?<before>之前|以前|前)?/u;
/** `“十四五”末` */
const fiveYearPlan = /十(?<digit>[二三四五六])五/u;
/** What counts from an event, not from the calendar: 三年内, 5个工作日内, 压缩至3天 */
const counted =
  /[一二两三四五六七八九十百\d]个?(?:工作日|小时|日|天|周|星期|月|年)(?:时间)?[之以]?内|^(?:最迟|至迟|不|压缩|缩短|控制)/u;
const tenDays: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

/** Returns `2024-12-31` for `wording`, or `undefined` where it fixes no day; `ownYear` is what 年底 and 6月底 mean. */
export function resolveDeadline(wording: string, ownYear?: number): string | undefined {
  const digit = fiveYearPlan.exec(wording)?.groups?.['digit'];
  if (digit) return `${2015 + 5 * '二三四五六'.indexOf(digit)}-12-31`;
  const text = withDigits(wording).replace(/^[到至]/u, '');
  const groups = dated.exec(text)?.groups ?? {};
  const year = yearOf(groups['year'], ownYear);
  const hasYear = /^\d/u.test(groups['year'] ?? '');
  return year && (hasYear || !counted.test(text)) ? lastDay(year, groups) : undefined;
}

/** 二〇二三年 → 2023年 */
function withDigits(wording: string): string {
  return wording.replace(/^[到至]?二[〇○零]二[〇○零一二三四五六七八九]/u, (numerals) =>
    [...numerals]
      .map((c) => (/[到至]/u.test(c) ? c : '零一二三四五六七八九'.indexOf(c.replace(/[〇○]/u, '零'))))
      .join(''),
  );
}

function yearOf(printed: string | undefined, ownYear: number | undefined): number | undefined {
  if (printed && /\d/u.test(printed)) return Number(printed);
  return ownYear && (printed === '次' || printed === '明' ? ownYear + 1 : ownYear);
}

function lastDay(year: number, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { month, day, monthEnd, half, quarter, yearEnd, before } = groups;
  if (month && !isDay(year, Number(month), Number(day ?? 1))) return undefined;
  if (month && day) return format(year, Number(month), Number(day));
  if (month && monthEnd && tenDays[monthEnd]) return format(year, Number(month), tenDays[monthEnd]);
  if (month) return monthDay(year, before && !monthEnd ? Number(month) - 1 : Number(month));
  if (half) return monthDay(year, half === '上半年' ? 6 : 12);
  if (quarter) return monthDay(year, 3 * ('一二三四'.indexOf(quarter) + 1 || Number(quarter)));
  return `${before && !yearEnd ? year - 1 : year}-12-31`;
}

/** A slip of the pen such as 2月30日 fixes no day. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Month 0 is December of the year before. */
function monthDay(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return format(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate());
}

function format(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
