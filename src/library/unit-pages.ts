/**
 * The units of a library plan by plan, their targets and those of lines of work, each gone through once, and the pages
 * on which units are listed.
 */
import type { DutyUnit, PlanView, TargetView, UnitView, WorkLineView } from '../render/views.ts';
import { onlyQuestion, question } from './asked.ts';
import { loadLibrary, loadTargets, targetBytesOf, targetSources, targetsOf } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { isLargeLibrary } from './plan-groups.ts';

/** A plan with its units. */
interface PlanUnits {
  readonly plan: PlanView;
  readonly units: readonly UnitView[];
}

export type UnitPage = ListPage<PlanUnits>;

const unitsOfPage = 500;

const unitsByPlan = onlyQuestion('units-by-plan', () => Map.groupBy(loadLibrary().units, (unit) => unit.plan));

/** Returns the units that a plan names. */
export const unitsOfPlan = question('units', (plan: string): readonly UnitView[] => unitsByPlan().get(plan) ?? []);

/** Returns the targets that a unit is charged with, of their units this one alone. */
export function targetsOfUnit({ id, plan }: UnitView): readonly TargetView[] {
  return targetsByUnit(plan).get(id) ?? [];
}

const targetsByUnit = question(
  'targets-by-unit',
  (plan: string) => groupByCharged(targetsOf(plan), (unit) => [unit.id]),
  targetBytesOf,
);

/** Returns the targets that units of a line are charged with, of their units these alone. */
export function targetsOfLine({ id }: WorkLineView): readonly TargetView[] {
  return targetsByLine().get(id) ?? [];
}

const targetsByLine = onlyQuestion(
  'targets-by-line',
  () => groupByCharged(loadTargets(), ({ workLines }) => workLines),
  targetSources,
);

/** Returns the pages of all units; the plans of a large library stand in the order of their places, the latest of each first. */
export function unitPages(): UnitPage[] {
  const { plans } = loadLibrary();
  const ordered = isLargeLibrary() ? plans.toSorted(byPlace) : plans;
  const entries = ordered.map((plan) => ({ plan, units: unitsOfPlan(plan.id) }));
  return cutList(entries, 'units/', { most: unitsOfPage, weigh: ({ units }) => 1 + units.length });
}

const places = new Intl.Collator('zh-CN');

function byPlace(a: PlanView, b: PlanView): number {
  return places.compare(a.region.name, b.region.name) || (b.documentDate ?? '').localeCompare(a.documentDate ?? '');
}

function groupByCharged(
  targets: readonly TargetView[],
  keysOf: (unit: DutyUnit) => readonly string[],
): Map<string, TargetView[]> {
  const charged = targets.flatMap((target) =>
    [...new Set(target.units.flatMap(keysOf))].map((key) => ({
      key,
      target: { ...target, units: target.units.filter((unit) => keysOf(unit).includes(key)) },
    })),
  );
  const groups = Map.groupBy(charged, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ target }) => target)]));
}
