/** Writes the topic × plan matrix as a table: how many measures and how many characters each plan gives a topic. */
import { csvLines } from './csv.ts';
import type { PlanView } from './plans.ts';
import type { TopicView } from './topics.ts';

/** Returns the lines of the CSV: a row a topic, two columns a plan. */
export function matrixLines(
  plans: readonly Pick<PlanView, 'id' | 'shortName'>[],
  topics: readonly TopicView[],
): IteratorObject<string> {
  const header = [
    '主题分类',
    '主题',
    ...plans.flatMap(({ shortName }) => [`${shortName} 措施数`, `${shortName} 字数`]),
  ];
  const rows = topics.values().map(({ theme, name, cells }) => {
    const cellOf = new Map(cells.map((cell) => [cell.plan, cell]));
    const figures = plans
      .map(({ id }) => cellOf.get(id))
      .flatMap((cell) => [cell?.measures.length ?? 0, cell?.characters ?? 0]);
    return [theme, name, ...figures];
  });
  return csvLines(header, rows);
}
