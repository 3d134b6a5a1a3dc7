/**
 * Which measures stand side by side in the comparison of a topic: a column for each plan that has some. So many columns make
 * a page, fewer where they hold many measures; a topic of many plans has several, in the order of the plans.
 */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { Plan } from '../model/plan.ts';

export interface TopicColumn {
  readonly plan: Plan;
  readonly measures: readonly EnrichedMeasure[];
}

/** A column holds some 240 elements and 15 KiB. */
const columnsOfPage = 12;
const elementsOfPage = 2_400;
/** A sentence is so many elements, and an empty cell of every fourth column. */
const elementsOfSentence = 4;

/** Returns by topic the columns of each page of its comparison. */
export function topicColumns(plans: readonly EnrichedPlan[]): Map<string, TopicColumn[][]> {
  const columns = plans.flatMap(({ plan, measures }) =>
    [...Map.groupBy(measures, ({ topics }) => topics[0]?.topic)].flatMap(([topic, own]) =>
      topic === undefined ? [] : [{ topic, column: { plan, measures: own } }],
    ),
  );
  const byTopic = Map.groupBy(columns, ({ topic }) => topic);
  return new Map([...byTopic].map(([topic, list]) => [topic, cutPages(list.map(({ column }) => column))]));
}

/** Returns the page of a comparison on which the measures of a plan stand. */
export function comparisonPages(plans: readonly EnrichedPlan[]): (topic: string, plan: string) => number | undefined {
  const numbers = [...topicColumns(plans)].map(
    ([topic, pages]) =>
      [topic, new Map(pages.flatMap((own, index) => own.map(({ plan }) => [plan.id, index + 1] as const)))] as const,
  );
  const byTopic = new Map(numbers);
  return (topic, plan) => byTopic.get(topic)?.get(plan);
}

/** Pages of about the same number of columns: a last page of one column would compare nothing. */
function cutPages(columns: readonly TopicColumn[]): TopicColumn[][] {
  const count = countPages(columns);
  const cuts = Array.from({ length: count + 1 }, (_, page) => Math.round((page * columns.length) / count));
  return cuts.slice(0, -1).map((from, page) => columns.slice(from, cuts[page + 1]));
}

function countPages(columns: readonly TopicColumn[]): number {
  const sentences = columns.flatMap(({ measures }) => measures.flatMap((measure) => measure.sentences)).length;
  const fits = (pages: number): boolean => fitPage({ columns: columns.length / pages, sentences: sentences / pages });
  let count = Math.ceil(columns.length / columnsOfPage);
  while (!fits(count) && columns.length >= 2 * (count + 1)) count += 1;
  return count;
}

/** Says whether so many columns with so many sentences make one page of a comparison. */
export function fitPage({ columns, sentences }: { readonly columns: number; readonly sentences: number }): boolean {
  return columns <= columnsOfPage && sentences * (elementsOfSentence + columns / 4) <= elementsOfPage;
}
