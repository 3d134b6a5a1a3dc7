/** Topics: the links to them, and the topic × plan matrix. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { topicUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { RenderedMatch, TopicFact } from './input.ts';
import { type Link, measureLink } from './places.ts';

export interface TopicLink {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** One cell of the topic × plan matrix: the measures whose main topic it is, and those that touch it. */
export interface TopicCell {
  readonly plan: string;
  readonly measures: readonly string[];
  readonly also: readonly string[];
  readonly characters: number;
  /** For an empty cell: the nearest related measures of that plan. */
  readonly nearest: readonly Link[];
}

export interface TopicView {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly scope: string;
  readonly url: string;
  readonly cells: readonly TopicCell[];
}

/** Returns the links to the topics of a measure, the main topic first. */
export function topicLinks({ topic }: Pick<RenderContext, 'topic'>, { topics }: EnrichedMeasure): TopicLink[] {
  return topics.map((score) => {
    const { id, name } = topic(score.topic);
    return { id, name, url: topicUrl(id) };
  });
}

/** Returns every topic with a cell a plan. */
export function topicViews(context: Pick<RenderContext, 'plans' | 'topics' | 'matches'>): TopicView[] {
  return context.topics.map((topic) => topicView(context, topic));
}

/** Says whether a topic is the main one of a measure. */
export function isMainTopic(topic: string, { topics }: EnrichedMeasure): boolean {
  return topics[0]?.topic === topic;
}

function topicView({ plans, matches }: Pick<RenderContext, 'plans' | 'matches'>, topic: TopicFact): TopicView {
  const measures = plans.flatMap((enriched) => enriched.measures);
  const main = new Set(measures.filter((measure) => isMainTopic(topic.id, measure)).map(({ id }) => id));
  const related = relatedScores(main, matches);
  return { ...topic, url: topicUrl(topic.id), cells: plans.map((enriched) => topicCell(topic.id, enriched, related)) };
}

function topicCell(topic: string, { plan, measures }: EnrichedPlan, related: ReadonlyMap<string, number>): TopicCell {
  const main = measures.filter((measure) => isMainTopic(topic, measure));
  const also = measures.filter(({ topics }) => topics.slice(1).some((further) => further.topic === topic));
  const nearest = also.length > 0 ? also : mostRelated(measures, related);
  return {
    plan: plan.id,
    measures: main.map(({ id }) => id),
    also: also.map(({ id }) => id),
    characters: main.reduce((sum, { content }) => sum + content.text.length, 0),
    nearest: main.length > 0 ? [] : nearest.slice(0, 3).map((measure) => measureLink(plan.id, measure)),
  };
}

function mostRelated(measures: readonly EnrichedMeasure[], related: ReadonlyMap<string, number>): EnrichedMeasure[] {
  const scoreOf = ({ id }: EnrichedMeasure): number => related.get(id) ?? 0;
  return measures.filter((measure) => scoreOf(measure) > 0).toSorted((a, b) => scoreOf(b) - scoreOf(a));
}

/** Returns the measures that match one of `main`, with the score of the best match. */
function relatedScores(main: ReadonlySet<string>, matches: readonly RenderedMatch[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { a, b, score } of matches) {
    const other = main.has(a) ? b : main.has(b) ? a : undefined;
    if (other !== undefined) scores.set(other, Math.max(score, scores.get(other) ?? 0));
  }
  return scores;
}
