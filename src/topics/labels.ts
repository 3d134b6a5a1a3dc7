/**
 * Reads content/labels.yaml: topics that an editor has given to single measures, each with a reason. A label stands above
 * all that was read, and other measures learn from it.
 */
import { z } from 'zod';
import { faultyFile, type ReportFault, readYamlList } from '../model/editors-yaml.ts';
import { sayNearest } from '../model/nearest.ts';

const topicLabel = z.strictObject({
  measure: z.string().min(1),
  topic: z.string().min(1),
  reason: z.string().trim().min(1),
});
export type TopicLabel = z.infer<typeof topicLabel>;

/** What a label may name. */
export interface Labelled {
  /** Ids of the measures of the library. */
  readonly measures: ReadonlySet<string>;
  /** Ids of the topics of topics.yaml. */
  readonly topics: ReadonlySet<string>;
}

/**
 * Returns the labels of a file; throws a BuildError that names every fault with its line. Those of measures of the plans
 * `leftOut` wait until their plan is there again.
 */
export function readTopicLabels(
  text: string,
  { measures, topics }: Labelled,
  leftOut: ReadonlySet<string> = new Set(),
): TopicLabel[] {
  const { entries: listed, faults: ofFile } = readYamlList(text, topicLabel);
  const entries = listed.filter(({ value: { measure } }) => !leftOut.has(measure.split('/', 1).join('')));
  const faults = [...ofFile].map(({ line, found, expected }) => ({ line, found, expected }));
  const report: ReportFault = (line, found, expected) => void faults.push({ line, found, expected });
  const lines = new Map<string, number>();
  for (const { line, value } of entries) {
    const { measure, topic } = value;
    if (!measures.has(measure)) report(line, measure, `库里有的措施编号${sayNearest(measure, measures)}`);
    if (!topics.has(topic)) report(line, topic, `topics.yaml 里的主题 id${sayNearest(topic, topics)}`);
    const first = lines.get(measure);
    if (first !== undefined) report(line, `第 ${first} 行已有的 ${measure}`, '一条措施只写一次');
    else lines.set(measure, line);
  }
  if (faults.length > 0) throw faultyFile('labels.yaml', faults, labelHint);
  return entries.map(({ value }) => value);
}

const labelHint = '每条写 measure（措施编号）、topic（主题 id）和 reason（理由）。';
