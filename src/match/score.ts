/**
 * Weighs the evidence for a pair. Half of the score says how far the topics agree, half how far the wording does. A
 * topic that is found weakly, that half of the library shares, or that is not found at all says little; there the
 * wording speaks for it. A common topic counts where some wording agrees: words of both texts, or the topic's in either.
 */

import type { TopicScore } from '../model/enriched.ts';
import { thresholds } from './thresholds.ts';
import type { CommonTopic, MatchInput, Pair } from './types.ts';

/** Says how far a topic tells measures of this library apart, 0–1. */
export type Specificity = (topic: string) => number;

/** Returns the specificity of the main topics of a library. */
export function measureSpecificity(measures: readonly MatchInput[]): Specificity {
  const counts = new Map<string, number>();
  for (const topic of measures.flatMap(({ topics }) => topics[0]?.topic ?? [])) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const { few, from, to } = thresholds.crowdedTopic;
  return (topic) => {
    const count = counts.get(topic) ?? 0;
    return count <= few ? 1 : clamp((to - count / measures.length) / (to - from));
  };
}

/** Says how far the topics of a plan tell its measures apart, 0–1. */
export type Breadth = (plan: string) => number;

/** Returns the breadth of the plans of a library: how many main topics each has. */
export function measureBreadth(measures: readonly MatchInput[]): Breadth {
  const topics = new Map<string, Set<string>>();
  for (const {
    plan,
    topics: [main],
  } of measures) {
    if (main) topics.set(plan, (topics.get(plan) ?? new Set()).add(main.topic));
  }
  return (plan) => clamp((topics.get(plan)?.size ?? 0) / thresholds.broadPlan);
}

/** What topics are worth in a library. */
export interface TopicWorth {
  readonly specificity: Specificity;
  readonly breadth: Breadth;
}

/** What is known of two measures. */
export interface ComparedPair {
  readonly measures: Pair<MatchInput>;
  /** How like their titles and texts are, 0–1. */
  readonly likeness: { readonly title: number; readonly text: number };
  /** The larger part of either text that the other has too. */
  readonly share: number;
  readonly topic: CommonTopic | undefined;
  /** Their plans are on one subject. */
  readonly sameSubject: boolean;
}

/** Returns the score of a pair, 0–1. */
export function scorePair(
  { measures, likeness, share, topic, sameSubject }: ComparedPair,
  { specificity, breadth }: TopicWorth,
): number {
  const { parts, wording: weights, tellingWording } = thresholds;
  const wording = weights.title * likeness.title + weights.text * likeness.text + weights.shared * share;
  if (!sameSubject) return Math.round(parts.wording * wording * 1000) / 1000;
  const trust = trustIn(topic, measures, specificity);
  const broad = Math.min(breadth(measures.a.plan), breadth(measures.b.plan));
  const agreed = topic ? agreement(topic, measures) * borneOut(topic, measures, { wording, broad }) : 0;
  const topics = trust * agreed + (1 - trust) * clamp(wording / tellingWording);
  return Math.round(clamp(parts.topic * topics + parts.wording * wording) * 1000) / 1000;
}

/** How far a common topic agrees: by its place, or as far as it is probable that both are about it. */
function agreement({ topic, place }: CommonTopic, measures: Pair<MatchInput>): number {
  const probable = Math.sqrt(scoresOf(topic, measures).reduce((product, { score }) => product * score, 1));
  return Math.max(thresholds.topicPlace[place], probable);
}

/** How far wording bears out a common topic; in broad plans words of the topic on both sides are enough. */
function borneOut(
  { topic }: CommonTopic,
  measures: Pair<MatchInput>,
  { wording, broad }: { readonly wording: number; readonly broad: number },
): number {
  const { broad: least, narrow } = thresholds.leastWording;
  const isWorded = scoresOf(topic, measures).every(({ evidence }) => evidence.length > 0);
  const told = isWorded ? 1 : clamp(wording / least);
  return broad * told + (1 - broad) * clamp(wording / narrow);
}

function scoresOf(topic: string, { a, b }: Pair<MatchInput>): TopicScore[] {
  return [a, b].flatMap(({ topics }) => topics.find((own) => own.topic === topic) ?? []);
}

/** How far the topics of a pair can be relied on, whether they agree or not. */
function trustIn(topic: CommonTopic | undefined, { a, b }: Pair<MatchInput>, specificity: Specificity): number {
  if (a.topics.length === 0 || b.topics.length === 0) return 0;
  if (!topic) return 1;
  const found = Math.sqrt((a.topics[0]?.score ?? 0) * (b.topics[0]?.score ?? 0));
  return specificity(topic.topic) * clamp(found / thresholds.trustedScore);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
