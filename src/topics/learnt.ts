/**
 * Topics learnt from the texts themselves: groups of measures of different plans on one subject that say the same. Two
 * measures belong together when each is the other's nearest in its plan; a term counts by how few measures on the
 * subject have it, since 养老 tells nothing among plans on 养老服务. Groups join while their measures are near on average.
 * A group is a topic where it has a name and is of enough plans, the more the larger the library.
 */
import type { Memory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { mendNearest } from '../segment/kept-nearest.ts';
import { type Near, nearBounds } from '../segment/nearest.ts';
import {
  createRarityAmong,
  createSimilarity,
  inSteps,
  type NumberedVector,
  noTerms,
  rarityAmong,
  type TermNumbers,
  weighNumbered,
} from '../segment/numbered.ts';
import { nameGroups } from './name-topic.ts';
import { thresholds } from './thresholds.ts';
import type { NamedTopic, PlanSubjects, TopicInput } from './types.ts';
import { countWorks } from './works.ts';

/** A measure that no topic of the file fits. */
export interface Groupable extends TopicInput {
  readonly terms: NumberedVector;
}

/** A topic with the ids of its measures. */
interface LearntTopic {
  readonly topic: NamedTopic;
  readonly members: readonly string[];
}

/** Measures that say the same, by an id of their own, which are not enough for a topic or have no name. */
interface UnnamedGroup {
  readonly id: string;
  readonly members: readonly string[];
}

export interface Learnt {
  readonly topics: readonly LearntTopic[];
  /** Their measures have no topic. */
  readonly unnamed: readonly UnnamedGroup[];
}

/**
 * Returns the topics of measures that no topic of the file fits, named beside all measures of the `library`; ids stay
 * while the oldest measure stays.
 */
export function learnTopics(
  measures: readonly Groupable[],
  library: readonly TopicInput[],
  subjects: PlanSubjects,
  { cut, numbers, memory }: { readonly cut: CutWords; readonly numbers: TermNumbers; readonly memory: Memory },
): Learnt {
  const inOrder = measures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = weighOnSubject(inOrder, subjects, memory);
  const firsts = firstsOf(inOrder, vectors, subjects, { numbers, memory });
  return memory.keepLast('learnt topics', [inOrder, subjects.relations, library, cut, numbers], () => {
    const least = fewestPlans(countWorks(library));
    const isTopic = (group: readonly TopicInput[]): boolean => countWorks(group) >= least;
    const groups = groupMeasures(inOrder, vectors, firsts);
    const rarity = rarityAmong(measures.map(({ terms }) => terms));
    const naming = { ...subjects, rarity: (pair: string) => rarity(numbers.numberOf(pair)), cut, isTopic };
    const named = nameGroups(groups.filter(isTopic), library, naming);
    const topics = named.map(({ names, group }) => ({
      topic: { id: topicId(oldest(group).id), ...names },
      members: group.map(({ id }) => id),
    }));
    return { topics, unnamed: listUnnamed(groups, new Set(topics.flatMap(({ members }) => members))) };
  });
}

/** Returns what groups are without the measures that have a topic. */
function listUnnamed(groups: readonly (readonly Groupable[])[], named: ReadonlySet<string>): UnnamedGroup[] {
  const left = groups.map((group) => group.filter(({ id }) => !named.has(id))).filter(({ length }) => length > 0);
  return left.map((group) => ({ id: topicId(oldest(group).id), members: group.map(({ id }) => id) }));
}

/** Of how many plans the measures of a topic are at least: two of five, three of 250, four of 3,000. */
function fewestPlans(plans: number): number {
  return Math.max(2, Math.round(Math.log2(plans) / 3));
}

function oldest(group: readonly Groupable[]): Groupable {
  const [first, ...others] = group;
  const isOlder = (a: Groupable, b: Groupable): boolean => a.planDate < b.planDate;
  if (!first) throw new Error('a group holds measures');
  return others.reduce((old, one) => (isOlder(one, old) ? one : old), first);
}

/** FNV-1a: a short sign of a measure's id that can stand in an address. */
function topicId(measure: string): string {
  const hash = [...measure].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
  return `learnt-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** What is kept from one time to the next, and by whose numbers the terms are told. */
interface Keeping {
  readonly memory: Memory;
  readonly numbers: TermNumbers;
}

/** Returns groups of two measures and more, each sorted by id, in the order of their first ids. */
function groupMeasures(
  inOrder: readonly Groupable[],
  vectors: readonly NumberedVector[],
  firsts: FirstMeasures,
): Groupable[][] {
  const likeness = createSimilarity(vectors);
  const owner = inOrder.map((_, index) => [index]);
  for (const { a, b } of mutualPairs(firsts)) {
    const [groupA = [], groupB = []] = [owner[a], owner[b]];
    if (groupA === groupB || nearOnAverage(groupA, groupB, likeness) < thresholds.learnt * joining) continue;
    groupA.push(...groupB);
    for (const index of groupB) owner[index] = groupA;
  }
  const groups = [...new Set(owner)].filter(({ length }) => length > 1);
  return groups.map((group) => group.sort((a, b) => a - b).flatMap((index) => inOrder[index] ?? []));
}

/** Groups may be a little less near than the pairs that they grow from. */
const joining = 0.8;

/**
 * Vectors in which a term weighs by how few measures of the plans on the same subject have it; those of plans around which
 * nothing has changed are the last time's.
 */
function weighOnSubject(
  measures: readonly Groupable[],
  { near, same }: PlanSubjects,
  memory: Memory,
): NumberedVector[] {
  const byPlan = Map.groupBy(measures, ({ plan }) => plan);
  const rarityOf = createRarityAmong(measures.map(({ terms }) => terms));
  const termsOf = new Map(
    [...byPlan].map(([plan, own]) => {
      const terms = own.map((measure) => measure.terms);
      return [plan, memory.keepLast(`terms of plan ${plan}`, terms, () => terms)];
    }),
  );
  const weighed = new Map(
    [...byPlan].flatMap(([plan, own]) => {
      const others = near(plan).filter((other) => same(plan, other.plan));
      const names = [plan, ...others.map((other) => other.plan).sort()];
      const around = names.flatMap((name) => [termsOf.get(name) ?? []]);
      const vectors = memory.keepLast(`weighed on the subject of ${plan}`, around, () => {
        const rarity = inSteps(rarityOf(around.flat()));
        return own.map(({ terms }) => weighNumbered(terms, rarity));
      });
      return own.map((measure, at): [Groupable, NumberedVector] => [measure, vectors[at] ?? noTerms]);
    }),
  );
  return measures.map((measure) => weighed.get(measure) ?? noTerms);
}

interface MutualPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Returns of each measure the nearest one in each plan; takes over from the last time what nothing has touched. */
function firstsOf(
  measures: readonly Groupable[],
  vectors: readonly NumberedVector[],
  subjects: PlanSubjects,
  { numbers, memory }: Keeping,
): FirstMeasures {
  const { planOf, joined } = plansToJoin(measures, subjects);
  const owners = measures.map(({ plan }) => plan);
  const groups = { of: planOf, takenFor: (plan: number) => joined[plan] ?? new Uint8Array() };
  const pick = (near: readonly Near[]): Near[] => firstOfEachPlan(near, measures);
  return mendNearest(memory, 'near measures', { vectors, numbers, owners, told: joined }, (last) => {
    const joinOthers = joined.map((own, plan) => own.some((may, other) => may !== last?.[plan]?.[other]));
    const mayOthers = (index: number): boolean => joinOthers[planOf[index] ?? 0] === true;
    return { bounds: nearBounds, count: keptNear, groups, mayOthers, pick };
  });
}

/** Of each measure the nearest one in each plan. */
type FirstMeasures = readonly (readonly Near[])[];

/** Pairs in which each is the other's nearest in its plan, the nearest first. */
function mutualPairs(firsts: FirstMeasures): MutualPair[] {
  return firsts
    .flatMap((others, a) =>
      others
        .filter(
          ({ index: b, likeness }) =>
            a < b && likeness >= thresholds.learnt && firsts[b]?.some(({ index }) => index === a),
        )
        .map(({ index: b, likeness }) => ({ a, b, likeness })),
    )
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Plans by number: that of each measure, and for each plan 1 where it may join another, which is on its subject. */
interface PlansToJoin {
  readonly planOf: Uint32Array;
  readonly joined: readonly Uint8Array[];
}

function plansToJoin(measures: readonly Groupable[], subjects: PlanSubjects): PlansToJoin {
  const plans = [...new Set(measures.map(({ plan }) => plan))];
  const numbers = new Map(plans.map((plan, number) => [plan, number]));
  return {
    planOf: Uint32Array.from(measures, ({ plan }) => numbers.get(plan) ?? 0),
    joined: plans.map((plan) =>
      Uint8Array.from(plans, (other) => Number(other !== plan && subjects.same(plan, other))),
    ),
  };
}

const keptNear = 60;

function firstOfEachPlan(near: readonly Near[], measures: readonly Groupable[]): Near[] {
  const planOf = ({ index }: Near): string => measures[index]?.plan ?? '';
  return [...Map.groupBy(near, planOf).values()].flatMap(([first]) => first ?? []);
}

function nearOnAverage(a: readonly number[], b: readonly number[], likeness: (x: number, y: number) => number): number {
  const sum = a.reduce((all, x) => all + b.reduce((part, y) => part + likeness(x, y), 0), 0);
  return sum / (a.length * b.length);
}
