/** Topics: the links to them, and the topic × plan matrix. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import { topicUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { type TopicElsewhere, topicsElsewhere } from './elsewhere.ts';
import type { TopicFact } from './input.ts';
import { partnerIn } from './matches-of.ts';

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
  /** For an empty cell: the nearest related measures of that plan. */
  readonly nearest: readonly string[];
}

export interface TopicView extends TopicFact {
  readonly url: string;
  readonly cells: readonly TopicCell[];
  /** What other libraries have on it. */
  readonly elsewhere: readonly TopicElsewhere[];
}

/** Returns the links to the topics of a measure, the main topic first. */
export function topicLinks({ topic }: Pick<RenderContext, 'topic'>, { topics }: EnrichedMeasure): TopicLink[] {
  return topics.map((score) => {
    const { id, name } = topic(score.topic);
    return { id, name, url: topicUrl(id) };
  });
}

/** What led to the main topic of a measure: an editor, words that stand in it, measures that are worded alike. */
export interface TopicReason {
  readonly given: boolean;
  readonly words: readonly string[];
  /** What the measures are called: 潍坊四（四）. */
  readonly near: readonly string[];
}

const namedWords = 3;

/** Returns the reason for the main topic of a measure; `nameOf` says what the measure with an id is called. */
export function topicReason(
  { topics }: Pick<EnrichedMeasure, 'topics'>,
  nameOf: (id: string) => string,
): TopicReason | undefined {
  const [main] = topics;
  return (
    main && {
      given: main.given ?? false,
      words: main.evidence.slice(0, namedWords),
      near: main.near.map(nameOf),
    }
  );
}

/** Returns every topic with a cell for each plan that has something on it. */
export function topicViews({ plans, topics, matchesOf, pulled }: Needs): TopicView[] {
  const index = { ...indexTopics(plans), matchesOf };
  const elsewhereOf = topicsElsewhere(pulled);
  return topics.map((topic) => ({ ...topicView(topic, index), elsewhere: elsewhereOf(topic.name) }));
}

type Needs = Pick<RenderContext, 'plans' | 'topics' | 'matchesOf' | 'pulled'>;

/** What all topics draw on, gone through once. */
interface TopicIndex extends Pick<Needs, 'matchesOf'> {
  /** Place of each plan among all. */
  readonly places: ReadonlyMap<string, number>;
  readonly measures: ReadonlyMap<string, OwnedMeasure>;
  /** By topic: the measures whose main topic it is, and those that touch it. */
  readonly main: ReadonlyMap<string, readonly OwnedMeasure[]>;
  readonly also: ReadonlyMap<string, readonly OwnedMeasure[]>;
}

interface OwnedMeasure {
  readonly plan: string;
  /** Its place among all measures. */
  readonly place: number;
  readonly measure: EnrichedMeasure;
}

function indexTopics(plans: readonly EnrichedPlan[]): Omit<TopicIndex, 'matchesOf'> {
  const owned = plans
    .flatMap(({ plan, measures }) => measures.map((measure) => ({ plan: plan.id, measure })))
    .map((entry, place): OwnedMeasure => ({ ...entry, place }));
  const touching = owned.flatMap((own) => own.measure.topics.slice(1).map(({ topic }) => ({ topic, own })));
  const also = Map.groupBy(touching, ({ topic }) => topic);
  return {
    places: new Map(plans.map(({ plan }, place) => [plan.id, place])),
    measures: new Map(owned.map((own) => [own.measure.id, own])),
    main: Map.groupBy(owned, ({ measure }) => measure.topics[0]?.topic ?? ''),
    also: new Map([...also].map(([topic, list]) => [topic, list.map(({ own }) => own)])),
  };
}

function topicView(topic: TopicFact, index: TopicIndex): Omit<TopicView, 'elsewhere'> {
  const main = index.main.get(topic.id) ?? [];
  const [own, also] = [byPlan(main), byPlan(index.also.get(topic.id) ?? [])];
  const related = byPlan(mostRelated(main, index));
  const placeOf = (plan: string): number => lookUp(index.places, plan, 'plan');
  const touched = [...new Set([...own.keys(), ...also.keys(), ...related.keys()])];
  const cells = touched
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((plan) => {
      const [ofOwn = [], ofAlso = [], ofRelated = []] = [own.get(plan), also.get(plan), related.get(plan)];
      return topicCell(plan, { own: ofOwn, also: ofAlso, related: ofRelated });
    });
  return { ...topic, url: topicUrl(topic.id), cells };
}

function byPlan(measures: readonly OwnedMeasure[]): ReadonlyMap<string, EnrichedMeasure[]> {
  const groups = Map.groupBy(measures, ({ plan }) => plan);
  return new Map([...groups].map(([plan, own]) => [plan, own.map(({ measure }) => measure)]));
}

function topicCell(
  plan: string,
  { own, also, related }: Readonly<Record<'own' | 'also' | 'related', readonly EnrichedMeasure[]>>,
): TopicCell {
  const nearest = also.length > 0 ? also : related;
  return {
    plan,
    measures: own.map(({ id }) => id),
    also: also.map(({ id }) => id),
    nearest: own.length > 0 ? [] : nearest.slice(0, 3).map(({ id }) => id),
  };
}

/** Returns the measures that match one of `main`, those with the best match first. */
function mostRelated(main: readonly OwnedMeasure[], { measures, matchesOf }: TopicIndex): OwnedMeasure[] {
  const scores = new Map<string, number>();
  for (const { measure } of main) {
    for (const match of matchesOf(measure.id)) {
      const id = partnerIn(match, measure.id);
      scores.set(id, Math.max(match.score, scores.get(id) ?? 0));
    }
  }
  return [...scores]
    .map(([id, score]) => ({ ...lookUp(measures, id, 'measure'), score }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}
