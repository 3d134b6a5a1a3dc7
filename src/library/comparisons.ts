/** The comparisons of the library that have pages, read once per build: pairs and whole topics. */
import type { PairView, TopicComparisonView } from '../render/views.ts';
import { readRows } from './index.ts';

let pairs: readonly PairView[] | undefined;
let partners: ReadonlyMap<string, readonly string[]> | undefined;
let topics: ReadonlyMap<string, TopicComparisonView> | undefined;

/** Returns every pair that has a page. */
export function loadPairs(): readonly PairView[] {
  pairs ??= readRows<PairView>('compare.jsonl');
  return pairs;
}

/** Returns the ids of the measures with which the measure `id` has a page. */
export function pairedWith(id: string): readonly string[] {
  partners ??= new Map(
    [...Map.groupBy(loadPairs().flatMap(bothWays), ([own]) => own)].map(([own, pairsOf]) => [
      own,
      pairsOf.map(([, other]) => other),
    ]),
  );
  return partners.get(id) ?? [];
}

function bothWays({ sides }: PairView): [string, string][] {
  return sides.flatMap(({ id }) =>
    sides.filter((side) => side.id !== id).map((side): [string, string] => [id, side.id]),
  );
}

/** Returns the comparisons of the topics that at least two plans have, by topic id. */
export function loadTopicComparisons(): ReadonlyMap<string, TopicComparisonView> {
  topics ??= new Map(readRows<TopicComparisonView>('compare-topics.jsonl').map((view) => [view.topic, view]));
  return topics;
}
