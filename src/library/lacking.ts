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
  const held = new Map(topics.map((topic) => [topic, holdersOf(topic)]));
  const own = topics.filter((topic) => held.get(topic)?.has(id));
  const compared = onSubject(id, own, held);
  const others = (topic: TopicView): Measure[][] => {
    const holders = held.get(topic);
    return compared.flatMap((plan) => {
      const ids = holders?.get(plan);
      return ids ? [ids.map(measureOf)] : [];
    });
  };
  const most = (count: number, of: number): boolean => count >= 2 && count * 2 >= of;
  const lacking = topics
    .filter((topic) => !held.get(topic)?.has(id))
    .map((topic) => ({ topic, others: others(topic).flatMap((measures) => measures.slice(0, 1)) }))
    .filter((one) => most(one.others.length, compared.length));
  const fixing = own.flatMap((topic) => {
    const ownMeasures = (held.get(topic)?.get(id) ?? []).map(measureOf);
    const lists = others(topic);
    const fixed = lists.flatMap((measures) => measures.filter(fixes).slice(0, 1));
    return !ownMeasures.some(fixes) && most(fixed.length, lists.length) ? [{ topic, others: fixed }] : [];
  });
  return { compared, topics: lacking.toSorted(byPlans), fixing: fixing.toSorted(byPlans) };
}

function byPlans(a: TopicOfOthers<unknown>, b: TopicOfOthers<unknown>): number {
  return b.others.length - a.others.length;
}

function fixes({ targets }: Fixing): boolean {
  return targets.length > 0;
}

/** Plan → its measures whose main topic it is. */
function holdersOf({ cells }: TopicView): ReadonlyMap<string, readonly string[]> {
  return new Map(cells.filter(({ measures }) => measures.length > 0).map(({ plan, measures }) => [plan, measures]));
}

function onSubject(
  id: string,
  own: readonly TopicView[],
  held: ReadonlyMap<TopicView, ReadonlyMap<string, unknown>>,
): string[] {
  const shared = new Map<string, number>();
  for (const plan of own.flatMap((topic) => [...(held.get(topic)?.keys() ?? [])])) {
    shared.set(plan, (shared.get(plan) ?? 0) + 1);
  }
  return [...shared].flatMap(([plan, count]) => (plan !== id && count * 2 >= own.length ? [plan] : []));
}
