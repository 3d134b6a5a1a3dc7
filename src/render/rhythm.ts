/** Rhythms as pages name them. */
import type { Rhythm } from '../model/enriched.ts';

const names: Readonly<Record<Rhythm['unit'], string>> = {
  day: '天',
  week: '周',
  month: '月',
  year: '年',
  'within-year': '年内',
  term: '任期内',
};

/** `每季度`, `每两年`, `任期内` */
export function rhythmName({ unit, every }: Rhythm): string {
  if (unit === 'term' || unit === 'within-year') return names[unit];
  if (unit === 'month' && every === 3) return '每季度';
  if (unit === 'month' && every === 6) return '每半年';
  return every === 1 ? `每${names[unit]}` : `每${every}${unit === 'month' ? '个' : ''}${names[unit]}`;
}
