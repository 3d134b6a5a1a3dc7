/** The glossary: every term that a plan explains, with the passage that does so and where it is used. */
import type { EnrichedPlan, LocatedDefinition } from '../model/enriched.ts';
import type { Span } from '../model/printed.ts';
import type { RenderContext } from './context.ts';
import { findPlace, type Link, type Place, placeLink, sentenceUrl } from './places.ts';
import { type DefinedTerm, termAddresses, usesOf } from './terms.ts';

/** A stretch of an explaining passage. */
interface TermPart {
  readonly text: string;
  readonly is: 'term' | 'meaning' | 'context';
}

/** The passage of one plan that explains a term, and the measures of this plan that use it. */
interface ExplanationView {
  readonly plan: string;
  readonly planName: string;
  readonly place: Link;
  readonly parts: readonly TermPart[];
  readonly uses: readonly Link[];
}

export interface TermView {
  readonly term: string;
  readonly url: string;
  readonly explanations: readonly ExplanationView[];
  /** Measures of plans that use the same words without explaining them, and how many there are in all. */
  readonly elsewhere: readonly Link[];
  readonly elsewhereCount: number;
}

type Needs = Pick<RenderContext, 'plans' | 'planName' | 'terms'>;

/** So many measures of other plans are named for a term; the search finds the others. */
const elsewhereAtMost = 12;

/** Returns the entries of the glossary in the order of their reading. */
export function termViews(context: Needs): TermView[] {
  const explained = context.plans.flatMap((enriched) =>
    enriched.definitions.map((definition) => ({ enriched, definition })),
  );
  const byTerm = Map.groupBy(explained, ({ definition }) => definition.term);
  const quoted = Map.groupBy(context.plans.flatMap(quotingMeasures), ({ words }) => words);
  return [...termAddresses(context.plans)].map(([term, url]) => {
    const explanations = byTerm.get(term) ?? [];
    const explaining = new Set(explanations.map(({ enriched }) => enriched));
    const elsewhere = (quoted.get(term) ?? []).filter(({ enriched }) => !explaining.has(enriched));
    return {
      ...{ term, url },
      explanations: explanations.map(({ enriched, definition }) => explanationView(context, enriched, definition)),
      elsewhere: elsewhere
        .slice(0, elsewhereAtMost)
        .flatMap(({ enriched: { plan }, measure }) =>
          useLinks(context, { plan, measures: [measure] }, { term, quoted: true, longer: [] }),
        ),
      elsewhereCount: elsewhere.length,
    };
  });
}

/** Returns the measures of a plan with the words that each has in quotes; what a plan explains has no quotes within. */
function quotingMeasures(enriched: EnrichedPlan) {
  return enriched.measures.flatMap((measure) => {
    const quotes = measure.content.text.match(/(?<=“)[^“”]+(?=”)/gu);
    return [...new Set(quotes)].map((words) => ({ words, enriched, measure }));
  });
}

function explanationView(context: Needs, enriched: EnrichedPlan, definition: LocatedDefinition): ExplanationView {
  const { plan, measures } = enriched;
  const place = findPlace(enriched, definition.place);
  const others = { plan, measures: measures.filter(({ id }) => id !== place.id) };
  const [used] = context.terms(plan.id).filter(({ term }) => term === definition.term);
  return {
    plan: plan.id,
    planName: context.planName(plan.id),
    place: { ...placeLink(plan, place), url: sentenceUrl(plan, place, definition.sentence) },
    parts: partsOf(place, definition),
    uses: used ? useLinks(context, others, used) : [],
  };
}

/** The first use in each measure. */
function useLinks(
  { planName }: Pick<Needs, 'planName'>,
  { plan, measures }: Pick<EnrichedPlan, 'plan' | 'measures'>,
  term: Pick<DefinedTerm, 'term' | 'quoted' | 'longer'>,
): Link[] {
  return measures.flatMap((measure) => {
    const [first] = usesOf(term, measure.content.text);
    if (!first) return [];
    const sentence = measure.sentences.findIndex(({ start, end }) => start <= first.start && first.start < end) + 1;
    const { label, title } = measure;
    return [{ url: sentenceUrl(plan, measure, sentence), label: `${planName(plan.id)}　${label}`, title }];
  });
}

/** The sentences that hold the term and its explanation, cut where either begins or ends. */
function partsOf({ content, sentences }: Place, { termSpan, span }: LocatedDefinition): TermPart[] {
  const from = Math.min(termSpan.start, span.start);
  const to = Math.max(termSpan.end, span.end);
  const touched = sentences.filter(({ start, end }) => start < to && from < end);
  const [start, end] = [touched[0]?.start ?? from, touched.at(-1)?.end ?? to];
  const cuts = [start, termSpan.start, termSpan.end, span.start, span.end, end].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((at, index): TermPart[] => {
    const text = content.text.slice(at, cuts[index + 1]);
    if (!text) return [];
    const holds = (outer: Span) => outer.start <= at && at < outer.end;
    return [{ text, is: holds(termSpan) ? 'term' : holds(span) ? 'meaning' : 'context' }];
  });
}
