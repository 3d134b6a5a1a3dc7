/**
 * The glossary: every term that a plan explains, with the passage that does so and where it is used. A use leads to the
 * explanation of its own plan only; what another plan means by the same words is not for this site to say.
 */
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan, LocatedDefinition } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import type { Span } from '../model/printed.ts';
import { measureUrl, termUrl } from './addresses.ts';
import type { PlacedMark } from './inlines.ts';
import type { RenderContext } from './input.ts';
import { measureLink } from './measures.ts';
import { passageSentenceUrl } from './records.ts';
import type { ExplanationView, Link, TermPart, TermView } from './views.ts';

/** A term as its plan's texts use it. */
export interface DefinedTerm {
  readonly term: string;
  readonly url: string;
  /** The words that explain it. */
  readonly meaning: string;
  /** Printed in quotes where it is explained; then only quoted uses count. */
  readonly quoted: boolean;
}

type Place = EnrichedMeasure | EnrichedPassage;

/** Returns the terms that a plan explains. */
export function definedTerms(enriched: EnrichedPlan): DefinedTerm[] {
  return enriched.definitions.flatMap((definition) => {
    const place = placeOf(enriched, definition);
    if (!place) return [];
    const { text } = place.content;
    const { term, termSpan, span } = definition;
    const quoted = text.charAt(termSpan.start - 1) === '“';
    return [{ term, quoted, url: termUrl(term), meaning: text.slice(span.start, span.end) }];
  });
}

/** Returns the marks of the terms that a text uses; inside a citation there is none. */
export function termMarks(terms: readonly DefinedTerm[], { content, citations }: Place): PlacedMark[] {
  return terms.flatMap((term) =>
    usesOf(term, content.text)
      .filter(({ start, end }) => !citations.some(({ span }) => span.start < end && start < span.end))
      .map((span): PlacedMark => ({ span, mark: { type: 'term', url: term.url, meaning: term.meaning } })),
  );
}

/** Returns the entries of the glossary in the order of their reading. */
export function termViews(context: RenderContext): TermView[] {
  const terms = [...new Set(context.plans.flatMap(({ definitions }) => definitions.map(({ term }) => term)))];
  return terms.sort(collator.compare).map((term) => {
    const explaining = context.plans.filter(({ definitions }) => definitions.some((one) => one.term === term));
    return {
      term,
      url: termUrl(term),
      explanations: explaining.flatMap((plan) => explanationView(context, plan, term)),
      elsewhere: context.plans
        .filter((plan) => !explaining.includes(plan))
        .flatMap((plan) => useLinks(context, plan, { term, quoted: true })),
    };
  });
}

/** By pinyin; figures first. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin');

function explanationView(context: RenderContext, enriched: EnrichedPlan, term: string): ExplanationView[] {
  const definition = enriched.definitions.find((one) => one.term === term);
  const place = definition && placeOf(enriched, definition);
  if (!definition || !place) return [];
  const { plan } = enriched;
  const [used] = definedTerms(enriched).filter((one) => one.term === term);
  return [
    {
      plan: plan.id,
      planName: context.planName(plan.id),
      place: sentenceLink(plan.id, place, definition.sentence),
      parts: partsOf(place, definition),
      uses: used
        ? useLinks(context, enriched, used).filter(({ url }) => !url.startsWith(placeUrl(plan.id, place)))
        : [],
    },
  ];
}

function placeOf({ measures, passages }: EnrichedPlan, { place }: LocatedDefinition): Place | undefined {
  return [...measures, ...passages].find(({ id }) => id === place);
}

function useLinks(
  context: RenderContext,
  { plan, measures }: EnrichedPlan,
  term: Pick<DefinedTerm, 'term' | 'quoted'>,
): Link[] {
  return measures.flatMap((measure) => {
    const [first] = usesOf(term, measure.content.text);
    if (!first) return [];
    const sentence = measure.sentences.findIndex(({ start, end }) => start <= first.start && first.start < end) + 1;
    const { label, title } = measure;
    return [
      { url: `${placeUrl(plan.id, measure)}#s${sentence}`, label: `${context.planName(plan.id)}　${label}`, title },
    ];
  });
}

function usesOf({ term, quoted }: Pick<DefinedTerm, 'term' | 'quoted'>, text: string): Span[] {
  const needle = quoted ? `“${term}”` : term;
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const start = at + (quoted ? 1 : 0);
    spans.push({ start, end: start + term.length });
  }
  return spans;
}

function placeUrl(plan: string, place: Place): string {
  return place.type === 'measure' ? measureUrl(plan, place.number) : passageSentenceUrl(plan, place, 0);
}

function sentenceLink(plan: string, place: Place, sentence: number): Link {
  if (place.type === 'measure') {
    const { url, label, title } = measureLink(plan, place);
    return { url: `${url}#s${sentence}`, label, title };
  }
  return { url: passageSentenceUrl(plan, place, sentence), label: passageNames[place.kind], title: '' };
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
