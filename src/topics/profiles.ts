/**
 * The wording of topics: all measures of which a topic is believed, taken together. A measure's topic is the one whose
 * wording is nearest, without what the measure itself has put into it.
 */
import { countTermNumbers, type NumberedVector } from '../segment/numbered.ts';
import { type Belief, total } from './order.ts';
import { thresholds } from './thresholds.ts';

/** Returns by measure how far its wording speaks for each topic, 0–1. */
export function compareWithTopics(
  vectors: readonly NumberedVector[],
  beliefs: readonly Belief[],
  topics: number,
): Belief[] {
  const { byTerm, gathered } = gatherTerms(vectors, beliefs, topics);
  const lengths = new Float64Array(topics);
  for (const { weights, having } of gathered)
    for (const topic of having) lengths[topic] = (lengths[topic] ?? 0) + (weights[topic] ?? 0) ** 2;
  return vectors.map(({ terms, weights: ownWeights }, at) => {
    const own = teaches(beliefs[at] ?? new Float64Array(topics));
    const likeness = new Float64Array(topics);
    for (const [place, term] of terms.entries()) {
      const weight = ownWeights[place] ?? 0;
      const { weights, having } = byTerm[term] ?? nothing;
      for (const topic of having)
        likeness[topic] = (likeness[topic] ?? 0) + weight * ((weights[topic] ?? 0) - weight * (own[topic] ?? 0));
    }
    return sharpen(likeness.map((value, topic) => value / (Math.sqrt(lengths[topic] ?? 0) || 1)));
  });
}

/** How much of a term the measures of each topic have together. */
interface TermWeights {
  readonly weights: Belief;
  /** The topics whose measures have any of it. */
  readonly having: number[];
}

const nothing: TermWeights = { weights: new Float64Array(0), having: [] };

interface GatheredTerms {
  readonly byTerm: readonly (TermWeights | undefined)[];
  /** In the order in which they were met. */
  readonly gathered: readonly TermWeights[];
}

function gatherTerms(vectors: readonly NumberedVector[], beliefs: readonly Belief[], topics: number): GatheredTerms {
  const byTerm: (TermWeights | undefined)[] = Array.from({ length: countTermNumbers(vectors) });
  const gathered: TermWeights[] = [];
  for (const [at, { terms, weights }] of vectors.entries()) {
    const taught = [...teaches(beliefs[at] ?? new Float64Array(topics)).entries()].filter(([, value]) => value > 0);
    for (const [place, term] of taught.length > 0 ? terms.entries() : []) {
      const known = byTerm[term] ?? { weights: new Float64Array(topics), having: [] };
      if (byTerm[term] === undefined) gathered.push(known);
      byTerm[term] = known;
      addTaught(known, taught, weights[place] ?? 0);
    }
  }
  return { byTerm, gathered };
}

function addTaught(
  { weights, having }: TermWeights,
  taught: readonly (readonly [topic: number, value: number])[],
  weight: number,
): void {
  for (const [topic, value] of taught) {
    if (weights[topic] === 0) having.push(topic);
    weights[topic] = (weights[topic] ?? 0) + weight * value;
  }
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
