/** Turns a deadline's wording into the last day it allows; the conventions stand in the head comment of targets.ts. */

/** `2024年年底前`, `2023年6月30日前`, `到2025年` */
const dated =
  /(?<year>20\d{2})\s*年\s*(?:(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?(?<monthEnd>份?[底末])?|(?<half>[上下]半年)|第?(?<quarter>[一二三四1-4])季度)?(?<yearEnd>年?[底末]|内)?(?<before>之前|以前|前)?/u;
/** `“十四五”末` */
const fiveYearPlan = /十(?<digit>[二三四五六])五/u;

/** Returns `2024-12-31` for `wording`, or `undefined` where it fixes no day; `documentYear` is what 年底 means. */
export function resolveDeadline(wording: string, documentYear?: number): string | undefined {
  const groups = dated.exec(wording)?.groups;
  if (groups) return lastDay(groups);
  const digit = fiveYearPlan.exec(wording)?.groups?.['digit'];
  if (digit) return `${2015 + 5 * '二三四五六'.indexOf(digit)}-12-31`;
  return documentYear && /年(?:度)?(?:底|末|内)|年底/u.test(wording) && !/[一二三四五六七八九十\d]年/u.test(wording)
    ? `${documentYear}-12-31`
    : undefined;
}

function lastDay(groups: Readonly<Record<string, string | undefined>>): string {
  const year = Number(groups['year']);
  const { month, day, monthEnd, half, quarter, yearEnd, before } = groups;
  if (month && day) return format(year, Number(month), Number(day));
  if (month) return monthDay(year, before && !monthEnd ? Number(month) - 1 : Number(month));
  if (half) return monthDay(year, half === '上半年' ? 6 : 12);
  if (quarter) return monthDay(year, 3 * ('一二三四'.indexOf(quarter) + 1 || Number(quarter)));
  return `${before && !yearEnd ? year - 1 : year}-12-31`;
}

/** Month 0 is December of the year before. */
function monthDay(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return format(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate());
}

function format(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
