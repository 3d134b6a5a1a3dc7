/**
 * The terms that a plan explains, and where its texts use them. A use leads to the explanation of its own plan only; what
 * another plan means by the same words is not for this site to say.
 */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { Span } from '../model/printed.ts';
import { termUrl } from './addresses.ts';
import type { PlacedMark } from './inlines.ts';
import { findPlace, type Place } from './places.ts';

/** A term as its plan's texts use it. */
export interface DefinedTerm {
  readonly term: string;
  readonly url: string;
  /** The words that explain it. */
  readonly meaning: string;
  /** Printed in quotes where it is explained; then only quoted uses count. */
  readonly quoted: boolean;
  /** The terms of the plan that hold it in their words, 行政执法监督 of 行政执法: where they stand it is not used. */
  readonly longer: readonly string[];
}

/** So many explanations, each with the places of its use, make a page of the glossary. */
const explanationsOfPage = 60;

/** By pinyin; figures first. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** Returns the terms that plans explain in the order of their reading, each with its address in the glossary. */
export function termAddresses(plans: readonly EnrichedPlan[]): Map<string, string> {
  const all = plans.flatMap(({ definitions }) => definitions.map(({ term }) => term));
  const counted = [...Map.groupBy(all, (term) => term)].sort(([a], [b]) => collator.compare(a, b));
  const place = { page: 1, weight: 0 };
  return new Map(
    counted.map(([term, { length }]) => {
      if (place.weight > 0 && place.weight + length > explanationsOfPage)
        Object.assign(place, { page: place.page + 1, weight: 0 });
      place.weight += length;
      return [term, termUrl(term, place.page)];
    }),
  );
}

/** Returns the terms that a plan explains; `urlOf` knows where the glossary has them. */
export function definedTerms(enriched: EnrichedPlan, urlOf: (term: string) => string = termUrl): DefinedTerm[] {
  const all = new Set(enriched.definitions.map(({ term }) => term));
  return enriched.definitions.map(({ term, place, termSpan, span }) => {
    const { text } = findPlace(enriched, place).content;
    const quoted = text.charAt(termSpan.start - 1) === '“';
    const longer = [...all].filter((other) => other.length > term.length && other.includes(term));
    return { term, quoted, longer, url: urlOf(term), meaning: text.slice(span.start, span.end) };
  });
}

/** Returns the mark of each term that a text uses, where it does so first; inside a citation there is none. */
export function termMarks(terms: readonly DefinedTerm[], { content, citations }: Place): PlacedMark[] {
  const uses = terms
    .flatMap((term) => usesOf(term, content.text).map((span) => ({ term, span })))
    .filter(({ span: { start, end } }) => !citations.some(({ span }) => span.start < end && start < span.end))
    .sort(({ span: a }, { span: b }) => a.start - b.start || b.end - a.end);
  const marks = new Map<string, PlacedMark>();
  let end = 0;
  for (const { term, span } of uses) {
    if (span.start < end) continue;
    end = span.end;
    if (marks.has(term.term)) continue;
    marks.set(term.term, { span, mark: { type: 'term', to: term.url, meaning: term.meaning } });
  }
  return [...marks.values()];
}

/** Returns where a text uses a term, the quotes left out; 医疗保障 is not used where 医疗保障信息平台 stands and is a term too. */
export function usesOf(
  { term, quoted, longer }: Pick<DefinedTerm, 'term' | 'quoted' | 'longer'>,
  text: string,
): Span[] {
  const uses = spansOf(quoted ? `“${term}”` : term, text).map(({ start, end }) =>
    quoted ? { start: start + 1, end: end - 1 } : { start, end },
  );
  const others = uses.length > 0 ? longer.flatMap((words) => spansOf(words, text)) : [];
  return uses.filter(({ start, end }) => !others.some((outer) => outer.start <= start && end <= outer.end));
}

function spansOf(words: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
}
