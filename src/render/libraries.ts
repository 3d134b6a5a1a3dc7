/** The other libraries as tables and lists show them: their plans, and which of these have measures on our topics. */
import type { NamedLibrary } from '../model/libraries-file.ts';
import { addressIn, idElsewhere, type PulledCopy, type PulledLibrary } from '../model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';

/** A plan that has its pages in another library. */
export interface ElsewherePlan extends Pick<PlanRecord, 'title' | 'shortName' | 'region' | 'measureCount'> {
  /** Among the plans of all libraries: `weifang-2021@yi.example%2Ffangan%2F`. */
  readonly id: string;
  /** A whole address. */
  readonly url: string;
  readonly documentDate: string | undefined;
  readonly period: string | undefined;
}

/** The measures of one plan whose main topic it is. */
interface ElsewhereCell {
  /** Its place among the plans of its library. */
  readonly plan: number;
  /** Their ids there. */
  readonly measures: readonly string[];
  readonly characters: number;
}

/** What a library has on a topic that ours has too. */
export interface ElsewhereTopic {
  /** Its own page of the topic. */
  readonly url: string;
  readonly cells: readonly ElsewhereCell[];
}

/** Another library as it was on the day it was pulled. */
export interface LibraryView extends NamedLibrary {
  readonly pulledOn: string;
  /** A later day on which it was still so. */
  readonly checkedOn?: string;
  readonly measureCount: number;
  readonly plans: readonly ElsewherePlan[];
  /** By the ids that the topics have here. */
  readonly topics: Readonly<Record<string, ElsewhereTopic>>;
  /** The plans that it has beside these and that count elsewhere: by the ids of those, with whole addresses. */
  readonly copies: readonly PulledCopy[];
  /** How many topics it has measures on and ours does not know by name. */
  readonly furtherTopics: number;
}

/** Returns the libraries that were pulled, in the order in which an editor names them. */
export function libraryViews({ pulled, topics, memory }: Pick<RenderContext, 'pulled' | 'topics' | 'memory'>) {
  const ids = topics.map(({ id, name }) => [name, id] as const);
  const named = ids.map((entry) => entry.join('\n')).join('\n');
  return pulled.map((library) =>
    memory.keep(['library view', library, named], () => libraryView(library, new Map(ids))),
  );
}

function libraryView(library: PulledLibrary, ids: ReadonlyMap<string, string>): LibraryView {
  const { address, name, region, pulledOn, checkedOn, plans, measures, topics, copies = [] } = library;
  const places = new Map(plans.map(({ id }, place) => [id, place]));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const written = topics.filter((topic) => topic.measures.length > 0);
  const common = written.flatMap((topic): [string, ElsewhereTopic][] => {
    const id = ids.get(topic.name);
    const own = topic.measures.flatMap((measure) => byId.get(measure) ?? []);
    return id === undefined ? [] : [[id, { url: addressIn(library, topic.url), cells: cellsOf(own, places) }]];
  });
  return {
    ...{ address, name, region, pulledOn, measureCount: measures.length },
    ...(checkedOn !== undefined && { checkedOn }),
    plans: plans.map((plan) => elsewherePlan(library, plan)),
    topics: Object.fromEntries(common),
    copies: copies.map(({ of, url }) => ({ of, url: addressIn(library, url) })),
    furtherTopics: written.length - common.length,
  };
}

function elsewherePlan(library: PulledLibrary, plan: PlanRecord): ElsewherePlan {
  const { id, title, shortName, region, measureCount, documentDate, period, url } = plan;
  return {
    ...{ id: idElsewhere(library, id), title, shortName, region, measureCount, url: addressIn(library, url) },
    ...{ documentDate: documentDate ?? undefined, period: period ?? undefined },
  };
}

function cellsOf(measures: readonly MeasureRecord[], places: ReadonlyMap<string, number>): ElsewhereCell[] {
  const cells = [...Map.groupBy(measures, ({ plan }) => places.get(plan) ?? 0)].map(([plan, own]) => ({
    ...{ plan, measures: own.map(({ id }) => id), characters: own.reduce((sum, { text }) => sum + text.length, 0) },
  }));
  return cells.sort((a, b) => a.plan - b.plan);
}
