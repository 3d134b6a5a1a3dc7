/**
 * Reads content/labels.yaml: topics that an editor has given to single measures, each with a reason. A label stands above
 * all that was read, and other measures learn from it.
 */
import { z } from 'zod';
import {
  type ListedEntry,
  readYamlList,
  type SettledEntries,
  settleEntries,
  type YamlList,
} from '../model/editors-yaml.ts';
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

/** Returns the labels of a file, and what is wrong with how they are written. */
export function readTopicLabels(text: string): YamlList<TopicLabel> {
  return readYamlList(text, topicLabel);
}

/**
 * Returns the labels that can be followed, and what is wrong with the others. Those of measures of the plans `leftOut` wait
 * until their plan is there again.
 */
export function settleTopicLabels(
  listed: readonly ListedEntry<TopicLabel>[],
  { measures, topics }: Labelled,
  leftOut: ReadonlySet<string> = new Set(),
): SettledEntries<TopicLabel> {
  const entries = listed.filter(({ value: { measure } }) => !leftOut.has(measure.split('/', 1).join('')));
  const lines = new Map<string, number>();
  return settleEntries(entries, ({ line, value: { measure, topic } }, report) => {
    if (!measures.has(measure)) report(measure, `库里有的措施编号${sayNearest(measure, measures)}`);
    if (!topics.has(topic)) report(topic, `topics.yaml 里的主题 id${sayNearest(topic, topics)}`);
    const first = lines.get(measure);
    if (first !== undefined) report(`第 ${first} 行已有的 ${measure}`, '一条措施只写一次');
    else lines.set(measure, line);
  });
}
