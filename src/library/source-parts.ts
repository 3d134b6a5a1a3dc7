/** The pages of the view of each plan's source. */
import type { SourceMark } from '../model/enriched.ts';
import type { PlanView } from '../render/views.ts';
import { loadLibrary, readSource, readSourceMarks } from './index.ts';

/** A page of the view of a source. */
export interface SourcePart {
  readonly plan: PlanView;
  /** Counted from 1. */
  readonly number: number;
  readonly url: string;
  /** The first line, from 1, and the one behind the last; none behind the end of the text. */
  readonly from: number;
  readonly to: number | undefined;
}

/** Returns the pages of the source of a plan. */
export function sourceParts(plan: PlanView): SourcePart[] {
  const pages = plan.sourcePages ?? [{ url: plan.sourceUrl, from: 1 }];
  return pages.map(({ url, from }, index) => ({ plan, number: index + 1, url, from, to: pages[index + 1]?.from }));
}

/** Returns the pages of the sources of all plans. */
export function allSourceParts(): SourcePart[] {
  return loadLibrary().plans.flatMap(sourceParts);
}

/** Returns the text of a page, and what was read where in it. */
export function readSourcePart({ plan, from, to }: SourcePart): {
  readonly text: string;
  readonly marks: SourceMark[];
} {
  const lines = readSource(plan).split('\n');
  const before = lines.slice(0, from - 1).reduce((length, line) => length + line.length + 1, 0);
  const text = lines.slice(from - 1, to && to - 1).join('\n');
  return { text, marks: marksWithin(readSourceMarks(plan), before, text.length) };
}

/** Marks in a stretch of a text, by their places in it. */
function marksWithin(marks: readonly SourceMark[], offset: number, length: number): SourceMark[] {
  const placed = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - offset),
    end: Math.min(length, mark.end - offset),
  }));
  return placed.filter(({ start, end }) => start < end);
}
