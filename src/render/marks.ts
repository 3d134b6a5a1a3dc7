/** Places the marks of a measure, passage or heading: citations, units, targets and corrections with their addresses. */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import { findArticle } from '../model/articles.ts';
import type { EnrichedMeasure, LocatedCitation } from '../model/enriched.ts';
import type { Group, Part } from '../model/plan.ts';
import { nothing } from '../model/printed.ts';
import { instrumentUrl, measureUrl, planUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { correctionsAt } from './corrections.ts';
import type { PlacedMark } from './inlines.ts';
import type { Place } from './places.ts';
import { redactionMarks } from './redactions.ts';
import { termMarks } from './terms.ts';

type Needs = Pick<RenderContext, 'corrections' | 'documents' | 'instrument' | 'plan' | 'terms'>;

/**
 * Returns the marks of a place's text: what it cites, the targets it fixes, the terms that its plan explains and what an
 * editor corrects in it or has taken out.
 */
export function textMarks(context: Needs, plan: string, place: Place): PlacedMark[] {
  const targets = place.targets.map(
    ({ span, kind, date }): PlacedMark => ({
      span,
      mark: { type: 'target', kind, ...(date && { date }) },
    }),
  );
  const cites = place.citations.flatMap(linkedArticles).flatMap((citation): PlacedMark[] => {
    const url = citationUrl(context, citation);
    return url ? [{ span: citation.span, mark: { type: 'cite', to: url } }] : [];
  });
  const corrections = correctionMarks(correctionsAt(context, plan, numberIn(plan, place), 'text'));
  const redactions = redactionMarks(context, plan, place.content);
  return [...corrections, ...redactions, ...cites, ...targets, ...termMarks(context.terms(plan), place)];
}

/** Returns the marks of a responsibility note. */
export function noteMarks(
  context: Pick<RenderContext, 'corrections' | 'documents' | 'unit'>,
  plan: string,
  measure: EnrichedMeasure,
): PlacedMark[] {
  const units = measure.responsibilities.map(({ unit, role, span }): PlacedMark => {
    return { span, mark: { type: 'unit', to: context.unit(plan, unit).url, role } };
  });
  const corrections = correctionMarks(correctionsAt(context, plan, measure.number, 'note'));
  return [...units, ...corrections, ...redactionMarks(context, plan, measure.note ?? nothing)];
}

/** Returns the marks of the heading of a part or group. */
export function headingMarks(
  context: Pick<RenderContext, 'corrections' | 'documents'>,
  plan: string,
  { number, heading }: Part | Group,
): PlacedMark[] {
  const corrections = correctionMarks(correctionsAt(context, plan, number, 'heading'));
  return [...corrections, ...redactionMarks(context, plan, heading)];
}

function correctionMarks(corrections: readonly PlacedCorrection[]): PlacedMark[] {
  return corrections.map(({ span, new: reading, reason }) => ({
    span,
    mark: { type: 'correction', new: reading, reason },
  }));
}

/** `5.4`, `preamble`, `1-intro`: the id of a place within its plan. */
function numberIn(plan: string, { id }: Place): string {
  return id.slice(plan.length + 1);
}

/** 《甲条例》第三条、第四条: every article of a list leads to its own place. */
function linkedArticles(citation: LocatedCitation): Pick<LocatedCitation, 'instruments' | 'article' | 'span'>[] {
  const { instruments, span, further = [] } = citation;
  const [second] = further;
  const first = second ? { ...citation, span: { start: span.start, end: second.span.start - 1 } } : citation;
  return [first, ...further.map((one) => ({ instruments, ...one }))];
}

/** Returns where each citation of a place leads, an article of a list by itself. */
export function citationUrls(
  context: Pick<Needs, 'instrument' | 'plan'>,
  place: Place,
): readonly (string | undefined)[] {
  return place.citations.flatMap(linkedArticles).map((citation) => citationUrl(context, citation));
}

/** A citation leads to the article it names where the library holds the instrument, else to the instrument's page. */
export function citationUrl(
  context: Pick<Needs, 'instrument' | 'plan'>,
  { instruments, article }: Pick<LocatedCitation, 'instruments' | 'article'>,
): string | undefined {
  const [instrument] = instruments.flatMap((key) => context.instrument(key) ?? []);
  if (!instrument) return undefined;
  if (!instrument.plan || !article) return instrumentUrl(instrument.name);
  const cited = findArticle(context.plan(instrument.plan).measures, article);
  return cited ? measureUrl(instrument.plan, cited.number) : planUrl(instrument.plan);
}
