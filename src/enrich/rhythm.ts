/** Reads how often a frequency comes back: 每季度 → every three months, 任期内 → once in a term of office. */
import type { Rhythm } from '../model/enriched.ts';
import { readNumeral } from '../model/official/numerals.ts';

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
const halfYear: Rhythm = { unit: 'month', every: 6 };

/** Returns the rhythm of a wording, or `undefined` where it only counts (`至少组织1次`). */
export function findRhythm(wording: string): Rhythm | undefined {
  const { count, unit } = every.exec(wording)?.groups ?? {};
  if (unit) return multiply(lengths[unit], count);
  const span = within.exec(wording)?.groups?.['span'];
  if (!span) return undefined;
  return { unit: span === '年内' ? 'within-year' : 'term', every: 1 };
}

function multiply(length: Rhythm | undefined, count: string | undefined): Rhythm | undefined {
  if (!length || !count) return length;
  if (count === '半') return length.unit === 'year' ? halfYear : undefined;
  return { ...length, every: length.every * (readNumeral(count) ?? 1) };
}
