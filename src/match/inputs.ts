/** Takes from enriched plans, or from what a library has published, what matching reads. */
import type { EnrichedPlan, TopicScore } from '../model/enriched.ts';
import type { MeasureRecord } from '../model/records.ts';
import type { MatchInput } from './types.ts';

/** By measure, the group of those that say the same, which stands for a topic where they are too few for one. */
type Groups = ReadonlyMap<string, readonly TopicScore[]>;

/** Returns the measures of the plans as matching reads them, plan by plan in printed order. */
export function listMatchInputs(plans: readonly EnrichedPlan[], groups: Groups = new Map()): MatchInput[] {
  return plans.flatMap(({ plan, measures }) =>
    measures.map(({ id, title, headings, content, topics }) => ({
      id,
      plan: plan.id,
      title,
      headings,
      text: content.text,
      topics: topics.length > 0 ? topics : (groups.get(id) ?? []),
    })),
  );
}

/** What is read of a measure that has been published. */
type PublishedMeasure = Pick<MeasureRecord, 'id' | 'plan' | 'title' | 'headings' | 'text' | 'topics'>;

/** Returns a measure that has been published as matching reads it; its topics are believed. */
export function publishedInput(
  { id, plan, title, headings, text, topics }: PublishedMeasure,
  groups: Groups = new Map(),
): MatchInput {
  const believed = topics.map((topic) => ({ topic, score: 1, evidence: [], near: [] }));
  return {
    ...{ id, plan, title, headings, text },
    topics: believed.length > 0 ? believed : (groups.get(id) ?? []),
  };
}
