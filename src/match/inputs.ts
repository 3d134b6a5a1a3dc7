/** Takes from enriched plans what matching reads. */
import type { EnrichedPlan } from '../model/enriched.ts';
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
