/** Places the marks of a measure, passage or heading: citations, units, targets and corrections with their addresses. */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import type { EnrichedMeasure, EnrichedPassage, LocatedCitation } from '../model/enriched.ts';
import { instrumentUrl, measureUrl, planUrl, unitUrl } from './addresses.ts';
import { termMarks } from './glossary.ts';
import type { PlacedMark } from './inlines.ts';
import type { RenderContext } from './input.ts';

/** Returns the marks of a text: what it cites, the targets it fixes, the terms that its plan explains and what an editor corrects in it. */
export function textMarks(
  context: RenderContext,
  found: EnrichedMeasure | EnrichedPassage,
  corrections: readonly PlacedCorrection[],
): PlacedMark[] {
  const targets = found.targets.map(
    ({ span, kind, date }): PlacedMark => ({
      span,
      mark: { type: 'target', kind, ...(date && { date }) },
    }),
  );
  const cites = found.citations.flatMap((citation): PlacedMark[] => {
    const url = citationUrl(context, citation);
    return url ? [{ span: citation.span, mark: { type: 'cite', url } }] : [];
  });
  return [...correctionMarks(corrections), ...cites, ...targets, ...termMarks(context.terms(planOf(found)), found)];
}

/** An id begins with the plan's. */
function planOf({ id }: EnrichedMeasure | EnrichedPassage): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** Returns the marks of a responsibility note. */
export function noteMarks(
  context: RenderContext,
  plan: string,
  { responsibilities }: EnrichedMeasure,
  corrections: readonly PlacedCorrection[],
): PlacedMark[] {
  const units = responsibilities.flatMap(({ unit, role, span }): PlacedMark[] => {
    const entry = context.unit(plan, unit);
    return entry ? [{ span, mark: { type: 'unit', url: unitUrl(entry.id), role } }] : [];
  });
  return [...units, ...correctionMarks(corrections)];
}

export function correctionMarks(corrections: readonly PlacedCorrection[]): PlacedMark[] {
  return corrections.map(({ span, new: reading, reason }) => ({
    span,
    mark: { type: 'correction', new: reading, reason },
  }));
}

/** Returns the corrections of one place and field of a plan. */
export function correctionsAt(
  context: RenderContext,
  plan: string,
  place: string,
  field: PlacedCorrection['field'],
): PlacedCorrection[] {
  const all = context.corrections.get(plan) ?? [];
  return all.filter((correction) => correction.place === place && correction.field === field);
}

/** A citation leads to the article it names where the library holds the instrument, else to the instrument's page. */
export function citationUrl(context: RenderContext, { instruments, article }: LocatedCitation): string | undefined {
  const [instrument] = instruments.flatMap((key) => context.instrument(key) ?? []);
  if (!instrument) return undefined;
  if (!instrument.plan || !article) return instrumentUrl(instrument.name);
  const held = context.plans.find(({ plan }) => plan.id === instrument.plan);
  const cited = held?.measures.find(({ label }) => label === `第${article}`);
  return cited ? measureUrl(instrument.plan, cited.number) : planUrl(instrument.plan);
}
