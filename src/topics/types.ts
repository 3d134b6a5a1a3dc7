/** What understanding topics takes in and gives out. */
import type { TopicScore } from '../model/enriched.ts';

/** A measure as its topic is read. */
export interface TopicInput {
  readonly id: string;
  readonly plan: string;
  readonly planTitle: string;
  /** Day of the plan, empty where it has none. */
  readonly planDate: string;
  /** The place for which the plan is, where it is known. */
  readonly planRegion?: string;
  readonly title: string;
  /** The title is no heading but the beginning of the text; not where it is not told. */
  readonly titleMade?: boolean;
  /** Titles of the levels above, from the part down. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** A topic that measures can have, of topics.yaml or learnt from the texts. */
export interface NamedTopic {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** Editors' words for readers; none for what was learnt. */
  readonly plain?: string;
  readonly questions?: readonly string[];
  /** Name of the theme. */
  readonly theme: string;
}

/** Which plans of a library are on one subject. */
export interface PlanSubjects {
  /** The plans nearest to a plan, the nearest first. */
  near(plan: string): readonly { readonly plan: string; readonly likeness: number }[];
  /** Says whether two plans are on one subject; of two or three plans nothing can be said against it. */
  same(a: string, b: string): boolean;
  /** All that the two follow from but how near plans are, as plain data. */
  readonly relations: readonly unknown[];
}

/** The topics of a library. */
export interface LibraryTopics {
  /** Those of topics.yaml in their order, then the learnt ones. */
  readonly topics: readonly NamedTopic[];
  /** By measure, the main topic first; a measure of which nothing sure can be said has none. */
  readonly found: ReadonlyMap<string, readonly TopicScore[]>;
  /** By measure, the group of those that say the same: a learnt topic, or too few for one. */
  readonly groups: ReadonlyMap<string, readonly TopicScore[]>;
  readonly subjects: PlanSubjects;
}
