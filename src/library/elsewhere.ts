/** The other libraries as pages tell of them beside ours: how much all have together, and whose data are not here. */
import type { NamedLibrary } from '../model/libraries-file.ts';
import { type Grouping, groupNameIn, groupUrl, mostColumns } from '../model/plan-groups.ts';
import { addressIn, idElsewhere } from '../model/pulled-library.ts';
import type { ElsewherePlan, LibraryView, TopicView } from '../render/views.ts';
import { onlyQuestion, question } from './asked.ts';
import { loadLibrary, otherLibraries, pulledLibraries } from './index.ts';

/** Returns the plans that have their pages in other libraries. */
export function plansElsewhere(): readonly ElsewherePlan[] {
  return pulledLibraries().flatMap(({ plans }) => plans);
}

/** Where a plan stands that a library has beside its own. */
interface CopyElsewhere {
  readonly libraryName: string;
  /** A whole address. */
  readonly url: string;
}

/** Returns the other libraries that hold the plan with this id too; it counts where it stands first. */
export const copiesOf = question('copies', (plan: string): readonly CopyElsewhere[] =>
  pulledLibraries().flatMap(({ name, copies }) =>
    copies.filter(({ of }) => of === plan).map(({ url }) => ({ libraryName: name, url })),
  ),
);

/** Returns the plans of other libraries that have measures on a topic, library by library. */
export function plansElsewhereOn({ id }: Pick<TopicView, 'id'>): ElsewherePlan[] {
  return pulledLibraries().flatMap(({ plans, topics }) =>
    (topics[id]?.cells ?? []).flatMap(({ plan }) => plans[plan] ?? []),
  );
}

/** Returns the ids that measures of other libraries on a topic have among those of all. */
export function measuresElsewhereOn({ id }: Pick<TopicView, 'id'>): string[] {
  return pulledLibraries().flatMap((library) =>
    (library.topics[id]?.cells ?? []).flatMap(({ measures }) => measures.map((own) => idElsewhere(library, own))),
  );
}

/** The plans of another library that belong to a group of ours. */
interface GroupElsewhere {
  readonly library: Pick<NamedLibrary, 'name' | 'address'>;
  readonly count: number;
  /** The first of them, the latest first. */
  readonly shown: readonly ElsewherePlan[];
  /** Whole: where all of them stand. */
  readonly url: string;
}

const shownOfGroup = 20;

/** Returns, library by library, the plans that others have of a place, a year or a level. */
export function groupElsewhere(by: Grouping, name: string): readonly GroupElsewhere[] {
  return groupsElsewhere[by](name);
}

/** Returns how many plans others have of a place, a year or a level. */
export function countElsewhere(by: Grouping, name: string): number {
  return groupElsewhere(by, name).reduce((sum, { count }) => sum + count, 0);
}

const groupsElsewhere = { region: askElsewhere('region'), year: askElsewhere('year'), level: askElsewhere('level') };

function askElsewhere(by: Grouping) {
  return question(`elsewhere-by-${by}`, (group: string): readonly GroupElsewhere[] =>
    pulledLibraries().flatMap((library) => {
      const plans = library.plans.filter((plan) => groupNameIn[by](plan) === group);
      if (plans.length === 0) return [];
      const shown = plans.toSorted((a, b) => dayOrYears(b).localeCompare(dayOrYears(a))).slice(0, shownOfGroup);
      const { name, address } = library;
      return [{ library: { name, address }, count: plans.length, shown, url: groupUrlThere(library, by, group) }];
    }),
  );
}

/** The day of a plan, or its years where no day is known. */
export function dayOrYears({ documentDate, period }: Pick<ElsewherePlan, 'documentDate' | 'period'>): string {
  return documentDate ?? period ?? '';
}

/** A small library has pages of places, and one of all plans instead of those of years and levels. */
function groupUrlThere(library: LibraryView, by: Grouping, name: string): string {
  const hasPage = by === 'region' || library.plans.length > mostColumns;
  return addressIn(library, (hasPage ? groupUrl(by, name) : undefined) ?? 'plans/');
}

/** The places of another library of which ours has no plan. */
interface PlacesElsewhere {
  readonly library: Pick<NamedLibrary, 'name' | 'address'>;
  readonly count: number;
  /** The first of them, those with most plans before others; their addresses are whole. */
  readonly shown: readonly { readonly name: string; readonly url: string; readonly count: number }[];
}

const shownPlaces = 80;

/** Returns, library by library, the places that ours has not. */
export function placesElsewhere(): readonly PlacesElsewhere[] {
  const own = new Set(loadLibrary().plans.map(({ region }) => region.name));
  return pulledLibraries().flatMap((library) => {
    const further = library.plans.filter(({ region }) => !own.has(region.name));
    const places = [...Map.groupBy(further, ({ region }) => region.name)].flatMap(([name, plans]) => {
      const url = groupUrl('region', name);
      return url ? [{ name, url: addressIn(library, url), count: plans.length }] : [];
    });
    const { name, address } = library;
    const shown = places.sort((a, b) => b.count - a.count).slice(0, shownPlaces);
    return places.length > 0 ? [{ library: { name, address }, count: places.length, shown }] : [];
  });
}

/** How much all libraries have together. */
interface Together {
  readonly libraries: number;
  readonly plans: number;
  readonly measures: number;
}

/** Counts what all libraries have; `undefined` where ours is alone. */
export function countTogether(): Together | undefined {
  const [own, others] = [loadLibrary(), pulledLibraries()];
  if (others.length === 0) return undefined;
  return {
    libraries: others.length + 1,
    plans: own.plans.length + plansElsewhere().length,
    measures: others.reduce((sum, { measureCount }) => sum + measureCount, own.measureCount),
  };
}

/** Returns the libraries that are searched with ours, but of which nothing was pulled. */
export function librariesNotPulled(): readonly NamedLibrary[] {
  const pulled = new Set(pulledLibraries().map(({ address }) => address));
  return otherLibraries().filter(({ address }) => !pulled.has(address));
}

/** Returns, by the ids of its plans, the library that has them. */
export const librariesByPlan = onlyQuestion(
  'libraries-by-plan',
  (): ReadonlyMap<string, LibraryView> =>
    new Map(pulledLibraries().flatMap((library) => library.plans.map(({ id }) => [id, library] as const))),
);
