/** 对应措施: what a measure's page says of the measures that match it. */

import { firstLine } from '../model/clauses.ts';
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Relation } from '../model/kinds.ts';
import { lookUp } from '../model/look-up.ts';
import { officialPlace } from '../model/official/place-name.ts';
import { chosenUrl, compareTopicUrl, compareUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { hasPage, type RenderedMatch } from './input.ts';
import { partnerIn } from './matches-of.ts';
import { isTitle, type Link, measureLink, sentenceText } from './places.ts';
import { comparisonPages } from './topic-columns.ts';

/** A measure of another plan on the same (or an overlapping) subject. */
export interface CounterpartView extends Link {
  readonly id: string;
  readonly plan: string;
  readonly planName: string;
  /** Where it stands in its plan: `第六部分第14项`. */
  readonly place: string;
  readonly relation: Relation;
  readonly score: number;
  /** Share of this measure's characters that stand in the other one, 0–1. */
  readonly share: number;
  /** Its sentence that is nearest to this measure, shortened at a stop; empty where it holds a title only. */
  readonly line: string;
  readonly reviewed: boolean;
  /** Where both stand side by side; for a pair without a page the place in the comparison of their topic. */
  readonly compareUrl: string;
  /** Scripts lead to the comparison of the two instead. */
  readonly chosen?: true;
}

/** So many counterparts are shown beside a measure. */
const shownAtMost = 8;

/**
 * Returns what makes the views of those that match a measure: counterparts before related ones, the strongest first, the
 * best of each plan at least. They are much, so nobody should hold those of many measures.
 */
export function counterpartViewer({
  plans,
  matchesOf,
  planName,
  memory,
}: Pick<RenderContext, 'plans' | 'matchesOf' | 'planName' | 'memory'>): (id: string) => readonly CounterpartView[] {
  const pageOf = comparisonPages(plans);
  const sides = new Map(
    plans.flatMap(({ plan: { id: plan }, measures }) =>
      measures.map((measure): [string, Side] => {
        const [name, inTopic] = [planName(plan), placeInTopic(measure, (topic) => pageOf(topic, plan))];
        return [
          measure.id,
          memory.keep(['side', measure, name, inTopic], () => {
            return { measure, plan, planName: name, place: officialPlace(measure), inTopic };
          }),
        ];
      }),
    ),
  );
  const sideOf = (id: string): Side => lookUp(sides, id, 'measure');
  return (id) => {
    const self = sideOf(id);
    const matches = matchesOf(id);
    const others = matches.map((match) => sideOf(partnerIn(match, id)));
    return memory.keepLast(`counterparts of ${id}`, [self, matches, others], () => {
      const found = matches.map((match, at): Found => ({ match, other: others[at] ?? self }));
      const best = bestOf(found.toSorted(strongestFirst), ({ other }) => other.plan);
      return best.map(({ match, other }) => counterpartView(match, self, other));
    });
  };
}

/** A measure as the measures see it that match it. */
interface Side {
  readonly measure: EnrichedMeasure;
  readonly plan: string;
  readonly planName: string;
  /** Where it stands in its plan. */
  readonly place: string;
  /** Where it stands in the comparison of its topic; none without a topic. */
  readonly inTopic: string | undefined;
}

function placeInTopic(
  { id, topics: [main] }: EnrichedMeasure,
  pageOf: (topic: string) => number | undefined,
): string | undefined {
  return main && compareTopicUrl(main.topic, { number: pageOf(main.topic), measure: id });
}

/** Returns the eight to show: the best of each plan goes before the second best of any; their order stays. */
export function bestOf<View>(views: readonly View[], planOf: (view: View) => string): View[] {
  const plans = [...Map.groupBy(views, planOf).values()].slice(0, shownAtMost);
  const rounds = plans.flatMap((own) => [...own.entries()]);
  const first = rounds.toSorted(([roundA], [roundB]) => roundA - roundB).slice(0, shownAtMost);
  const kept = new Set(first.map(([, view]) => view));
  return views.filter((view) => kept.has(view));
}

/** A match with the measure that it sets beside another. */
interface Found {
  readonly match: RenderedMatch;
  readonly other: Side;
}

function strongestFirst({ match: a }: Found, { match: b }: Found): number {
  if (a.relation !== b.relation) return a.relation === 'counterpart' ? -1 : 1;
  return b.score - a.score || (`${a.a}${a.b}` < `${b.a}${b.b}` ? -1 : 1);
}

function counterpartView(match: RenderedMatch, self: Side, other: Side): CounterpartView {
  const { plan, planName, place, measure } = other;
  const { relation, score, share, reviewed } = match;
  const [own, its] = match.a === self.measure.id ? (['a', 'b'] as const) : (['b', 'a'] as const);
  return {
    ...measureLink(plan, measure),
    ...{ id: measure.id, plan, planName, place, relation, score, reviewed },
    share: share[own],
    line: firstLine(sentenceTextOf(measure, nearestSentence(match, measure, its))),
    ...comparedAt(match, self, other),
  };
}

/**
 * The number of the sentence most of which the other text says too, or that holds most of what both say, or the first.
 */
function nearestSentence({ sentences, shared }: RenderedMatch, measure: EnrichedMeasure, side: 'a' | 'b'): number {
  const isOwn = (n: number): boolean => n > 0 && !isTitle(measure, n);
  const [like] = sentences.filter((one) => isOwn(one[side])).toSorted((x, y) => y.same - x.same);
  if (like) return like[side];
  const spans = shared.map((one) => one[side]).toSorted((x, y) => y[1] - y[0] - (x[1] - x[0]));
  const numbers = spans.map(([start]) => measure.sentences.findIndex(({ end }) => start < end) + 1);
  return numbers.find(isOwn) ?? (isTitle(measure, 1) ? 2 : 1);
}

function sentenceTextOf(measure: EnrichedMeasure, n: number): string {
  return n > measure.sentences.length ? '' : sentenceText(measure, n);
}

function comparedAt(
  match: RenderedMatch,
  { measure: self }: Side,
  { measure, inTopic }: Side,
): Pick<CounterpartView, 'compareUrl' | 'chosen'> {
  if (hasPage(match)) return { compareUrl: compareUrl(self.id, measure.id) };
  const isOnTopic = self.topics[0]?.topic === measure.topics[0]?.topic;
  return inTopic && isOnTopic ? { compareUrl: inTopic, chosen: true } : { compareUrl: chosenUrl(self.id, measure.id) };
}
