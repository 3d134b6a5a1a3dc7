/**
 * What the others have and the draft lacks: topics that are the main one of measures on the draft's subject and of none of the
 * draft, as the empty cells of the topic × plan matrix are.
 */
import type { EnrichedMeasure } from '../model/enriched.ts';
import { draftPlace, type KnownMeasure } from './places.ts';
import type { DraftLibrary, LackingTopic } from './types.ts';

/** Returns the topics that `others` have and `own` lack, those of the most plans first. */
export function findLacking(
  own: readonly EnrichedMeasure[],
  others: readonly KnownMeasure[],
  { topics }: DraftLibrary,
): LackingTopic[] {
  const had = new Set(own.flatMap((measure) => measure.topics[0]?.topic ?? []));
  const byTopic = Map.groupBy(others, ({ record }) => record.topics[0]);
  return topics
    .flatMap((topic): LackingTopic[] => {
      const measures = byTopic.get(topic.id) ?? [];
      if (had.has(topic.id) || measures.length === 0) return [];
      const plans = new Set(measures.map(({ record }) => record.plan)).size;
      const touchedBy = own.filter((measure) => measure.topics.some((score) => score.topic === topic.id));
      return [{ ...topic, plans, measures: measures.map(({ place }) => place), touchedBy: touchedBy.map(draftPlace) }];
    })
    .toSorted((a, b) => b.plans - a.plans);
}
