/** Which plans stand side by side in the comparison of a topic, and on which of its pages. */
import { expect, test } from 'vitest';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { comparisonPages, topicColumns } from '../../src/render/topic-columns.ts';
import { invented } from './invented.ts';

const [first] = invented.plans;

function plans(count: number): EnrichedPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    ...first!,
    plan: { ...first!.plan, id: `plan-${index + 1}` },
  }));
}

const topic = first!.measures[0]!.topics[0]!.topic;
const columnsAt = (count: number) =>
  topicColumns(plans(count))
    .get(topic)
    ?.map((page) => page.map(({ plan }) => plan.id));

test('up to twelve plans stand on one page', () => {
  expect(columnsAt(12)).toEqual([plans(12).map(({ plan }) => plan.id)]);
});

test('more stand on pages of about the same width, in their order', () => {
  expect(columnsAt(13)?.map((ids) => ids.length)).toEqual([7, 6]);
  expect(columnsAt(25)?.map((ids) => [ids[0], ids.at(-1)])).toEqual([
    ['plan-1', 'plan-8'],
    ['plan-9', 'plan-17'],
    ['plan-18', 'plan-25'],
  ]);
});

test.for([
  { count: 12, sentences: 28, pages: [12] },
  { count: 12, sentences: 30, pages: [6, 6] },
  { count: 3, sentences: 250, pages: [3] },
])('$count plans with $sentences sentences each stand on pages of $pages', ({ count, sentences, pages }) => {
  const measure = first!.measures.find(({ topics }) => topics[0]?.topic === topic)!;
  const long = { ...measure, sentences: Array.from({ length: sentences }, () => measure.sentences[0]!) };
  const columns = topicColumns(plans(count).map((plan) => ({ ...plan, measures: [long] }))).get(topic);
  expect(columns?.map(({ length }) => length)).toEqual(pages);
});

test('a column holds the measures whose main topic it is', () => {
  const [page] = topicColumns([first!]).get(topic) ?? [];
  const own = first!.measures.filter(({ topics }) => topics[0]?.topic === topic);
  expect(page?.map(({ measures }) => measures)).toEqual([own]);
});

test('a plan is found on its page, one without the topic on none', () => {
  const pageOf = comparisonPages(plans(25));
  expect(['plan-8', 'plan-9', 'other'].map((plan) => pageOf(topic, plan))).toEqual([1, 2, undefined]);
  expect(pageOf('none', 'plan-1')).toBeUndefined();
});
