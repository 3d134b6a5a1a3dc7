/**
 * The shape of content/topics.yaml: the subject of its plans, themes in the order of the national outline, topics with
 * scope, what readers are told of them, and the words that show them, in three strengths.
 */
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '小写字母、数字和连字符，如 rule-of-law');
const words = z.array(z.string().min(2));

const topic = z.strictObject({
  id: slug,
  name: z.string().min(1),
  scope: z.string(),
  /** What it is about, in everyday words. */
  plain: z.string().default(''),
  /** What people ask about it. */
  questions: words.default([]),
  strong: words.default([]),
  words: words.default([]),
  weak: words.default([]),
  /** Sentences as plans write them: they teach the topic as labelled measures do. */
  typical: words.default([]),
});

const theme = z.strictObject({ id: slug, name: z.string().min(1), topics: z.array(topic).min(1) });

/**
 * Checks the parsed topics.yaml: `subject` is what titles of plans say that the topics are made for; ids and names of
 * topics and themes are each unique.
 */
export const topicsFile = z
  .strictObject({ subject: words.default([]), beside: words.default([]), themes: z.array(theme).default([]) })
  .superRefine(({ themes }, context) => {
    const topics = themes.flatMap((entry, at) =>
      entry.topics.map((one, index): Named => ({ ...one, path: ['themes', at, 'topics', index] })),
    );
    for (const entries of [themes.map((entry, at): Named => ({ ...entry, path: ['themes', at] })), topics]) {
      for (const key of ['id', 'name'] as const) {
        for (const { [key]: value, path } of repeated(entries, key)) {
          const message = `不重复的编号和名称；${value} 前面已有`;
          context.addIssue({ code: 'custom', message, input: value, path: [...path, key] });
        }
      }
    }
  });
export type TopicsFile = z.infer<typeof topicsFile>;
export type TopicEntry = z.infer<typeof topic>;

/** Returns every topic of a file in order. */
export function listTopics(file: TopicsFile): TopicEntry[] {
  return file.themes.flatMap(({ topics }) => topics);
}

/** A theme or topic, and where it stands in the file. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly path: (string | number)[];
}

/** Entries whose id or name stands further above already. */
function repeated(entries: readonly Named[], key: 'id' | 'name'): Named[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const isRepeated = seen.has(entry[key]);
    seen.add(entry[key]);
    return isRepeated;
  });
}
