/**
 * The wording of topics: all measures of which a topic is believed, taken together. A measure's topic is the one whose
 * wording is nearest, without what the measure itself has put into it.
 */
import { mapFloats } from '../model/map-floats.ts';
import { countTermNumbers, type NumberedVector, noTerms } from '../segment/numbered.ts';
import { type Belief, total } from './order.ts';
import { thresholds } from './thresholds.ts';

/** Texts with what is believed of each. */
interface Taught {
  readonly vectors: readonly NumberedVector[];
  readonly beliefs: readonly Belief[];
  readonly topics: number;
}

/** Returns for each of the first `count` texts how far its wording speaks for each topic, 0–1. */
export function compareWithTopics({ vectors, beliefs, topics }: Taught, count: number): Belief[] {
  const taught = vectors.map((_, at) => listTaught(beliefs[at]));
  const wording = gatherWording(vectors, taught, topics);
  const lengths = measureLengths(wording);
  return vectors.slice(0, count).map((vector, at) => {
    const likeness = compareWith(wording, vector);
    for (const own of taught[at] ?? []) likeness[own.topic] = compareWithout(wording, vector, own);
    return sharpen(mapFloats(likeness, (value, topic) => value / (lengths[topic] || 1)));
  });
}

/** A topic that a text teaches, and how much. */
interface Lesson {
  readonly topic: number;
  readonly value: number;
}

/** Faint beliefs teach nothing. */
function listTaught(belief: Belief = new Float64Array(0)): Lesson[] {
  const taught: Lesson[] = [];
  for (let topic = 0; topic < belief.length; topic += 1) {
    const value = belief[topic] ?? 0;
    if (value > 0.05) taught.push({ topic, value });
  }
  return taught;
}

/** How much of each term the texts of each topic have together. */
interface Wording {
  /** Number of a term → where its weights by topic begin; -1 for a term that teaches nothing. */
  readonly places: Int32Array;
  /** Term by term in the order in which they were met, topic by topic. */
  readonly weights: Float64Array;
  readonly topics: number;
}

function gatherWording(
  vectors: readonly NumberedVector[],
  taught: readonly (readonly Lesson[])[],
  topics: number,
): Wording {
  const teaching = vectors.map((vector, at) => (taught[at]?.length ? vector : noTerms));
  const places = new Int32Array(countTermNumbers(vectors)).fill(-1);
  let free = 0;
  for (const { terms } of teaching) {
    for (const term of terms) {
      if (places[term] !== -1) continue;
      places[term] = free;
      free += topics;
    }
  }
  const weights = new Float64Array(free);
  for (const [at, vector] of teaching.entries()) {
    for (const { topic, value } of taught[at] ?? []) {
      for (let index = 0; index < vector.terms.length; index += 1) {
        const place = (places[vector.terms[index] ?? 0] ?? 0) + topic;
        weights[place] = (weights[place] ?? 0) + (vector.weights[index] ?? 0) * value;
      }
    }
  }
  return { places, weights, topics };
}

function measureLengths({ weights, topics }: Wording): Belief {
  const squares = new Float64Array(topics);
  for (let place = 0; place < weights.length; place += topics) {
    for (let topic = 0; topic < topics; topic += 1)
      squares[topic] = (squares[topic] ?? 0) + (weights[place + topic] ?? 0) ** 2;
  }
  return squares.map(Math.sqrt);
}

function compareWith({ places, weights, topics }: Wording, vector: NumberedVector): Belief {
  const likeness = new Float64Array(topics);
  for (let index = 0; index < vector.terms.length; index += 1) {
    const place = places[vector.terms[index] ?? 0] ?? -1;
    const weight = vector.weights[index] ?? 0;
    for (let topic = 0; place >= 0 && topic < topics; topic += 1)
      likeness[topic] = (likeness[topic] ?? 0) + weight * (weights[place + topic] ?? 0);
  }
  return likeness;
}

/** Leaves out what the text itself has taught. */
function compareWithout({ places, weights }: Wording, vector: NumberedVector, { topic, value }: Lesson): number {
  let likeness = 0;
  for (let index = 0; index < vector.terms.length; index += 1) {
    const weight = vector.weights[index] ?? 0;
    const all = weights[(places[vector.terms[index] ?? 0] ?? 0) + topic] ?? 0;
    likeness += weight * (all - weight * value);
  }
  return likeness;
}

function sharpen(likeness: Belief): Belief {
  const { sharpness, trusted } = thresholds.profile;
  const most = Math.max(0, ...likeness);
  const sharp = mapFloats(likeness, (value) => Math.exp((value - most) * sharpness));
  const [all, trust] = [total(sharp), Math.min(1, most / trusted)];
  return mapFloats(sharp, (value) => (value / all) * trust);
}
