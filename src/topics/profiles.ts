/**
 * The wording of topics: all measures of which a topic is believed, taken together. A measure's topic is the one whose
 * wording is nearest, without what the measure itself has put into it.
 */
import type { TermVector } from '../segment/vectors.ts';
import { type Belief, total } from './order.ts';
import { thresholds } from './thresholds.ts';

/** Returns by measure how far its wording speaks for each topic, 0–1. */
export function compareWithTopics(
  vectors: readonly TermVector[],
  beliefs: readonly Belief[],
  topics: number,
): Belief[] {
  const terms = gatherTerms(vectors, beliefs, topics);
  const lengths = new Float64Array(topics);
  for (const weights of terms.values())
    for (const [topic, weight] of weights.entries()) lengths[topic] = (lengths[topic] ?? 0) + weight ** 2;
  return vectors.map((vector, at) => {
    const own = teaches(beliefs[at] ?? new Float64Array(topics));
    const likeness = new Float64Array(topics);
    for (const [term, weight] of vector) {
      const weights = terms.get(term);
      if (!weights) continue;
      for (let topic = 0; topic < topics; topic += 1)
        likeness[topic] = (likeness[topic] ?? 0) + weight * ((weights[topic] ?? 0) - weight * (own[topic] ?? 0));
    }
    return sharpen(likeness.map((value, topic) => value / (Math.sqrt(lengths[topic] ?? 0) || 1)));
  });
}

function gatherTerms(vectors: readonly TermVector[], beliefs: readonly Belief[], topics: number): Map<string, Belief> {
  const terms = new Map<string, Belief>();
  for (const [at, vector] of vectors.entries()) {
    const taught = [...teaches(beliefs[at] ?? new Float64Array(topics)).entries()].filter(([, value]) => value > 0);
    for (const [term, weight] of taught.length > 0 ? vector : []) {
      const weights = terms.get(term) ?? new Float64Array(topics);
      for (const [topic, value] of taught) weights[topic] = (weights[topic] ?? 0) + weight * value;
      terms.set(term, weights);
    }
  }
  return terms;
}

/** Faint beliefs teach nothing. */
function teaches(belief: Belief): Belief {
  return belief.map((value) => (value > 0.05 ? value : 0));
}

function sharpen(likeness: Belief): Belief {
  const { sharpness, trusted } = thresholds.profile;
  const most = Math.max(0, ...likeness);
  const sharp = likeness.map((value) => Math.exp((value - most) * sharpness));
  const [all, trust] = [total(sharp), Math.min(1, most / trusted)];
  return sharp.map((value) => (value / all) * trust);
}
