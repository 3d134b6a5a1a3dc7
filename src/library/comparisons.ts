/** The comparisons of the library that have pages, read once per build: pairs and whole topics. */
import type { ComparisonPage, PairView, TopicComparisonView } from '../render/views.ts';
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

/** Where the comparison of a topic stands, and by plan the page of it that has the plan. */
export interface ComparedPlaces {
  readonly url: string;
  readonly pages: ReadonlyMap<string, string>;
}

/** Returns where the comparison of the topic with this id stands; `undefined` where fewer than two plans have it. */
export const findTopicComparison = question('comparison', (topic: string): ComparedPlaces | undefined => {
  const { url, pages } = loadTopicComparisons().get(topic) ?? {};
  if (url === undefined) return undefined;
  return { url, pages: new Map(pages?.flatMap((page) => page.columns.map(({ plan }) => [plan, page.url] as const))) };
});

/** A page of a comparison as the others lead to it and count it. */
export interface PageBeside extends Pick<ComparisonPage, 'number' | 'url'> {
  /** Their names. */
  readonly plans: readonly string[];
  readonly measures: number;
  /** How many of the plans are of other libraries. */
  readonly elsewhere: number;
}

/** Returns a page of a comparison as the others lead to it. */
export function pageBeside({ number, url, columns }: ComparisonPage): PageBeside {
  return {
    ...{ number, url, plans: columns.map(({ planName }) => planName) },
    measures: columns.reduce((sum, { measures }) => sum + measures.length, 0),
    elsewhere: columns.filter(({ elsewhere }) => elsewhere).length,
  };
}
