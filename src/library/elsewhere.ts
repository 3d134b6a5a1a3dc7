/** The other libraries as pages tell of them beside ours: how much all have together, and whose data are not here. */
import type { NamedLibrary } from '../model/libraries-file.ts';
import { idElsewhere } from '../model/pulled-library.ts';
import type { ElsewherePlan, LibraryView, TopicView } from '../render/views.ts';
import { onlyQuestion } from './asked.ts';
import { loadLibrary, otherLibraries, pulledLibraries } from './index.ts';

/** Returns the plans that have their pages in other libraries. */
export function plansElsewhere(): readonly ElsewherePlan[] {
  return pulledLibraries().flatMap(({ plans }) => plans);
}

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
