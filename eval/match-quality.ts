/**
 * Measures how well topics and matches agree with what readers have labelled. Two measures of different plans are
 * counterparts when their main topics are the same; pairs that share only a further topic are left out. Where `unseen`
 * names plans, only their measures and the pairs that touch them count.
 */
import type { MatchInput, MeasureMatch } from '../src/match/types.ts';

/** The measures of a library with their matches. */
export interface MatchedLibrary {
  readonly measures: readonly MatchInput[];
  readonly matches: readonly MeasureMatch[];
}

/** What readers say a measure is about. */
interface TopicLabel {
  /** None where the measure is about no topic: 此件公开发布. */
  readonly primary: string | null;
  readonly secondary: readonly string[];
  /** Main topics that another careful reader may prefer. */
  readonly alternative?: readonly string[] | undefined;
}

/** Labels by id of the measure. */
export type TopicLabels = Readonly<Record<string, TopicLabel>>;

/** `right` of `all`, and what went wrong, the worst first. */
export interface Accuracy {
  readonly right: number;
  readonly all: number;
  readonly wrong: readonly string[];
}

export interface LinkQuality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly counterparts: number;
  readonly wrong: readonly string[];
}

/** Ids of plans. */
type Plans = ReadonlySet<string>;

/** Returns how many labelled measures have the right main topic, or rightly none; one that was not read is wrong. */
export function rateTopics(measures: readonly MatchInput[], labels: TopicLabels, unseen?: Plans): Accuracy {
  const found = new Map(measures.map(({ id, topics }) => [id, topics[0]?.topic ?? null]));
  const labelled = Object.entries(labels).filter(([id]) => !unseen || unseen.has(planOf(id)));
  const wrong = labelled.filter(([id, label]) => !acceptable(label).includes(found.get(id)));
  return {
    right: labelled.length - wrong.length,
    all: labelled.length,
    wrong: wrong.map(([id, { primary }]) => `${id}: ${found.get(id) ?? '—'}, labelled ${primary ?? '—'}`),
  };
}

/** Returns precision, recall and F1 of `counterpart` over all pairs of labelled measures. */
export function rateLinks({ measures, matches }: MatchedLibrary, labels: TopicLabels, unseen?: Plans): LinkQuality {
  const found = indexMatches(matches);
  const pairs = labelledPairs(measures, labels, unseen).map(({ a, b, same }) => ({ a, b, same, match: found(a, b) }));
  const linked = pairs.filter(({ match }) => match?.relation === 'counterpart');
  const right = linked.filter(({ same }) => same).length;
  const counterparts = pairs.filter(({ same }) => same).length;
  const [precision, recall] = [right / linked.length, right / counterparts];
  const missed = pairs.filter(({ same, match }) => same && match?.relation !== 'counterpart');
  const wrong = [
    ...linked
      .filter(({ same }) => !same)
      .map(({ a, b, match }) => ({ text: `wrong  ${a} ${b}`, score: match?.score ?? 0 })),
    ...missed.map(({ a, b, match }) => ({ text: `missed ${a} ${b}`, score: 1 - (match?.score ?? 0) })),
  ].sort((x, y) => y.score - x.score);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    counterparts,
    wrong: wrong.map(({ text }) => text),
  };
}

/**
 * For every measure and every other plan that has a counterpart of it: is the measure of that plan with the highest
 * score one?
 */
export function rateFirstPlace({ measures, matches }: MatchedLibrary, labels: TopicLabels, unseen?: Plans): Accuracy {
  const found = indexMatches(matches);
  const labelled = measures.filter(({ id }) => isCertain(labels[id]));
  const byPlan = [...Map.groupBy(labelled, ({ plan }) => plan).values()];
  const tried = labelled.flatMap((measure) =>
    byPlan.flatMap((others) => {
      if (!isCounted(measure.plan, others[0]?.plan ?? measure.plan, unseen)) return [];
      const isRight = (other: MatchInput): boolean => isSame(labels[measure.id], labels[other.id]);
      if (!others.some(isRight)) return [];
      const [first] = others.toSorted(
        (x, y) => (found(measure.id, y.id)?.score ?? 0) - (found(measure.id, x.id)?.score ?? 0),
      );
      return first ? [{ right: isRight(first), text: `${measure.id}: ${first.id} comes first` }] : [];
    }),
  );
  const wrong = tried.filter(({ right }) => !right).map(({ text }) => text);
  return { right: tried.length - wrong.length, all: tried.length, wrong };
}

function acceptable({ primary, alternative = [] }: TopicLabel): readonly (string | null | undefined)[] {
  return [primary, ...alternative];
}

/** Two measures that are about no topic have nothing in common. */
function isSame(a: TopicLabel | undefined, b: TopicLabel | undefined): boolean {
  return typeof a?.primary === 'string' && a.primary === b?.primary;
}

function isCounted(planA: string, planB: string, unseen: Plans | undefined): boolean {
  return planA !== planB && (!unseen || unseen.has(planA) || unseen.has(planB));
}

function planOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Where readers may well differ, links are not counted. */
function isCertain(label: TopicLabel | undefined): boolean {
  return label !== undefined && (label.alternative ?? []).length === 0;
}

function labelledPairs(
  measures: readonly MatchInput[],
  labels: TopicLabels,
  unseen: Plans | undefined,
): { a: string; b: string; same: boolean }[] {
  const labelled = measures.filter(({ id }) => isCertain(labels[id]));
  return labelled.flatMap((a, index) =>
    labelled.slice(index + 1).flatMap((b) => {
      const [labelA, labelB] = [labels[a.id], labels[b.id]];
      if (!isCounted(a.plan, b.plan, unseen) || !labelA || !labelB) return [];
      const same = isSame(labelA, labelB);
      return same || !touch(labelA, labelB) ? [{ a: a.id, b: b.id, same }] : [];
    }),
  );
}

function touch(a: TopicLabel, b: TopicLabel): boolean {
  const topics = topicsOf(a);
  return topicsOf(b).some((topic) => topics.includes(topic));
}

function topicsOf({ primary, secondary }: TopicLabel): string[] {
  return [...(primary === null ? [] : [primary]), ...secondary];
}

function indexMatches(matches: readonly MeasureMatch[]): (a: string, b: string) => MeasureMatch | undefined {
  const byPair = new Map(matches.map((match) => [`${match.a}\n${match.b}`, match]));
  return (a, b) => byPair.get(a < b ? `${a}\n${b}` : `${b}\n${a}`);
}
