/** Writes the topic × plan matrix as a table: how many measures and how many characters each plan gives a topic. */
import { formatCsv } from './csv.ts';
import type { PlanView } from './plans.ts';
import type { TopicView } from './topics.ts';

/** Returns the CSV: a row a topic, two columns a plan. */
export function matrixCsv(plans: readonly Pick<PlanView, 'shortName'>[], topics: readonly TopicView[]): string {
  const header = [
    '主题分类',
    '主题',
    ...plans.flatMap(({ shortName }) => [`${shortName} 措施数`, `${shortName} 字数`]),
  ];
  const rows = topics.map(({ theme, name, cells }) => [
    theme,
    name,
    ...cells.flatMap(({ measures, characters }) => [measures.length, characters]),
  ]);
  return formatCsv(header, rows);
}
