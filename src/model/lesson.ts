/** A lesson (讲课稿): the facts at its head, which trainers write as YAML, and what it is made of. */
import { z } from 'zod';

/** A text that says something. */
const words = (what: string) => z.string(what).trim().min(1, what);

const wholeMinutes = '整数，讲多少分钟，如 45';

/** What stands at the head of a lesson. */
export const lessonFacts = z.strictObject({
  title: words('题目'),
  description: words('一句话的简介'),
  audience: words('讲给谁听'),
  minutes: z
    .string(wholeMinutes)
    .regex(/^[1-9]\d{0,2}$/u, wholeMinutes)
    .transform(Number),
  aims: z.array(words('一条教学目标'), '教学目标，每条以“- ”开头').min(1, '至少一条教学目标'),
});

type LessonFacts = z.output<typeof lessonFacts>;

/** A part of a lesson, in its order. What is quoted is named by id: a measure's (`weifang-2021/5.4`), a topic's. */
export type LessonBlock =
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'passage'; readonly id: string }
  /** `sentence` counts from 1. */
  | { readonly kind: 'sentence'; readonly id: string; readonly sentence: number }
  | { readonly kind: 'comparison'; readonly ids: readonly [a: string, b: string] }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'question'; readonly title: string; readonly html: string; readonly answer: string };

export interface Lesson {
  /** Name of its file without the ending; its address. */
  readonly id: string;
  readonly facts: LessonFacts;
  readonly blocks: readonly LessonBlock[];
}
