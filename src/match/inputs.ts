/** Takes from enriched plans, or from what a library has published, what matching reads. */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { MeasureRecord } from '../model/records.ts';
import type { MatchInput } from './types.ts';

/** Returns the measures of the plans as matching reads them, plan by plan in printed order. */
export function listMatchInputs(plans: readonly EnrichedPlan[]): MatchInput[] {
  return plans.flatMap(({ plan, measures }) =>
    measures.map(({ id, title, headings, content, topics }) => ({
      id,
      plan: plan.id,
      title,
      headings,
      text: content.text,
      topics,
    })),
  );
}

/** Returns a measure that has been published as matching reads it; its topics are believed. */
export function publishedInput({ id, plan, title, headings, text, topics }: MeasureRecord): MatchInput {
  return {
    ...{ id, plan, title, headings, text },
    topics: topics.map((topic) => ({ topic, score: 1, evidence: [], near: [] })),
  };
}
