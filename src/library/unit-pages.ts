/** The pages on which the units of all plans are listed, plan by plan. */
import type { PlanView, UnitView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

/** A plan with its units. */
interface PlanUnits {
  readonly plan: PlanView;
  readonly units: readonly UnitView[];
}

export type UnitPage = ListPage<PlanUnits>;

const unitsOfPage = 500;

/** Returns the pages of all units. */
export function unitPages(): UnitPage[] {
  const { plans, units } = loadLibrary();
  const byPlan = Map.groupBy(units, ({ plan }) => plan);
  const entries = plans.map((plan) => ({ plan, units: byPlan.get(plan.id) ?? [] }));
  return cutList(entries, 'units/', { most: unitsOfPage, weigh: (entry) => 1 + entry.units.length });
}
