/**
 * Targets and measures → the rows of a duty board, the headings that they stand under while nothing is chosen, and the pages
 * of a long board.
 */
import { rowsOfPage, timeHeading } from '../browser/duties/board-index.ts';
import type { ListedDuty } from '../browser/duties/rows.ts';
import type { TargetKind } from '../model/kinds.ts';
import type { MeasureView, TargetView, UnitView } from '../render/views.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** Rows that stand under one heading. */
export interface DutyGroup {
  readonly name: string;
  readonly rows: readonly ListedDuty[];
}

/** A page of a board: some of its rows, under their headings. */
export interface DutyPage extends Omit<ListPage<unknown>, 'entries'> {
  /** The heading under which the page begins. */
  readonly name: string | undefined;
  readonly groups: readonly DutyGroup[];
}

/** Returns the row of a measure that fixes no target, as far as `unit` is charged with it. */
export function dutyWithoutTarget(measure: MeasureView, unit: UnitView): ListedDuty {
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
  const rows = sortByTime(targets).map(targetRow);
  return [...Map.groupBy(rows, timeHeading)].map(([name, own]) => ({ name, rows: own }));
}

/** Returns targets in the order of a board. */
export function sortByTime(targets: readonly TargetView[]): TargetView[] {
  const keyed = targets.map((target) => ({ target, key: timeKey(target) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ target }) => target);
}

/** Returns the row of a target. */
export function targetRow({ sentence, date, rhythm, ...target }: TargetView): ListedDuty {
  return { ...target, date: date ?? undefined, rhythm: rhythm?.name };
}

/** Cuts a board into pages, of which the first stands at `url`. */
export function dutyPages(groups: readonly DutyGroup[], url: string): DutyPage[] {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ name: group.name, row })));
  return cutList(rows, url, { most: rowsOfPage }).map(({ entries, ...page }) => ({
    ...page,
    name: entries[0]?.name,
    groups: [...Map.groupBy(entries, ({ name }) => name)].map(([name, own]) => ({
      name,
      rows: own.map(({ row }) => row),
    })),
  }));
}

/** What fixes no time: counts first, then deadlines that name no day. */
const untimed: readonly TargetKind[] = ['frequency', 'deadline', 'quantity', 'ratio'];
const unitOrder = ['day', 'week', 'month', 'year', 'within-year', 'term'];

function timeKey({ date, rhythm, kind }: TargetView): string {
  if (date) return `0${date}`;
  if (rhythm) return `1${unitOrder.indexOf(rhythm.unit)}${String(rhythm.every).padStart(3, '0')}`;
  return `2${untimed.indexOf(kind)}`;
}
