/** The comparisons of the library that have pages, read once per build: pairs and whole topics. */
import type { PairView, TopicComparisonView } from '../render/views.ts';
import { onlyQuestion, question } from './asked.ts';
import { generatedBytes, readRows } from './index.ts';

/** Returns every pair that has a page. */
export const loadPairs = onlyQuestion('pairs', () => readRows<PairView>('compare.jsonl'));

const partners = onlyQuestion('all-partners', () => Map.groupBy(loadPairs().flatMap(bothWays), ([own]) => own));

/** Returns the ids of the measures with which the measure `id` has a page. */
export const pairedWith = question('partners', (id: string): readonly string[] =>
  (partners().get(id) ?? []).map(([, other]) => other),
);

function bothWays({ sides }: PairView): [string, string][] {
  return sides.flatMap(({ id }) =>
    sides.filter((side) => side.id !== id).map((side): [string, string] => [id, side.id]),
  );
}

const comparisonsFile = 'compare-topics.jsonl';

/** Returns the comparisons of the topics that at least two plans have, by topic id. */
export const loadTopicComparisons = onlyQuestion(
  'comparisons',
  (): ReadonlyMap<string, TopicComparisonView> =>
    new Map(readRows<TopicComparisonView>(comparisonsFile).map((view) => [view.topic, view])),
  () => generatedBytes(comparisonsFile),
);

/** Returns the comparison of the topic with this id; `undefined` where fewer than two plans have it. */
export const findTopicComparison = question('comparison', (topic: string) => loadTopicComparisons().get(topic));
