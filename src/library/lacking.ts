/**
 * 各地都有、本地未见: what most plans on the subject of a plan have and it has not. On its subject is a plan that shares half
 * of its main topics; most are at least half of these plans, and two.
 */
import type { MeasureView, PlanView, TopicView } from '../render/views.ts';

type Fixing = Pick<MeasureView, 'targets'>;

/** A topic with what the others have on it, a measure of each plan. */
export interface TopicOfOthers<Measure = MeasureView> {
  readonly topic: TopicView;
  readonly others: readonly Measure[];
}

export interface Lacking<Measure> {
  /** The other plans on the subject. */
  readonly compared: readonly string[];
  /** Main topics of measures of most others, of none of the plan; those of the most plans first. */
  readonly topics: readonly TopicOfOthers<Measure>[];
  /** Topics of the plan on which it fixes no deadline or figure, as most others that have them do. */
  readonly fixing: readonly TopicOfOthers<Measure>[];
}

/** Returns what a plan of the library lacks. */
export function findLackingOf<Measure extends Fixing>(
  { id }: Pick<PlanView, 'id'>,
  topics: readonly TopicView[],
  measureOf: (id: string) => Measure,
): Lacking<Measure> {
  const all = topics.map((topic) => ({ topic, held: heldBy(topic) }));
  const own = all.filter(({ held }) => held.has(id));
  const compared = onSubject(id, own);
  const listsOf = ({ held }: HeldTopic) => compared.flatMap((plan) => [held.get(plan) ?? []].filter(isFilled));
  const fixingIn = (ids: readonly string[]) => ids.map(measureOf).filter(fixes);
  const lacking = all.flatMap((one) => {
    if (one.held.has(id) || !areMost(one.held.size, compared.length)) return [];
    const lists = listsOf(one);
    return areMost(lists.length, compared.length)
      ? [{ topic: one.topic, others: firstOfEach(lists).map(measureOf) }]
      : [];
  });
  const fixing = own.flatMap((one) => {
    if (fixingIn(one.held.get(id) ?? []).length > 0) return [];
    const lists = listsOf(one);
    const fixed = lists.map(fixingIn).filter(isFilled);
    return areMost(fixed.length, lists.length) ? [{ topic: one.topic, others: firstOfEach(fixed) }] : [];
  });
  return { compared, topics: lacking.toSorted(byPlans), fixing: fixing.toSorted(byPlans) };
}

/** A topic with the ids of the measures whose main topic it is, by plan. */
interface HeldTopic {
  readonly topic: TopicView;
  readonly held: ReadonlyMap<string, readonly string[]>;
}

function areMost(count: number, of: number): boolean {
  return count >= 2 && count * 2 >= of;
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function firstOfEach<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return lists.flatMap((list) => list.slice(0, 1));
}

function byPlans(a: TopicOfOthers<unknown>, b: TopicOfOthers<unknown>): number {
  return b.others.length - a.others.length;
}

function fixes({ targets }: Fixing): boolean {
  return targets.length > 0;
}

function heldBy(topic: TopicView): HeldTopic['held'] {
  const known = allHeld.get(topic) ?? idsByPlan(topic);
  allHeld.set(topic, known);
  return known;
}

const allHeld = new WeakMap<TopicView, HeldTopic['held']>();

function idsByPlan({ cells }: TopicView): HeldTopic['held'] {
  return new Map(cells.filter(({ measures }) => isFilled(measures)).map(({ plan, measures }) => [plan, measures]));
}

function onSubject(id: string, own: readonly HeldTopic[]): string[] {
  const shared = Map.groupBy(
    own.flatMap(({ held }) => [...held.keys()]),
    (plan) => plan,
  );
  return [...shared].flatMap(([plan, { length }]) => (plan !== id && length * 2 >= own.length ? [plan] : []));
}
