/** To whom a reader may turn: the units that a plan names for some of its measures, or what many plans name, by lines of work. */
import type { Link, MeasureView, UnitView } from '../render/views.ts';
import { question } from './asked.ts';
import { loadLibrary } from './index.ts';
import { unitsOfPlan } from './unit-pages.ts';

const most = 3;
const mostTold = 12;

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

/** A line of work, or the name of units that are of none, with the number of plans that name such units. */
interface NamedByPlans {
  readonly name: string;
  /** Of the line, of the only unit, or of a search where several plans have a unit of this name. */
  readonly url: string;
  readonly count: number;
}

/** Returns what most plans name for some of their measures; collectives are nobody here either. */
export function namedByPlans(
  plans: readonly { readonly plan: string; readonly measures: readonly Pick<MeasureView, 'unitLinks'>[] }[],
): NamedByPlans[] {
  const named = plans.flatMap(({ plan, measures }) => {
    const urls = new Set(measures.flatMap(({ unitLinks }) => unitLinks.map(({ url }) => url)));
    const units = unitsOfPlan(plan).filter(({ url, collective }) => urls.has(url) && !collective);
    return [...new Map(units.flatMap(placesOf).map((place) => [place.name, place])).values()];
  });
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, places]) => ({ name, url: placeOfAll(name, places), count: places.length }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostTold);
}

type Place = Omit<NamedByPlans, 'count'>;

function placesOf({ name, url, workLines }: UnitView): Place[] {
  return workLines.length > 0 ? workLines.flatMap((line) => placeOfLine(line) ?? []) : [{ name, url }];
}

const placeOfLine = question('line-place', (line: string): Place | undefined => {
  const found = loadLibrary().workLines.find(({ id }) => id === line);
  return found && { name: found.name, url: found.url };
});

function placeOfAll(name: string, places: readonly Place[]): string {
  const [url = '', ...others] = new Set(places.map((place) => place.url));
  return others.length > 0 ? `search/?q=${encodeURIComponent(name)}` : url;
}
