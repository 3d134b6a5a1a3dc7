/** Topics of several plans → the rows of a table that sets these beside each other. */
import type { Link, TopicView } from '../../render/views.ts';

/** In `plans/<plan>/topics.json`: a topic with the measures of the plan that are about it before all. */
export interface PlanTopic extends Pick<TopicView, 'id' | 'name' | 'theme' | 'url'> {
  readonly measures: readonly Link[];
}

/** A topic with what each of the plans has on it. */
export interface TopicRow {
  readonly topic: Omit<PlanTopic, 'measures'>;
  readonly cells: readonly (readonly Link[])[];
}

/** Returns by theme the topics that one of the plans has: those of the first in its order, then what others have beside. */
export function topicRows(plans: readonly (readonly PlanTopic[])[]): ReadonlyMap<string, readonly TopicRow[]> {
  const topics = new Map(plans.flat().map(({ measures: _, ...topic }) => [topic.id, topic]));
  const byTopic = plans.map((own) => new Map(own.map(({ id, measures }) => [id, measures])));
  const rows = [...topics.values()].map((topic) => ({
    topic,
    cells: byTopic.map((own) => own.get(topic.id) ?? []),
  }));
  return Map.groupBy(rows, ({ topic: { theme } }) => theme);
}
