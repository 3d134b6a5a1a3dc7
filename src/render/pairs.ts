/**
 * Makes what the page of a pair shows: the sentences of both measures side by side. A pair has a page when an editor has
 * judged it or its page was published once; a page for every match would be most of a large site.
 */
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Relation } from '../model/kinds.ts';
import { lookUp } from '../model/look-up.ts';
import { chosenUrl, compareUrl } from './addresses.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import { hasPage, type PagedMatch } from './input.ts';
import { isTitle } from './places.ts';

/** A line of `compare.jsonl`: two measures side by side, in the order of their ids. */
export interface PairView {
  readonly url: string;
  /** `share`: the part of the text (0–1) that the other has too. */
  readonly sides: readonly { readonly id: string; readonly share: number }[];
  readonly relation: Relation;
  readonly reason: string;
  readonly reviewed: boolean;
  readonly rows: readonly ComparedRow[];
}

/** Returns what makes the view of a pair with a page. */
export function pairViewer({ plans }: Pick<RenderContext, 'plans'>): (match: PagedMatch) => PairView {
  const measures = new Map(plans.flatMap((plan) => plan.measures.map((measure) => [measure.id, measure] as const)));
  return ({ a, b, relation, reason, reviewed, share, rows }) => ({
    url: compareUrl(a, b),
    sides: [
      { id: a, share: share.a },
      { id: b, share: share.b },
    ],
    ...{ relation, reason, reviewed },
    rows: withoutTitles(
      comparedRows(rows),
      [a, b].map((id) => lookUp(measures, id, 'measure')),
    ),
  });
}

/** The address of a pair that had a page, and where it is compared now. */
export interface FormerPairView {
  readonly url: string;
  readonly successorUrl: string;
}

/** Returns what became of the published pairs that have no page any more. */
export function formerPairViews({
  publishedPairs,
  matches,
}: Pick<RenderContext, 'publishedPairs' | 'matches'>): FormerPairView[] {
  const paged = new Set(matches.filter(hasPage).map(({ a, b }) => compareUrl(a, b)));
  return publishedPairs
    .map(({ a, b }) => ({ url: compareUrl(a, b), successorUrl: chosenUrl(a, b) }))
    .filter(({ url }) => !paged.has(url));
}

/** The head of a page names the titles; rows of titles only would say them again. */
function withoutTitles(rows: readonly ComparedRow[], sides: readonly EnrichedMeasure[]): readonly ComparedRow[] {
  const isTitles = ({ cells }: ComparedRow): boolean =>
    sides.every((measure, index) => {
      const cell = cells[index];
      return !cell || isTitle(measure, cell.n);
    });
  const kept = rows.filter((row) => !isTitles(row));
  return kept.length > 0 ? kept : rows;
}
