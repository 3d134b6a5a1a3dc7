/** How a compared run is marked: for the eye by a line under it, for the ear by a word that the style puts before it. */
import type { ComparedRun } from '../../render/views.ts';

export interface RunMark {
  readonly tag: 'span' | 'mark' | 'ins';
  readonly class: string;
}

/** From so many characters on, common wording between differences folds away in 只看不同. */
const longRun = 12;

/** Returns the mark of a run; `whole` says that it is all of its sentence, which then has a line beside it. */
export function markOf({ kind, text }: ComparedRun, whole: boolean): RunMark {
  if (kind === 'different') return { tag: 'mark', class: 'kb-diff' };
  if (kind === 'added') return { tag: 'ins', class: `kb-diff kb-diff--${whole ? 'whole' : 'added'}` };
  return { tag: 'span', class: text.length < longRun ? 'kb-same' : 'kb-same kb-same--long' };
}
