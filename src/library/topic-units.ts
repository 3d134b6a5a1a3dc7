/** To whom a reader may turn: the units that a plan names for some of its measures, or the lines of work that many plans name. */
import type { Link, MeasureView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { unitsOfPlan } from './unit-pages.ts';

const most = 3;
const mostLines = 12;

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

/** A line of work with the number of plans that name units of it. */
interface NamedLine {
  readonly name: string;
  readonly url: string;
  readonly count: number;
}

/** Returns the lines of work whose units most plans name for some of their measures. */
export function linesNamed(
  plans: readonly { readonly plan: string; readonly measures: readonly Pick<MeasureView, 'unitLinks'>[] }[],
): NamedLine[] {
  const named = plans.flatMap(({ plan, measures }) => {
    const urls = new Set(measures.flatMap(({ unitLinks }) => unitLinks.map(({ url }) => url)));
    return [...new Set(unitsOfPlan(plan).flatMap(({ url, workLines }) => (urls.has(url) ? workLines : [])))];
  });
  const counts = Map.groupBy(named, (line) => line);
  return loadLibrary()
    .workLines.map(({ id, name, url }) => ({ name, url, count: counts.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostLines);
}
