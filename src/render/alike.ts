/**
 * 同句并排: of each sentence of a measure, the sentence of each other plan that is nearest to it, with the words that both
 * have. Which sentences are alike is known from the comparison of their topic.
 */

import type { Pair } from '../match/types.ts';
import type { EnrichedMeasure } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { Plan } from '../model/plan.ts';
import { measureAnchor } from './addresses.ts';
import type { ComparedRun } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import { hasLikeSentences, type RenderedMatch } from './input.ts';
import { isTitle, sentenceUrl } from './places.ts';

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

/** Returns by plan what is alike to its sentences. */
export function alikeSentences({
  plans,
  matches,
  planName,
}: Pick<RenderContext, 'plans' | 'matches' | 'planName'>): ReadonlyMap<string, AlikeSentences> {
  const places = new Map(
    plans.flatMap(({ plan, measures }, order) =>
      measures.map((measure): [string, Placed] => [measure.id, { measure, plan, order }]),
    ),
  );
  const likes = matches.filter(hasLikeSentences).flatMap((match) => {
    const sides = { a: lookUp(places, match.a, 'measure'), b: lookUp(places, match.b, 'measure') };
    return match.sentences.flatMap((like) => [likeOf(sides, like, 'a', 'b'), likeOf(sides, like, 'b', 'a')].flat());
  });
  const byPlan = Map.groupBy(likes, ({ own }) => own.plan.id);
  return new Map([...byPlan].map(([plan, list]) => [plan, bySentence(list, planName)]));
}

/** Returns the anchor of a sentence on its plan's page. */
export function sentenceAnchor({ number }: Pick<EnrichedMeasure, 'number'>, n: number): string {
  return `${measureAnchor(number)}-s${n}`;
}

interface Placed {
  readonly measure: EnrichedMeasure;
  readonly plan: Plan;
  /** Of the plan. */
  readonly order: number;
}

/** A sentence as its like one sees it. */
interface Like {
  readonly own: Placed;
  readonly anchor: string;
  readonly other: Placed;
  readonly n: number;
  readonly same: number;
  readonly runs: readonly ComparedRun[];
}

/** A printed title is no sentence of its own. */
function likeOf(
  sides: Pair<Placed>,
  { runs, same, ...numbers }: RenderedMatch['sentences'][number],
  own: 'a' | 'b',
  other: 'a' | 'b',
): Like[] {
  const { measure } = sides[own];
  if (isTitle(measure, numbers[own])) return [];
  const anchor = sentenceAnchor(measure, numbers[own]);
  return [{ own: sides[own], anchor, other: sides[other], n: numbers[other], same, runs: runs[other] }];
}

function bySentence(likes: readonly Like[], planName: RenderContext['planName']): AlikeSentences {
  const byAnchor = Map.groupBy(likes, ({ anchor }) => anchor);
  return new Map(
    [...byAnchor].map(([anchor, list]) => [anchor, nearestOfPlans(list).map((like) => view(like, planName))]),
  );
}

/** The nearest of each plan; of two as near the first. */
function nearestOfPlans(likes: readonly Like[]): Like[] {
  const byPlan = Map.groupBy(likes, ({ other }) => other.order);
  const nearest = [...byPlan.values()].map((list) =>
    list.reduce((best, like) => (like.same > best.same ? like : best)),
  );
  return nearest.toSorted((x, y) => x.other.order - y.other.order);
}

function view({ other: { plan, measure }, n, runs }: Like, planName: RenderContext['planName']): AlikeSentence {
  return { planName: planName(plan.id), label: measure.label, url: sentenceUrl(plan, measure, n), runs };
}
