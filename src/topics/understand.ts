/**
 * Which topic of topics.yaml a measure has. Four sides speak: the words of the file; the nearest measures that are
 * understood already; the wording of each topic; and the order of the plan. What was understood in one round teaches in
 * the next. An editor's label and the typical sentences of the file are believed from the start and teach too.
 */

import { mapFloats } from '../model/map-floats.ts';
import { createNearest, groupApart, type Near } from '../segment/nearest.ts';
import type { NumberedVector } from '../segment/numbered.ts';
import { type Belief, countSteps, followOrder, total } from './order.ts';
import { compareWithTopics } from './profiles.ts';
import { thresholds } from './thresholds.ts';

/** A measure as it is understood: what its words say, and what an editor says. */
export interface Understandable {
  readonly plan: string;
  readonly vector: NumberedVector;
  /** Points by topic, from the words of the file. */
  readonly words: Belief;
  /** The topic that an editor has given. */
  readonly label?: number | undefined;
}

export interface Understanding {
  /** How probable each topic is. */
  readonly belief: Belief;
  /** How much speaks for the topic that most speaks for. */
  readonly evidence: number;
  /** The nearest measures by their index. */
  readonly near: readonly Near[];
}

/** A text of which the topic is known. */
export interface Taught {
  readonly vector: NumberedVector;
  readonly topic: number;
}

/** Returns what is understood of each measure, in order; the measures of a plan stand together in printed order. */
export function understandMeasures(
  measures: readonly Understandable[],
  taught: readonly Taught[],
  topics: number,
): Understanding[] {
  const vectors = [...measures, ...taught].map(({ vector }) => vector);
  const near = findNear(measures, vectors);
  const known = taught.map(({ topic }) => certain(topic, topics));
  let beliefs = measures.map((measure) => firstBelief(measure));
  let evidence = measures.map(({ words }) => words);
  for (let round = 0; round < thresholds.rounds; round += 1) {
    const all = [...beliefs, ...known];
    const wording = compareWithTopics({ vectors, beliefs: all, topics }, measures.length);
    evidence = gatherEvidence(measures, near, wording, all);
    beliefs = believe(measures, evidence, beliefs, topics);
  }
  return measures.map((_, at) => ({
    belief: beliefs[at] ?? new Float64Array(topics),
    evidence: Math.max(0, ...(evidence[at] ?? [])),
    near: (near[at] ?? []).filter(({ index }) => index < measures.length),
  }));
}

/** More are kept than are asked, since some may not be understood themselves. */
const keptNear = 40;

/** Behind the vectors of the measures stand those of the taught texts. */
function findNear(measures: readonly Understandable[], vectors: readonly NumberedVector[]): Near[][] {
  const nearest = createNearest(vectors, groupApart(vectors.map((_, at) => measures[at]?.plan ?? '')));
  return measures.map((_, at) => nearest(at, keptNear));
}

function firstBelief({ words, label }: Understandable): Belief {
  if (label !== undefined) return certain(label, words.length);
  const all = total(words) + 0.3;
  return mapFloats(words, (points) => points / all);
}

function certain(topic: number, topics: number): Belief {
  return new Float64Array(topics).fill(1, topic, topic + 1);
}

function gatherEvidence(
  measures: readonly Understandable[],
  near: readonly (readonly Near[])[],
  wording: readonly Belief[],
  beliefs: readonly Belief[],
): Belief[] {
  const understood = beliefs.map((belief) => (total(belief) >= 0.05 ? belief : undefined));
  return measures.map(({ words }, at) => {
    const asked = askNear(near[at] ?? [], understood, words.length);
    return mapFloats(words, (points, topic) => points + (asked[topic] ?? 0) + (wording[at]?.[topic] ?? 0));
  });
}

/** What the nearest understood measures say, the nearer the louder; of others there is no belief. */
function askNear(near: readonly Near[], beliefs: readonly (Belief | undefined)[], topics: number): Belief {
  const { count, trusted } = thresholds.neighbours;
  const understood = near.filter(({ index }) => beliefs[index]).slice(0, count);
  const all = understood.reduce((sum, { likeness }) => sum + likeness, 0);
  const trust = Math.min(1, (near[0]?.likeness ?? 0) / trusted) / (all || 1);
  const said = new Float64Array(topics);
  for (const { index, likeness } of understood) {
    const belief = beliefs[index] ?? said;
    for (let topic = 0; topic < topics; topic += 1)
      said[topic] = (said[topic] ?? 0) + (belief[topic] ?? 0) * likeness * trust;
  }
  return said;
}

/** Reads each plan in its order; what has little evidence is believed little. */
function believe(
  measures: readonly Understandable[],
  evidence: readonly Belief[],
  beliefs: readonly Belief[],
  topics: number,
): Belief[] {
  const plans = [...Map.groupBy(measures.keys(), (at) => measures[at]?.plan ?? '').values()];
  const pick = (from: readonly Belief[], plan: readonly number[]): Belief[] => plan.flatMap((at) => from[at] ?? []);
  const steps = countSteps(
    plans.map((plan) => pick(beliefs, plan)),
    topics,
  );
  const believed = new Map(
    plans.flatMap((plan) =>
      followOrder(pick(evidence, plan), steps).map((belief, place) => [plan[place] ?? 0, belief]),
    ),
  );
  return measures.map((measure, at) => {
    if (measure.label !== undefined) return firstBelief(measure);
    const belief = believed.get(at) ?? new Float64Array(topics);
    const spoken = belief.reduce((sum, value, topic) => sum + value * (evidence[at]?.[topic] ?? 0), 0);
    return mapFloats(belief, (value) => value * Math.min(1, spoken / thresholds.teaching));
  });
}
