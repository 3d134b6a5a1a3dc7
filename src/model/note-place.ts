/** Where the note of a measure is printed: mostly behind its text, sometimes between its heading and its text. */
import type { Measure } from './plan.ts';
import { sourceOffset } from './printed.ts';

/** Returns how many paragraphs of a measure's text stand above its note; all where it has none. */
export function paragraphsAboveNote({ content, note }: Pick<Measure, 'content' | 'note'>): number {
  const starts = [0, ...[...content.text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const below = note ? starts.findIndex((start) => sourceOffset(content, start) > sourceOffset(note, 0)) : -1;
  return below < 0 ? starts.length : below;
}
