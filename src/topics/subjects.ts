/**
 * Which plans are on one subject. Two plans on 职业教育 may hardly share a word; but the plans that are nearest to either
 * are the same ones, and that tells. What either speaks of most has to agree too: regulations on unrelated subjects stand
 * near to each other by the many words of regulations that each has once.
 */

import { createNearest, groupTogether, type Near } from '../segment/nearest.ts';
import {
  addNumbered,
  createSimilarity,
  type NumberedVector,
  normaliseNumbered,
  noTerms,
  rarityAmong,
  weighNumbered,
} from '../segment/numbered.ts';
import { type Counting, countTelling } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { PlanSubjects, TopicInput } from './types.ts';

/**
 * Returns what can be said of the plans of a library by the wording of their measures; `telling` are the words that tell the
 * subject of each measure.
 */
export function readSubjects(
  measures: readonly TopicInput[],
  telling: readonly NumberedVector[],
  counting: Counting,
): PlanSubjects {
  const byPlan = Map.groupBy(measures.keys(), (at) => measures[at]?.plan ?? '');
  const plans = [...byPlan.keys()].sort();
  const places = new Map(plans.map((plan, index) => [plan, index]));
  const ofPlans = plans.map((plan) => byPlan.get(plan) ?? []);
  const words = planWords(ofPlans, measures, telling, counting);
  const near = findNear(words);
  const onSubject = plans.length > fewPlans ? findSame(words, near) : undefined;
  return {
    near: (plan) =>
      (near[places.get(plan) ?? -1] ?? []).map(({ index, likeness }) => ({ plan: plans[index] ?? '', likeness })),
    same(a, b) {
      const [placeA, placeB] = [places.get(a), places.get(b)];
      if (!onSubject || placeA === undefined || placeB === undefined) return true;
      return onSubject[placeA]?.has(placeB) ?? false;
    },
    relations: [plans, near.map((others) => others.map(({ index }) => index)), onSubject?.map((others) => [...others])],
  };
}

const fewPlans = 3;

function findNear(words: readonly NumberedVector[]): Near[][] {
  const rarity = rarityAmong(words);
  const vectors = words.map((counts) => weighNumbered(counts, rarity));
  const nearest = createNearest(vectors, groupTogether(vectors.length));
  return words.map((_, index) => withFurther(nearest(index, words.length)));
}

/**
 * The nearest plans and all that are nearly as near: of many plans on a subject any two have few of the nearest in common.
 */
function withFurther(near: readonly Near[]): Near[] {
  const least = Math.max(thresholds.around, (near[0]?.likeness ?? 0) * thresholds.asNear);
  return near.filter(({ likeness }, at) => at < thresholds.nearPlans || likeness >= least);
}

/** Returns for each plan those on its subject; plans that are near to none in common are on none. */
function findSame(words: readonly NumberedVector[], near: readonly (readonly Near[])[]): Set<number>[] {
  const rarity = rarityAmong(words);
  const profiles = profilesOf(near);
  const likeProfiles = createSimilarity(profiles);
  const likeMatters = createSimilarity(words.map((counts) => weighMatter(counts, rarity)));
  const isSame = (a: number, b: number): boolean =>
    likeProfiles(a, b) >= thresholds.sameSubject && likeMatters(a, b) >= thresholds.sameMatter;
  return profiles.map(({ terms }, plan) => {
    const around = new Set<number>();
    for (const other of terms) for (const further of profiles[other]?.terms ?? []) around.add(further);
    return new Set(around.values().filter((other) => isSame(plan, other)));
  });
}

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

/** Returns how often each plan has each telling word, in the order of the plans. */
function planWords(
  plans: readonly (readonly number[])[],
  measures: readonly TopicInput[],
  telling: readonly NumberedVector[],
  counting: Counting,
): NumberedVector[] {
  const titles = plans.map(([first = -1]) => ({ text: measures[first]?.planTitle ?? '', headings: [] }));
  const inTitles = countTelling(titles, counting);
  return plans.map((own, plan) =>
    addNumbered([
      ...own.map((at) => [telling[at] ?? noTerms, 1] as const),
      [inTitles[plan] ?? noTerms, thresholds.planTitle],
    ]),
  );
}

/** What a plan speaks of: a word weighs by how often it stands there, so that words of its form hardly count. */
function weighMatter({ terms, weights }: NumberedVector, rarity: (word: number) => number): NumberedVector {
  const weighed = weights.map((count, place) => count * rarity(terms[place] ?? 0) ** thresholds.matterRarity);
  return normaliseNumbered({ terms, weights: weighed });
}

/** The nearness of a plan to others, either way, and to itself as to its nearest; the terms are plans. */
function profilesOf(near: readonly (readonly Near[])[]): NumberedVector[] {
  const profiles = near.map(() => new Map<number, number>());
  for (const [plan, others] of near.entries()) {
    for (const { index, likeness } of others) {
      profiles[plan]?.set(index, likeness);
      profiles[index]?.set(plan, likeness);
    }
  }
  return profiles.map((profile, plan) => {
    profile.set(plan, Math.max(0, ...profile.values()));
    return normaliseNumbered({
      terms: Int32Array.from(profile.keys()),
      weights: Float64Array.from(profile.values()),
    });
  });
}
