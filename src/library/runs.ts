/**
 * Marks as a tree. The data give runs of characters with the marks around each; neighbours under the same mark belong
 * together, so that a citation with a correction inside stays one link.
 */
import type { Inline, Mark } from '../render/views.ts';

/** A text, or a mark with what stands in it. */
export type Run = string | { readonly mark: Mark; readonly children: readonly Run[] };

/** Returns the tree of marks over `inlines`; the texts in order are those of `inlines`. */
export function nestMarks(inlines: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < inlines.length; ) {
    const mark = inlines[at]?.marks[0];
    const end = mark ? endOfMark(inlines, at, mark) : at + 1;
    const covered = inlines.slice(at, end);
    runs.push(mark ? { mark, children: nestMarks(covered.map(withoutOutermost)) } : (covered[0]?.text ?? ''));
    at = end;
  }
  return runs;
}

function endOfMark(inlines: readonly Inline[], start: number, mark: Mark): number {
  const other = inlines.findIndex(({ marks }, index) => index > start && !isSame(marks[0], mark));
  return other < 0 ? inlines.length : other;
}

function isSame(a: Mark | undefined, b: Mark): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutOutermost({ text, marks }: Inline): Inline {
  return { text, marks: marks.slice(1) };
}
