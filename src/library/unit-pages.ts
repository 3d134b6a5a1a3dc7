/** The units of a library plan by plan with their targets, gone through once, and the pages on which they are listed. */
import type { PlanView, TargetView, UnitView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** A plan with its units. */
interface PlanUnits {
  readonly plan: PlanView;
  readonly units: readonly UnitView[];
}

export type UnitPage = ListPage<PlanUnits>;

const unitsOfPage = 500;

let byPlan: ReadonlyMap<string, readonly UnitView[]> | undefined;
let byUnit: ReadonlyMap<string, readonly TargetView[]> | undefined;

/** Returns the units that a plan names. */
export function unitsOfPlan(plan: string): readonly UnitView[] {
  byPlan ??= Map.groupBy(loadLibrary().units, (unit) => unit.plan);
  return byPlan.get(plan) ?? [];
}

/** Returns the targets that a unit is charged with, of their units this one alone. */
export function targetsOfUnit({ id }: UnitView): readonly TargetView[] {
  byUnit ??= groupByUnit(loadLibrary().targets);
  return byUnit.get(id) ?? [];
}

/** Returns the pages of all units. */
export function unitPages(): UnitPage[] {
  const entries = loadLibrary().plans.map((plan) => ({ plan, units: unitsOfPlan(plan.id) }));
  return cutList(entries, 'units/', { most: unitsOfPage, weigh: ({ units }) => 1 + units.length });
}

function groupByUnit(targets: readonly TargetView[]): Map<string, TargetView[]> {
  const charged = targets.flatMap((target) =>
    [...Map.groupBy(target.units, ({ id }) => id)].map(([id, units]) => ({ id, target: { ...target, units } })),
  );
  const groups = Map.groupBy(charged, ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ target }) => target)]));
}
