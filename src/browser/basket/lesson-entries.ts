/** An entry of the folder → how a lesson quotes it (src/lessons/read-lesson.ts). */
import type { LessonEntry } from '../../model/lesson-template.ts';
import { type Entry, isHeading } from './entries.ts';
import { readTaken, type Taken } from './taken.ts';

/** Returns the quotations of an entry; several sentences are quoted one by one, its note stands below the last. */
export function quotationsOf(entry: Entry): LessonEntry[] {
  if (isHeading(entry)) return [entry];
  const lines = linesOf(readTaken(entry.id));
  return lines.map((quotation, index) => ({ quotation, note: index === lines.length - 1 ? entry.note : '' }));
}

function linesOf(taken: Taken): string[] {
  if (taken.kind === 'topic') return [`::主题[${taken.id}]`];
  if (taken.kind === 'pair') return [`::对照[${taken.a} ${taken.b}]`];
  if (taken.kind === 'sentences') return sentenceLines(taken.id, ...taken.span);
  return taken.kind === 'duty' && taken.sentence !== undefined
    ? sentenceLines(taken.id, taken.sentence, taken.sentence)
    : [`::措施[${taken.id}]`];
}

function sentenceLines(id: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `::句子[${id} 第${first + index}句]`);
}
