/**
 * The units of a library plan by plan, their targets and those of lines of work, each gone through once, and the pages
 * on which units are listed.
 */
import type { DutyUnit, PlanView, TargetView, UnitView, WorkLineView } from '../render/views.ts';
import { loadLibrary, loadTargets, targetsOf } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** A plan with its units. */
interface PlanUnits {
  readonly plan: PlanView;
  readonly units: readonly UnitView[];
}

export type UnitPage = ListPage<PlanUnits>;

const unitsOfPage = 500;

let byPlan: ReadonlyMap<string, readonly UnitView[]> | undefined;
const byUnit = new Map<string, ReadonlyMap<string, readonly TargetView[]>>();
let byLine: ReadonlyMap<string, readonly TargetView[]> | undefined;

/** Returns the units that a plan names. */
export function unitsOfPlan(plan: string): readonly UnitView[] {
  byPlan ??= Map.groupBy(loadLibrary().units, (unit) => unit.plan);
  return byPlan.get(plan) ?? [];
}

/** Returns the targets that a unit is charged with, of their units this one alone. */
export function targetsOfUnit({ id, plan }: UnitView): readonly TargetView[] {
  const ofPlan = byUnit.get(plan) ?? groupByCharged(targetsOf(plan), (unit) => [unit.id]);
  byUnit.set(plan, ofPlan);
  return ofPlan.get(id) ?? [];
}

/** Returns the targets that units of a line are charged with, of their units these alone. */
export function targetsOfLine({ id }: WorkLineView): readonly TargetView[] {
  byLine ??= groupByCharged(loadTargets(), ({ workLines }) => workLines);
  return byLine.get(id) ?? [];
}

/** Returns the pages of all units. */
export function unitPages(): UnitPage[] {
  const entries = loadLibrary().plans.map((plan) => ({ plan, units: unitsOfPlan(plan.id) }));
  return cutList(entries, 'units/', { most: unitsOfPage, weigh: ({ units }) => 1 + units.length });
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
