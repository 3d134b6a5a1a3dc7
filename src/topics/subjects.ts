/**
 * Which plans are on one subject. Two plans on 职业教育 may hardly share a word; but the plans that are nearest to either
 * are the same ones, and that tells. What either speaks of most has to agree too: regulations on unrelated subjects stand
 * near to each other by the many words of regulations that each has once.
 */

import { type Memory, noMemory } from '../model/memory.ts';
import { draftingWords } from '../model/official/drafting-words.ts';
import type { CutWords } from '../segment/cut.ts';
import {
  addCounts,
  countWords,
  createNearest,
  createRarity,
  type Near,
  normalise,
  numberTerms,
  similarity,
  type TermCounts,
  type TermVector,
  weighCounts,
} from '../segment/vectors.ts';
import { thresholds } from './thresholds.ts';
import type { PlanSubjects, TopicInput } from './types.ts';

/** Returns what can be said of the plans of a library by the wording of their measures. */
export function readSubjects(measures: readonly TopicInput[], cut: CutWords, memory: Memory = noMemory): PlanSubjects {
  const byPlan = Map.groupBy(measures, ({ plan }) => plan);
  const plans = [...byPlan.keys()].sort();
  const places = new Map(plans.map((plan, index) => [plan, index]));
  const words = planWords(
    plans.map((plan) => byPlan.get(plan) ?? []),
    cut,
    memory,
  );
  const rarity = createRarity(words.map((counts) => counts.keys()));
  const vectors = words.map((counts) => weighCounts(counts, rarity));
  const matters = words.map((counts) => weighMatter(counts, rarity));
  const nearest = createNearest(numberTerms(vectors));
  const near = vectors.map((_, index) => nearest(index, thresholds.nearPlans, () => true));
  const profiles = profilesOf(near);
  const onSubject = plans.map(() => new Map<string, boolean>());
  return {
    near: (plan) =>
      (near[places.get(plan) ?? -1] ?? []).map(({ index, likeness }) => ({ plan: plans[index] ?? '', likeness })),
    same(a, b) {
      const [placeA, placeB] = [places.get(a) ?? -1, places.get(b) ?? -1];
      const [profileA, profileB, known] = [profiles[placeA], profiles[placeB], onSubject[placeA]];
      if (plans.length <= fewPlans || !profileA || !profileB || !known) return true;
      const likeness = (of: readonly TermVector[]): number => similarity(of[placeA] ?? none, of[placeB] ?? none);
      const same =
        known.get(b) ?? (likeness(profiles) >= thresholds.sameSubject && likeness(matters) >= thresholds.sameMatter);
      known.set(b, same);
      return same;
    },
  };
}

const fewPlans = 3;
const none: TermVector = new Map();

/**
 * Returns the plans on the subject of topics.yaml: those whose titles name it and those that stand among them. A file
 * that names no subject is for all plans.
 */
export function findOwnPlans(
  measures: readonly TopicInput[],
  subject: readonly string[],
  near: PlanSubjects['near'],
): Set<string> {
  const titles = new Map(measures.map(({ plan, planTitle }) => [plan, planTitle]));
  const isNamed = (plan: string): boolean => subject.some((word) => titles.get(plan)?.includes(word));
  const standsAmong = (plan: string): boolean => {
    const around = near(plan).filter(({ likeness }) => likeness >= thresholds.around);
    const all = around.reduce((sum, { likeness }) => sum + likeness, 0);
    const named = around.filter((other) => isNamed(other.plan)).reduce((sum, { likeness }) => sum + likeness, 0);
    return all > 0 && named >= all * thresholds.ownSubject;
  };
  return new Set([...titles.keys()].filter((plan) => subject.length === 0 || isNamed(plan) || standsAmong(plan)));
}

function planWords(plans: readonly (readonly TopicInput[])[], cut: CutWords, memory: Memory): TermCounts[] {
  return plans.map((measures) =>
    addCounts([
      ...measures.map((measure): [TermCounts, number] => [
        memory.keep(['words of a subject', measure, cut], () => countTelling([measure.text, ...measure.headings], cut)),
        1,
      ]),
      [countTelling([measures[0]?.planTitle ?? ''], cut), thresholds.planTitle],
    ]),
  );
}

/** What a plan speaks of: a word weighs by how often it stands there, so that words of its form hardly count. */
function weighMatter(counts: TermCounts, rarity: (word: string) => number): TermVector {
  return normalise(
    new Map([...counts].map(([word, count]) => [word, count * rarity(word) ** thresholds.matterRarity])),
  );
}

function countTelling(texts: readonly string[], cut: CutWords): Map<string, number> {
  return countWords(texts.flatMap((text) => cut(text)).filter((word) => !draftingWords.has(word)));
}

/** The nearness of a plan to others, either way, and to itself as to its nearest. */
function profilesOf(near: readonly (readonly Near[])[]): TermVector[] {
  const profiles = near.map(() => new Map<string, number>());
  for (const [plan, others] of near.entries()) {
    for (const { index, likeness } of others) {
      profiles[plan]?.set(`${index}`, likeness);
      profiles[index]?.set(`${plan}`, likeness);
    }
  }
  return profiles.map((profile, plan) => normalise(profile.set(`${plan}`, Math.max(0, ...profile.values()))));
}
