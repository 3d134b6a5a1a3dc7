/**
 * Looks up the articles that the plans of a library cite of one another and of themselves: one that no plan of that name
 * has is an issue at the place that cites it. A plan that numbers no articles says nothing of them.
 */
import { findArticle, isArticle } from '../model/articles.ts';
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan, LocatedCitation } from '../model/enriched.ts';
import type { Issue, SourcePlace } from '../model/issue.ts';
import { type Span, sourceOffset } from '../model/printed.ts';
import { namesOfPlans } from './instruments.ts';

/** Turns an offset in the source of a plan into a place. */
export type LocateIn = (plan: string, offset: number) => SourcePlace;

/** Returns a warning for every article that is cited and that the library shows not to be there. */
export function findMissingArticles(plans: readonly EnrichedPlan[], locate: LocateIn): Issue[] {
  const byName = Map.groupBy(namesOfPlans(plans.map(({ plan }) => plan)), ([key]) => key);
  const byId = new Map(plans.map((enriched) => [enriched.plan.id, enriched]));
  const plansNamed = (key: string): EnrichedPlan[] =>
    (byName.get(key) ?? []).flatMap(([, id]) => byId.get(id) ?? []).filter(({ measures }) => measures.some(isArticle));
  return plans.flatMap(({ plan, measures, passages }) =>
    [...measures, ...passages].flatMap((place) =>
      missingIn(place, plansNamed).map(({ name, article, at, expected }) => ({
        rule: 'article-missing' as const,
        severity: 'warning' as const,
        at: locate(plan.id, sourceOffset(place.content, at)),
        found: `《${name}》第${article}`,
        expected,
      })),
    ),
  );
}

interface CitedArticle {
  readonly name: string;
  readonly article: string;
  /** Offset in the text that cites it. */
  readonly at: number;
  /** The first and last article that there are. */
  readonly expected: string;
}

function missingIn(
  { citations }: EnrichedMeasure | EnrichedPassage,
  plansNamed: (key: string) => EnrichedPlan[],
): CitedArticle[] {
  return citations.flatMap((citation) => {
    const holders = citation.instruments.flatMap(plansNamed);
    const [holder] = holders;
    if (!holder) return [];
    const expected = rangeOf(holder);
    return articlesOf(citation)
      .filter(({ article }) => !holders.some(({ measures }) => findArticle(measures, article)))
      .map(({ article, span }) => ({ name: citation.name, article, at: span.start, expected }));
  });
}

function articlesOf({
  article,
  span,
  further = [],
}: LocatedCitation): readonly { readonly article: string; readonly span: Span }[] {
  return article === undefined ? [] : [{ article, span }, ...further];
}

function rangeOf({ measures }: EnrichedPlan): string {
  const labels = measures.filter(isArticle).map(({ label }) => label);
  return `${labels.at(0)}至${labels.at(-1)}`;
}
