/**
 * 各地都有、本地未见: what most plans on the subject of a plan have and it has not. On its subject is a plan that shares half
 * of its main topics; most are at least half of these plans, and two.
 */
import type { PlanView, TopicView } from '../render/views.ts';
import { madeOf } from './asked.ts';

/** A topic with what the others have on it, the id of a measure of each plan. */
export interface TopicOfOthers {
  readonly topic: Pick<TopicView, 'id' | 'name' | 'url'>;
  readonly others: readonly string[];
}

export interface Lacking {
  /** The other plans on the subject. */
  readonly compared: readonly string[];
  /** Main topics of measures of most others, of none of the plan; those of the most plans first. */
  readonly topics: readonly TopicOfOthers[];
  /** Topics of the plan on which it fixes no deadline or figure, as most others that have them do. */
  readonly fixing: readonly TopicOfOthers[];
}

/** Returns what a plan of the library lacks; `fixes` says whether the measure with an id fixes a deadline or a figure. */
export function findLackingOf(
  { id }: Pick<PlanView, 'id'>,
  topics: readonly TopicView[],
  fixes: (measure: string) => boolean,
): Lacking {
  const held = heldTopics(topics);
  const own = held.get(id) ?? [];
  const compared = onSubject(id, own);
  const fixingIn = (ids: readonly string[]) => ids.filter(fixes);
  const fixing = own.flatMap(({ topic, byPlan }) => {
    if (fixingIn(byPlan.get(id) ?? []).length > 0) return [];
    const lists = compared.flatMap((plan) => [byPlan.get(plan) ?? []].filter(isFilled));
    const fixed = lists.map(fixingIn).filter(isFilled);
    return areMost(fixed.length, lists.length) ? [{ topic, others: firstOfEach(fixed) }] : [];
  });
  return { compared, topics: lackingTopics(id, compared, held).toSorted(byPlans), fixing: fixing.toSorted(byPlans) };
}

/** Returns how many topics a plan of the library lacks. */
export function countLackingOf({ id }: Pick<PlanView, 'id'>, topics: readonly TopicView[]): number {
  const held = heldTopics(topics);
  return lackingTopics(id, onSubject(id, held.get(id) ?? []), held).length;
}

/** The topics that most of the others have and the plan has not, in their order, with the first measure of each. */
function lackingTopics(id: string, compared: readonly string[], held: HeldTopics): TopicOfOthers[] {
  const found = new Map<HeldTopic, string[]>();
  for (const plan of compared) {
    for (const one of held.get(plan) ?? []) {
      if (one.byPlan.has(id)) continue;
      const first = firstOfEach([one.byPlan.get(plan) ?? []]);
      const others = found.get(one);
      if (others) others.push(...first);
      else found.set(one, first);
    }
  }
  return [...found]
    .filter(([, others]) => areMost(others.length, compared.length))
    .sort(([a], [b]) => a.place - b.place)
    .map(([{ topic }, others]) => ({ topic, others }));
}

/** A topic with the ids of the measures whose main topic it is, by plan. */
interface HeldTopic {
  readonly topic: TopicOfOthers['topic'];
  /** Among all topics. */
  readonly place: number;
  readonly byPlan: ReadonlyMap<string, readonly string[]>;
}

/** By plan the topics that it has, in their order. */
type HeldTopics = ReadonlyMap<string, readonly HeldTopic[]>;

function areMost(count: number, of: number): boolean {
  return count >= 2 && count * 2 >= of;
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function firstOfEach<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return lists.flatMap((list) => list.slice(0, 1));
}

function byPlans(a: TopicOfOthers, b: TopicOfOthers): number {
  return b.others.length - a.others.length;
}

const heldTopics = madeOf((topics: readonly TopicView[]): HeldTopics => {
  const held = new Map<string, HeldTopic[]>();
  for (const [place, { id, name, url, cells: all }] of topics.entries()) {
    const cells = all.filter(({ measures }) => isFilled(measures));
    const one = {
      topic: { id, name, url },
      place,
      byPlan: new Map(cells.map(({ plan, measures }) => [plan, measures])),
    };
    for (const { plan } of cells) {
      const own = held.get(plan);
      if (own) own.push(one);
      else held.set(plan, [one]);
    }
  }
  return held;
});

function onSubject(id: string, own: readonly HeldTopic[]): string[] {
  const shared = Map.groupBy(
    own.flatMap(({ byPlan }) => [...byPlan.keys()]),
    (plan) => plan,
  );
  return [...shared].flatMap(([plan, { length }]) => (plan !== id && length * 2 >= own.length ? [plan] : []));
}
