/**
 * The order of topics: plans of a kind follow each other's order, so what stands before and behind a measure speaks for
 * its topic. Steps from topic to topic are counted in the library; a measure's belief is read from all paths through its
 * plan (forward and backward).
 */
import { mapFloats } from '../model/map-floats.ts';
import { thresholds } from './thresholds.ts';

/** Points or probabilities, one a topic. */
export type Belief = Float64Array<ArrayBuffer>;

/** Counts how often one topic follows another in plans of which something is believed. */
export function countSteps(plans: readonly (readonly Belief[])[], topics: number): Belief[] {
  const { steps: weight, unknown } = thresholds.order;
  const usual = usualTopics(plans, topics);
  const steps = Array.from({ length: topics }, () => new Float64Array(topics));
  for (const beliefs of plans) {
    for (const [at, belief] of beliefs.slice(1).entries()) addSteps(steps, beliefs[at] ?? belief, belief);
  }
  return steps.map((row) => {
    const all = total(row) + unknown;
    return mapFloats(row, (count, topic) => ((count + unknown * (usual[topic] ?? 0)) / all || 0) ** weight);
  });
}

/** Returns what is believed of each measure of a plan when its order is known too; every belief adds up to 1. */
export function followOrder(evidence: readonly Belief[], steps: readonly Belief[]): Belief[] {
  const { evidence: weight, floor } = thresholds.order;
  const own = evidence.map((points) => scale(mapFloats(points, (value) => (value + floor) ** weight)));
  const back = steps.map((_, to) => Float64Array.from(steps, (row) => row[to] ?? 0));
  const before = sweep(own, back);
  const behind = sweep(own.toReversed(), steps).toReversed();
  return own.map((belief, at) => scale(multiply(multiply(belief, before[at]), behind[at])));
}

/** What the measures before say of each measure, without itself. */
function sweep(own: readonly Belief[], steps: readonly Belief[]): Belief[] {
  const said: Belief[] = [];
  for (const [at, belief] of own.entries()) {
    const last = own[at - 1];
    said.push(last ? scale(lead(multiply(last, said[at - 1]), steps)) : new Float64Array(belief.length).fill(1));
  }
  return said;
}

/** `steps[to][from]`: where a belief leads. */
function lead(belief: Belief, steps: readonly Belief[]): Belief {
  const led = new Float64Array(steps.length);
  for (const [to, row] of steps.entries()) {
    let sum = 0;
    for (let from = 0; from < row.length; from += 1) sum += (row[from] ?? 0) * (belief[from] ?? 0);
    led[to] = sum;
  }
  return led;
}

function addSteps(steps: readonly Belief[], before: Belief, after: Belief): void {
  for (const [from, weight] of before.entries()) {
    const row = steps[from];
    if (!row || weight <= 0.02) continue;
    for (let to = 0; to < after.length; to += 1) row[to] = (row[to] ?? 0) + weight * (after[to] ?? 0);
  }
}

function usualTopics(plans: readonly (readonly Belief[])[], topics: number): Belief {
  const counts = new Float64Array(topics).fill(1);
  for (const belief of plans.flat())
    for (const [topic, value] of belief.entries()) counts[topic] = (counts[topic] ?? 0) + value;
  return scale(counts);
}

function multiply(a: Belief, b: Belief | undefined): Belief {
  return mapFloats(a, (value, topic) => value * (b?.[topic] ?? 1));
}

function scale(values: Belief): Belief {
  const all = total(values);
  return all === 0 ? values : mapFloats(values, (value) => value / all);
}

/** Adds up. */
export function total(values: Belief): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum;
}
