/** The topics of each plan with its measures on them, as a table of chosen plans is made of them. */
import type { PlanTopic } from '../browser/compare/topic-table.ts';
import { onlyQuestion, question } from './asked.ts';
import { findOwnMeasure, loadLibrary } from './index.ts';

const cellsByPlan = onlyQuestion('topic-cells-by-plan', () => {
  const cells = loadLibrary().topics.flatMap(({ id, name, theme, url, cells: own }) =>
    own.map(({ plan, measures }) => ({ plan, measures, topic: { id, name, theme, url } })),
  );
  return Map.groupBy(
    cells.filter(({ measures }) => measures.length > 0),
    ({ plan }) => plan,
  );
});

const cellsOf = question('topic-cells', (plan: string) => cellsByPlan().get(plan) ?? []);

/** Returns the topics that measures of a plan are about before all, in the order of the library. */
export function topicsOfPlan(plan: string): PlanTopic[] {
  return cellsOf(plan).map(({ topic, measures }) => ({
    ...topic,
    measures: measures.map(findOwnMeasure).map(({ label, title, url }) => ({ label, title, url })),
  }));
}
