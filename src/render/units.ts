/** Units with their measures by role, and the lines of work that they belong to. */
import { type Role, roles } from '../model/kinds.ts';
import { unitUrl, workLineUrl } from './addresses.ts';
import { calendarLink } from './calendar.ts';
import type { RenderContext } from './context.ts';

export interface UnitView extends Readonly<Record<Role, readonly string[]>> {
  readonly id: string;
  readonly plan: string;
  readonly planName: string;
  readonly name: string;
  readonly printed: readonly string[];
  readonly collective: boolean;
  readonly workLines: readonly string[];
  /** Of any role. */
  readonly measureCount: number;
  readonly url: string;
  /** Of what falls due; missing where nothing does. */
  readonly calendarUrl?: string;
}

/** 条线: units of different plans that do the same kind of work. */
export interface WorkLineView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Unit ids. */
  readonly units: readonly string[];
}

/** Returns every unit; `calendars` are the paths of those that the library has. */
export function unitViews(
  { units, planName }: Pick<RenderContext, 'units' | 'planName'>,
  calendars: ReadonlySet<string>,
): UnitView[] {
  return units.map(({ id, plan, name, printed, collective, workLines, measures }) => ({
    ...{ id, plan, planName: planName(plan), name, printed, collective, workLines },
    ...measures,
    measureCount: new Set(roles.flatMap((role) => measures[role])).size,
    url: unitUrl(id),
    ...calendarLink(calendars, plan, name),
  }));
}

/** Returns the lines of work that have a unit. */
export function workLineViews({ units, workLines }: Pick<RenderContext, 'units' | 'workLines'>): WorkLineView[] {
  return workLines
    .map(({ id, name }) => ({
      ...{ id, name, url: workLineUrl(id) },
      units: units.filter((unit) => unit.workLines.includes(id)).map((unit) => unit.id),
    }))
    .filter((line) => line.units.length > 0);
}
