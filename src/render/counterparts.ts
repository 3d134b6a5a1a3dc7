/** 对应措施: what a measure's page says of the measures that match it. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Relation } from '../model/kinds.ts';
import { lookUp } from '../model/look-up.ts';
import { compareUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { RenderedMatch } from './input.ts';
import { type Link, measureLink } from './places.ts';

/** A measure of another plan on the same (or an overlapping) subject. */
export interface CounterpartView extends Link {
  readonly id: string;
  readonly plan: string;
  readonly planName: string;
  readonly relation: Relation;
  readonly score: number;
  /** Share of this measure's characters that stand in the other one, 0–1. */
  readonly share: number;
  /** Why the two are thought to match, in words. */
  readonly reason: string;
  readonly reviewed: boolean;
  readonly compareUrl: string;
}

/** Returns by measure what matches it: counterparts before related ones, the strongest first. */
export function counterpartViews({
  plans,
  matches,
  planName,
}: Pick<RenderContext, 'plans' | 'matches' | 'planName'>): Map<string, CounterpartView[]> {
  const owners = new Map(
    plans.flatMap(({ plan, measures }) => measures.map((measure) => [measure.id, { plan: plan.id, measure }] as const)),
  );
  const views = new Map<string, CounterpartView[]>();
  for (const match of matches.toSorted(strongestFirst)) {
    for (const [self, other] of [
      [match.a, match.b],
      [match.b, match.a],
    ] as const) {
      const { plan, measure } = lookUp(owners, other, 'measure');
      const view = counterpartView(match, self, { plan, planName: planName(plan), measure });
      views.set(self, [...(views.get(self) ?? []), view]);
    }
  }
  return views;
}

function strongestFirst(a: RenderedMatch, b: RenderedMatch): number {
  if (a.relation !== b.relation) return a.relation === 'counterpart' ? -1 : 1;
  return b.score - a.score || (`${a.a}${a.b}` < `${b.a}${b.b}` ? -1 : 1);
}

interface Counterpart {
  readonly plan: string;
  readonly planName: string;
  readonly measure: EnrichedMeasure;
}

function counterpartView(
  { a, relation, score, share, reason, reviewed }: RenderedMatch,
  self: string,
  { plan, planName, measure }: Counterpart,
): CounterpartView {
  return {
    ...measureLink(plan, measure),
    ...{ id: measure.id, plan, planName, relation, score, reason, reviewed },
    share: a === self ? share.a : share.b,
    compareUrl: compareUrl(self, measure.id),
  };
}
