/** To whom a reader may turn: the units that a plan names for some of its measures. */
import type { Link, MeasureView } from '../render/views.ts';

const most = 3;

/** Returns the units named most, one that leads before one that answers; collectives (各部门) are nobody to turn to. */
export function mostNamed(measures: readonly Pick<MeasureView, 'unitLinks'>[]): Link[] {
  const named = measures.flatMap(({ unitLinks }) => unitLinks).filter(({ collective }) => !collective);
  const byUnit = [...Map.groupBy(named, ({ url }) => url).values()];
  const weight = (links: typeof named): number => links.reduce((sum, { role }) => sum + (role === 'lead' ? 2 : 1), 0);
  return byUnit
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .flatMap(([unit]) => unit ?? []);
}
