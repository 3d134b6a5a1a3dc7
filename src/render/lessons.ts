/** What the pages of a lesson show: its parts, with the sentences of both measures where it compares two. */
import type { AlignedRow } from '../match/compare.ts';
import type { Lesson, LessonBlock } from '../model/lesson.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';

export type LessonBlockView =
  | Exclude<LessonBlock, { readonly kind: 'comparison' }>
  | (Extract<LessonBlock, { readonly kind: 'comparison' }> & { readonly rows: readonly ComparedRow[] });

/** An entry of `lessons.json`. */
export interface LessonView extends Omit<Lesson, 'blocks'> {
  readonly blocks: readonly LessonBlockView[];
}

/** Returns the view of a lesson; `compare` sets two measures side by side. */
export function lessonView(lesson: Lesson, compare: (a: string, b: string) => readonly AlignedRow[]): LessonView {
  const blockView = (block: LessonBlock): LessonBlockView =>
    block.kind === 'comparison' ? { ...block, rows: comparedRows(compare(...block.ids)) } : block;
  return { ...lesson, blocks: lesson.blocks.map(blockView) };
}
