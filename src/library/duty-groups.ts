/** Targets and measures → the rows of a duty board, and the headings that they stand under while nothing is chosen. */
import type { DutyRow } from '../browser/duties/rows.ts';
import type { TargetKind } from '../model/kinds.ts';
import { targetKindNames } from '../model/labels.ts';
import type { MeasureView, TargetView, UnitView } from '../render/views.ts';

/** Rows that stand under one heading. */
export interface DutyGroup {
  readonly name: string;
  readonly rows: readonly DutyRow[];
}

/** Returns the row of a measure that fixes no target, as far as `unit` is charged with it. */
export function measureRow(measure: MeasureView, unit: UnitView): DutyRow {
  const { id, plan, planName, label, title, url, topicLinks } = measure;
  const units = measure.unitLinks
    .filter((link) => link.url === unit.url)
    .map(({ role, label: name, collective }) => ({
      ...{ id: unit.id, name, role, collective },
      ...{ url: unit.url, workLines: unit.workLines },
    }));
  return { place: id, plan, planName, label, title, url, topic: topicLinks[0], units };
}

/** Groups targets by time: dated ones by year, then rhythms from the shortest, then what fixes no time. */
export function groupByTime(targets: readonly TargetView[]): DutyGroup[] {
  const timed = targets.toSorted((a, b) => (timeKey(a) < timeKey(b) ? -1 : timeKey(a) > timeKey(b) ? 1 : 0));
  const groups = new Map<string, DutyRow[]>();
  for (const target of timed) {
    const name = timeName(target);
    groups.set(name, [...(groups.get(name) ?? []), targetRow(target)]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

/** What fixes no time: counts first, then deadlines that name no day. */
const untimed: readonly TargetKind[] = ['frequency', 'deadline', 'quantity', 'ratio'];
const untimedNames = { ...targetKindNames, frequency: '次数', deadline: '其他时限' };
const unitOrder = ['day', 'week', 'month', 'year', 'within-year', 'term'];

function timeKey({ date, rhythm, kind }: TargetView): string {
  if (date) return `0${date}`;
  if (rhythm) return `1${unitOrder.indexOf(rhythm.unit)}${String(rhythm.every).padStart(3, '0')}`;
  return `2${untimed.indexOf(kind)}`;
}

function timeName({ date, rhythm, kind }: TargetView): string {
  if (date) return `${date.slice(0, 4)}年`;
  if (rhythm) return rhythm.name;
  return untimedNames[kind];
}

function targetRow({ sentence, date, rhythm, ...target }: TargetView): DutyRow {
  return { ...target, date: date ?? undefined, rhythm: rhythm?.name };
}
