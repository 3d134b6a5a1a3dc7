/** Writes the topic × plan matrix as a table: how many measures and how many characters each plan gives a topic. */
import { lookUp } from '../model/look-up.ts';
import type { MeasureRecord } from '../model/records.ts';
import { csvLines } from './csv.ts';
import type { PlanView } from './plans.ts';
import type { TopicView } from './topics.ts';

/** Returns the lines of the CSV: a row a topic, two columns a plan. */
export function matrixLines(
  plans: readonly Pick<PlanView, 'id' | 'shortName'>[],
  measures: readonly Pick<MeasureRecord, 'id' | 'text'>[],
  topics: readonly TopicView[],
): IteratorObject<string> {
  const header = [
    '主题分类',
    '主题',
    ...plans.flatMap(({ shortName }) => [`${shortName} 措施数`, `${shortName} 字数`]),
  ];
  const columnOf = new Map(plans.map(({ id }, place) => [id, 2 * place]));
  const lengths = new Map(measures.map(({ id, text }) => [id, text.length]));
  const rows = topics.values().map(({ theme, name, cells }) => {
    const figures = new Array<number>(2 * plans.length).fill(0);
    for (const { plan, measures: own } of cells) {
      const characters = own.reduce((sum, id) => sum + lookUp(lengths, id, 'measure'), 0);
      figures.splice(lookUp(columnOf, plan, 'plan'), 2, own.length, characters);
    }
    return [theme, name, ...figures];
  });
  return csvLines(header, rows);
}
