/** Redactions (隐去): their marks in a text, and those of a plan as a reader finds them listed. */
import type { EnrichedPlan } from '../model/enriched.ts';
import { type Printed, printedSpans } from '../model/printed.ts';
import { numberedPlace } from './corrections.ts';
import type { PlacedMark } from './inlines.ts';
import type { GatheredLibrary } from './input.ts';
import type { Link } from './places.ts';

/** What an editor has taken out of a text, as far as a reader may know. */
export interface RedactionView {
  readonly place: Link;
  readonly characters: number;
  readonly reason: string;
}

type Needs = Pick<GatheredLibrary, 'documents'>;

/** Returns the marks of what was taken out of a text; one for a stretch that paper broke into two lines. */
export function redactionMarks({ documents }: Needs, plan: string, printed: Printed): PlacedMark[] {
  const redactions = documents.get(plan)?.redactions ?? [];
  const marks = redactions.flatMap(({ reason, ...place }) =>
    printedSpans(printed, place).map((span): PlacedMark => ({ span, mark: { type: 'redaction', reason } })),
  );
  return marks.sort((a, b) => a.span.start - b.span.start).reduce(joinTouching, []);
}

function joinTouching(marks: PlacedMark[], next: PlacedMark): PlacedMark[] {
  const last = marks.at(-1);
  const touches = last?.span.end === next.span.start && JSON.stringify(last.mark) === JSON.stringify(next.mark);
  if (!last || !touches) return [...marks, next];
  return [...marks.slice(0, -1), { ...last, span: { start: last.span.start, end: next.span.end } }];
}

/** Returns the redactions of a plan, one for each place and reason. */
export function redactionViews({ documents }: Needs, enriched: EnrichedPlan): RedactionView[] {
  const redactions = documents.get(enriched.plan.id)?.redactions ?? [];
  const groups = Map.groupBy(redactions, ({ place, reason }) => `${place}\n${reason}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ place, reason }) => ({
      place: numberedPlace(enriched, place),
      characters: group.reduce((sum, { start, end }) => sum + end - start, 0),
      reason,
    })),
  );
}
