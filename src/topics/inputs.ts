/** The measures of a plan as their topics are read. */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { TopicInput } from './types.ts';

/** Returns the measures in their order; `day` stands for the day of the plan. */
export function topicInputs(
  { plan, measures }: EnrichedPlan,
  day = plan.documentDate ?? plan.period ?? '',
): TopicInput[] {
  return measures.map(({ id, title, titleMade, headings, content }) => ({
    ...{ id, title, titleMade, headings, text: content.text },
    ...{ plan: plan.id, planTitle: plan.title, planDate: day, planRegion: plan.region.name },
  }));
}
