/**
 * 同句并排: of each sentence of a measure, the sentence of each other plan that is nearest to it, with the words that both
 * have. Which sentences are alike is known from the comparison of their topic.
 */
import type { EnrichedMeasure } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { Plan } from '../model/plan.ts';
import { type RunLengths, runsOfLengths } from '../model/word-runs.ts';
import { measureAnchor } from './addresses.ts';
import type { ComparedRun } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import { hasLikeSentences, type RenderedMatch } from './input.ts';
import { isTitle, sentenceSpan, sentenceUrl } from './places.ts';

/** A sentence of another plan. */
export interface AlikeSentence {
  readonly planName: string;
  /** Of its measure. */
  readonly label: string;
  readonly url: string;
  readonly runs: readonly ComparedRun[];
}

/** By the anchor of a sentence on its plan's page: its like sentences, one of a plan, in the order of the plans. */
export type AlikeSentences = ReadonlyMap<string, readonly AlikeSentence[]>;

/** Returns what finds all that is alike to the sentences of a plan; it is much, so nobody should hold that of many plans. */
export function alikeFinder({
  plans,
  matches,
  planName,
  memory,
}: Pick<RenderContext, 'plans' | 'matches' | 'planName' | 'memory'>): (plan: string) => AlikeSentences {
  const places = new Map(
    plans.flatMap(({ plan, measures }, order) => {
      const name = planName(plan.id);
      return measures.map((measure): [string, Placed] => [
        measure.id,
        memory.keep(['placed', measure, plan, name, order], () => ({ measure, plan, planName: name, order })),
      ]);
    }),
  );
  const likes = matches.filter(hasLikeSentences).flatMap((match): LikeMeasure[] => {
    const [a, b] = [lookUp(places, match.a, 'measure'), lookUp(places, match.b, 'measure')];
    return [
      { match, side: 'a', own: a, other: b },
      { match, side: 'b', own: b, other: a },
    ];
  });
  const byPlan = Map.groupBy(likes, ({ own }) => own.plan.id);
  return (plan) => {
    const list = byPlan.get(plan) ?? [];
    const given = list.flatMap(({ match, own, other }) => [match, own, other]);
    return memory.keepLast(`alike sentences of ${plan}`, given, () => bySentence(list));
  };
}

/** Returns the anchor of a sentence on its plan's page. */
export function sentenceAnchor({ number }: Pick<EnrichedMeasure, 'number'>, n: number): string {
  return `${measureAnchor(number)}-s${n}`;
}

interface Placed {
  readonly measure: EnrichedMeasure;
  readonly plan: Plan;
  readonly planName: string;
  /** Of the plan. */
  readonly order: number;
}

/** A measure with like sentences, as the one on the side of the match sees it that is its own. */
interface LikeMeasure {
  readonly match: RenderedMatch;
  readonly side: 'a' | 'b';
  readonly own: Placed;
  readonly other: Placed;
}

/** A sentence as its like one sees it. */
interface Like {
  readonly anchor: string;
  readonly other: Placed;
  readonly n: number;
  readonly same: number;
  readonly runs: RunLengths;
}

/** A printed title is no sentence of its own. */
function likesIn({ match, side, own: { measure }, other }: LikeMeasure): Like[] {
  const otherSide = side === 'a' ? 'b' : 'a';
  return match.sentences
    .filter((like) => !isTitle(measure, like[side]))
    .map((like) => ({
      anchor: sentenceAnchor(measure, like[side]),
      ...{ other, n: like[otherSide], same: like.same, runs: like.runs[otherSide] },
    }));
}

function bySentence(measures: readonly LikeMeasure[]): AlikeSentences {
  const byAnchor = Map.groupBy(measures.flatMap(likesIn), ({ anchor }) => anchor);
  return new Map([...byAnchor].map(([anchor, list]) => [anchor, nearestOfPlans(list).map(view)]));
}

/** The nearest of each plan; of two as near the first. */
function nearestOfPlans(likes: readonly Like[]): Like[] {
  const byPlan = Map.groupBy(likes, ({ other }) => other.order);
  const nearest = [...byPlan.values()].map((list) =>
    list.reduce((best, like) => (like.same > best.same ? like : best)),
  );
  return nearest.toSorted((x, y) => x.other.order - y.other.order);
}

function view({ other: { plan, measure, planName }, n, runs }: Like): AlikeSentence {
  const { start, end } = sentenceSpan(measure, n);
  const sentence = measure.content.text.slice(start, end);
  return { planName, label: measure.label, url: sentenceUrl(plan, measure, n), runs: runsOfLengths(sentence, runs) };
}
