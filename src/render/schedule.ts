/**
 * When something falls due: a dated target on its last day, a rhythm on the day that it names (每月5日前), else on the last
 * day of each of its cycles, from the one
 * in which the plan is dated (or its period begins) to the end of its period; a plan that prints no period has no end.
 * 任期内 and 年内 fix no day.
 */
import type { LocatedTarget, Rhythm } from '../model/enriched.ts';
import { calendarDay, lastDayOf } from '../model/official/dates.ts';
import type { Plan } from '../model/plan.ts';

export interface Schedule {
  /** `2024-12-31` */
  readonly day: string;
  /** How it comes back, as RFC 5545 §3.3.10 writes it. */
  readonly rule?: string;
}

type PlanTimes = Pick<Plan, 'documentDate' | 'period'>;

/** Returns when a target of a plan falls due; `undefined` where it fixes no day. */
export function scheduleOf(plan: PlanTimes, { date, rhythm }: LocatedTarget): Schedule | undefined {
  if (date) return { day: date };
  const period = periodOf(plan);
  const start = [plan.documentDate, period?.start]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const cycle = rhythm && start ? cycleOf(rhythm, start) : undefined;
  if (!cycle || (period && cycle.day > period.end)) return undefined;
  const until = period ? `;UNTIL=${period.end.replaceAll('-', '')}` : '';
  return { day: cycle.day, rule: `${cycle.rule}${until}` };
}

/** Returns first and last day of a period: `2021—2025` or `2022`. */
export function periodOf({
  period,
}: Pick<Plan, 'period'>): { readonly start: string; readonly end: string } | undefined {
  const years = period?.match(/\d{4}/gu) ?? [];
  return years[0] ? { start: `${years[0]}-01-01`, end: `${years.at(-1)}-12-31` } : undefined;
}

interface Cycle {
  readonly day: string;
  readonly rule: string;
}

function weekly(weekday: number, start: string): Cycle {
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7));
  return { day: isoDay(date), rule: 'FREQ=WEEKLY;INTERVAL=1' };
}

/** The first day on or after `start` that a rhythm of months or years names. */
function onDay(
  unit: Rhythm['unit'],
  every: number,
  { month, day }: { readonly month: number; readonly day: number },
  start: string,
): Cycle | undefined {
  const length = unit === 'year' ? 12 : every;
  const first = 12 * Number(start.slice(0, 4)) + Number(start.slice(5, 7)) - 1;
  const months = Array.from({ length: 2 * length }, (_, index) => first + index).filter(
    (count) => (count % length) + 1 === month,
  );
  const dates = months.map((count) => dayIn(Math.floor(count / 12), (count % 12) + 1, day));
  const found = dates.find((date) => date !== undefined && date >= start);
  const frequency = unit === 'year' ? `FREQ=YEARLY;INTERVAL=1;BYMONTH=${month}` : `FREQ=MONTHLY;INTERVAL=${every}`;
  return found === undefined ? undefined : { day: found, rule: `${frequency};BYMONTHDAY=${day}` };
}

function dayIn(year: number, month: number, day: number): string | undefined {
  return day < 0 ? lastDayOf(year, month) : calendarDay(year, month, day);
}

/** The last day of the first cycle that is not over on `start`, and how it comes back. */
function cycleOf({ unit, every, due }: Rhythm, start: string): Cycle | undefined {
  if (due) return 'weekday' in due ? weekly(due.weekday, start) : onDay(unit, every, due, start);
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  switch (unit) {
    case 'year':
      return { day: `${year}-12-31`, rule: `FREQ=YEARLY;INTERVAL=${every}` };
    case 'month':
      return {
        day: isoDay(new Date(Date.UTC(year, Math.ceil(month / every) * every, 0))),
        rule: `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=-1`,
      };
    case 'week':
      return { day: endOfWeek(start), rule: `FREQ=WEEKLY;INTERVAL=${every}` };
    case 'day':
      return { day: start, rule: `FREQ=DAILY;INTERVAL=${every}` };
    default:
      return undefined;
  }
}

/** Sunday, the last day of the week of GB/T 7408. */
function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return isoDay(date);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
