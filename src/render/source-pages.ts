/**
 * The pages of the view of a source: one, or of a long text so many lines each as a phone can carry. A scan, whose text stands
 * beside its pictures, is one page.
 */
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan, SourceMark } from '../model/enriched.ts';
import { firstWhere } from '../model/first-where.ts';
import { lookUp } from '../model/look-up.ts';
import { lineIndex } from '../model/source-lines.ts';
import { sourceUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';

export interface SourcePageView {
  readonly url: string;
  /** Its first line, from 1. */
  readonly from: number;
}

/** Elements of a page of 3,000, of a line with the link to its measure, of what a mark in it colours. */
const most = 2_700;
const elementsOf = { line: 4, mark: 1.3 } as const;

const cuts = new WeakMap<readonly SourceMark[], readonly number[]>();

type Needs = Pick<RenderContext, 'documents'>;

/** Returns the pages of the source of a plan. */
export function sourcePageViews(context: Needs, enriched: EnrichedPlan): SourcePageView[] {
  const { id } = enriched.plan;
  return firstLines(context, enriched).map((from, index) => ({ url: sourceUrl(id, { page: index + 1 }), from }));
}

/** Returns the address of a line, from 1. */
export function sourceLineUrl(context: Needs, enriched: EnrichedPlan, line: number): string {
  const starts = firstLines(context, enriched);
  const page = firstWhere(starts.length, (index) => (starts[index] ?? 0) > line);
  return sourceUrl(enriched.plan.id, { line, page });
}

function firstLines({ documents }: Needs, { plan, sourceMarks }: EnrichedPlan): readonly number[] {
  const known = cuts.get(sourceMarks) ?? cutLines(lookUp(documents, plan.id, 'document'), sourceMarks);
  cuts.set(sourceMarks, known);
  return known;
}

function cutLines({ text, scan }: SourceDocument, marks: readonly SourceMark[]): number[] {
  const index = lineIndex(text);
  const shown = marks.filter(({ reading }) => reading !== 'text');
  const marksIn = Map.groupBy(shown, ({ start }) => index.place(start).line);
  const lines = scan ? 0 : text.split('\n').length;
  const starts = [1];
  let weight = 0;
  for (let line = 1; line <= lines; line += 1) {
    const own = elementsOf.line + elementsOf.mark * (marksIn.get(line)?.length ?? 0);
    if (weight > 0 && weight + own > most) {
      starts.push(line);
      weight = 0;
    }
    weight += own;
  }
  return starts;
}
