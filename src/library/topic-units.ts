/** To whom a reader may turn on a topic: the units that the plans name for its measures, those named most first. */
import type { Link, MeasureView, PlanView, TopicView } from '../render/views.ts';
import { findMeasure } from './index.ts';

/** The units of one plan. */
export interface TopicUnits {
  readonly plan: PlanView;
  readonly units: readonly Link[];
}

const most = 3;

/** Returns the units plan by plan; collectives (各部门) are nobody to turn to. */
export function topicUnits({ cells }: TopicView, plans: readonly PlanView[]): TopicUnits[] {
  return plans.flatMap((plan) => {
    const measures = cells.find((cell) => cell.plan === plan.id)?.measures ?? [];
    const units = mostNamed(measures.map(findMeasure));
    return units.length > 0 ? [{ plan, units }] : [];
  });
}

/** Returns the units that most of `measures` name; one that leads counts before one that answers. */
export function mostNamed(measures: readonly Pick<MeasureView, 'unitLinks'>[]): Link[] {
  const named = measures.flatMap(({ unitLinks }) => unitLinks).filter(({ collective }) => !collective);
  const byUnit = [...Map.groupBy(named, ({ url }) => url).values()];
  const weight = (links: typeof named): number => links.reduce((sum, { role }) => sum + (role === 'lead' ? 2 : 1), 0);
  return byUnit
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .flatMap(([unit]) => unit ?? []);
}
