/**
 * Weighs the evidence for a pair. Half of the score says how far the topics agree, half how far the wording does. A
 * topic that is found weakly, that half of the library shares, or that is not found at all says little; there the
 * wording speaks for it. A common topic counts where some wording agrees: words of both texts, or the topic's in either.
 */
import { similarity } from '../segment/vectors.ts';
import type { MeasureTerms } from './terms.ts';
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

/** What is known of two measures. */
export interface ComparedPair {
  readonly measures: Pair<MatchInput>;
  readonly terms: Pair<MeasureTerms>;
  /** The part of either text that the other has too. */
  readonly share: Pair<number>;
  readonly topic: CommonTopic | undefined;
  /** Their plans are on one subject. */
  readonly sameSubject: boolean;
}

/** Returns the score of a pair, 0–1. */
export function scorePair(
  { measures, terms, share, topic, sameSubject }: ComparedPair,
  specificity: Specificity,
): number {
  const { parts, wording: weights, tellingWording } = thresholds;
  const wording =
    weights.title * similarity(terms.a.title, terms.b.title) +
    weights.text * similarity(terms.a.text, terms.b.text) +
    weights.shared * Math.max(share.a, share.b);
  if (!sameSubject) return Math.round(parts.wording * wording * 1000) / 1000;
  const trust = trustIn(topic, measures, specificity);
  const agreed = topic ? agreement(topic, measures, wording) : 0;
  const topics = trust * agreed + (1 - trust) * clamp(wording / tellingWording);
  return Math.round(clamp(parts.topic * topics + parts.wording * wording) * 1000) / 1000;
}

/** How far a common topic agrees: by its place, or as far as it is probable that both are about it. */
function agreement({ topic, place }: CommonTopic, { a, b }: Pair<MatchInput>, wording: number): number {
  const found = [a, b].flatMap(({ topics }) => topics.find((own) => own.topic === topic) ?? []);
  const probable = Math.sqrt(found.reduce((product, { score }) => product * score, 1));
  const isWorded = found.every(({ evidence }) => evidence.length > 0);
  return Math.max(thresholds.topicPlace[place], probable) * (isWorded ? 1 : clamp(wording / thresholds.leastWording));
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
