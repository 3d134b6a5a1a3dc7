/** The outline of a plan as a tree to walk. */
import type { OutlineEntry } from '../render/views.ts';

/** Returns the entries above the one with `anchor`, from the top; none when the outline does not hold it. */
export function pathTo(entries: readonly OutlineEntry[], anchor: string): readonly OutlineEntry[] {
  for (const entry of entries) {
    if (holds(entry, anchor)) return entry.anchor === anchor ? [] : [entry, ...pathTo(entry.children, anchor)];
  }
  return [];
}

/** Says whether `entry` is the one with `anchor` or has it below. */
export function holds(entry: OutlineEntry, anchor: string): boolean {
  return entry.anchor === anchor || entry.children.some((child) => holds(child, anchor));
}
