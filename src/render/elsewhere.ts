/** What pages show of other libraries: links to measures there, marked with the library's name. They have no page here. */
import { firstLine } from '../model/clauses.ts';
import type { NamedLibrary } from '../model/libraries-file.ts';
import { addressIn, type PulledLibrary } from '../model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import type { Link } from './places.ts';

/** A counterpart of a measure in another library. */
export interface ElsewhereMatch {
  /** Of the measure here. */
  readonly id: string;
  readonly library: PulledLibrary;
  readonly plan: PlanRecord;
  readonly measure: MeasureRecord;
  readonly score: number;
  /** Share of the measure's characters that stand in the other one, 0–1. */
  readonly share: number;
}

/** A link that leads to another site; `url` is whole. */
export interface ElsewhereView extends Link {
  readonly libraryName: string;
  readonly planName: string;
  readonly share: number;
  /** What its text begins with, behind the title. */
  readonly line: string;
}

/** What another library has on a topic. */
export interface TopicElsewhere {
  readonly libraryName: string;
  readonly region: string;
  /** Its page of the topic. */
  readonly url: string;
  readonly count: number;
  readonly links: readonly Link[];
}

/** So many counterparts of other libraries are shown beside a measure, and so many measures of each on a topic. */
const shownAtMost = { measure: 4, topic: 20 } as const;

/** Returns by measure its counterparts in other libraries, the strongest first, one of each plan. */
export function elsewhereViews(matches: readonly ElsewhereMatch[]): Map<string, readonly ElsewhereView[]> {
  return new Map(
    [...Map.groupBy(matches, ({ id }) => id)].map(([id, own]) => {
      const best = own.filter((match, index) => own.findIndex(({ plan }) => plan === match.plan) === index);
      return [id, best.slice(0, shownAtMost.measure).map(elsewhereView)];
    }),
  );
}

function elsewhereView({ library, plan, measure, share }: ElsewhereMatch): ElsewhereView {
  return {
    ...{ url: addressIn(library, measure.url), label: measure.label, title: measure.title },
    ...{ libraryName: library.name, planName: plan.shortName, share, line: firstLine(measure.text, measure.title) },
  };
}

/** Returns what tells of a topic by its name what each library has on it. */
export function topicsElsewhere(libraries: readonly PulledLibrary[]): (name: string) => TopicElsewhere[] {
  const indexed = libraries.map((library) => ({
    library,
    topics: new Map(library.topics.map((topic) => [topic.name, topic])),
    measures: new Map(library.measures.map((measure) => [measure.id, measure])),
    names: new Map(library.plans.map(({ id, shortName }) => [id, shortName])),
  }));
  return (name) =>
    indexed.flatMap(({ library, topics, measures, names }) => {
      const topic = topics.get(name);
      if (!topic || topic.measures.length === 0) return [];
      const shown = topic.measures.slice(0, shownAtMost.topic).flatMap((id) => measures.get(id) ?? []);
      const links = shown.map(({ url, plan, label, title }) => ({
        ...{ url: addressIn(library, url), label: `${names.get(plan) ?? ''}　${label}`, title },
      }));
      const [url, count] = [addressIn(library, topic.url), topic.measures.length];
      return [{ libraryName: library.name, region: library.region, url, count, links }];
    });
}

/** Returns how pages of ours call a plan of another library. */
export function nameElsewhere(
  { name }: Pick<NamedLibrary, 'name'>,
  { shortName }: Pick<PlanRecord, 'shortName'>,
): string {
  return `${name}　${shortName}`;
}
