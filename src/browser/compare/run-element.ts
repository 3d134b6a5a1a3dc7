/** Runs in the browser: a run of a compared text as an element, marked for the eye and for the ear. */
import type { ComparedRun } from '../../render/views.ts';
import { make } from '../make.ts';
import { markOf } from './compared-text.ts';

/** Returns the element of a run; `runs` are all of its sentence. */
export function runElement(run: ComparedRun, _: number, runs: readonly unknown[]): HTMLElement {
  const { tag, class: className } = markOf(run, runs.length === 1);
  return make(tag, className, make('span', '', run.text));
}
