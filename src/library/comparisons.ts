/** The comparisons of the library, read once per build: matched pairs and whole topics. */
import type { PairView, TopicComparisonView } from '../render/views.ts';
import { readRows } from './index.ts';

let pairs: readonly PairView[] | undefined;
let topics: ReadonlyMap<string, TopicComparisonView> | undefined;

/** Returns every matched pair. */
export function loadPairs(): readonly PairView[] {
  pairs ??= readRows<PairView>('compare.jsonl');
  return pairs;
}

/** Returns the comparisons of the topics that at least two plans have, by topic id. */
export function loadTopicComparisons(): ReadonlyMap<string, TopicComparisonView> {
  topics ??= new Map(readRows<TopicComparisonView>('compare-topics.jsonl').map((view) => [view.topic, view]));
  return topics;
}
