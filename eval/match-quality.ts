/**
 * Measures how well topics and matches agree with what readers have labelled. Two measures of different plans are
 * counterparts when their main topics are the same; pairs that share only a further topic are left out.
 */
import type { MatchInput, MeasureMatch } from '../src/match/types.ts';

/** What readers say a measure is about. */
interface TopicLabel {
  readonly primary: string;
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

/** Returns how many labelled measures have the right main topic. */
export function rateTopics(measures: readonly MatchInput[], labels: TopicLabels): Accuracy {
  const labelled = measures.filter(({ id }) => labels[id]);
  const wrong = labelled.filter(({ id, topics }) => !acceptable(labels[id]).includes(topics[0]?.topic ?? ''));
  return {
    right: labelled.length - wrong.length,
    all: labelled.length,
    wrong: wrong.map(({ id, topics }) => `${id}: ${topics[0]?.topic ?? '—'}, labelled ${labels[id]?.primary}`),
  };
}

/** Returns precision, recall and F1 of `counterpart` over all pairs of labelled measures. */
export function rateLinks(
  measures: readonly MatchInput[],
  matches: readonly MeasureMatch[],
  labels: TopicLabels,
): LinkQuality {
  const found = indexMatches(matches);
  const pairs = labelledPairs(measures, labels).map(({ a, b, same }) => ({ a, b, same, match: found(a, b) }));
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
export function rateFirstPlace(
  measures: readonly MatchInput[],
  matches: readonly MeasureMatch[],
  labels: TopicLabels,
): Accuracy {
  const found = indexMatches(matches);
  const labelled = measures.filter(({ id }) => isCertain(labels[id]));
  const byPlan = [...Map.groupBy(labelled, ({ plan }) => plan).values()];
  const tried = labelled.flatMap((measure) =>
    byPlan.flatMap((others) => {
      if (others[0]?.plan === measure.plan) return [];
      const isRight = (other: MatchInput): boolean => labels[other.id]?.primary === labels[measure.id]?.primary;
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

function acceptable(label: TopicLabel | undefined): readonly string[] {
  return label ? [label.primary, ...(label.alternative ?? [])] : [];
}

/** Where readers may well differ, links are not counted. */
function isCertain(label: TopicLabel | undefined): boolean {
  return label !== undefined && (label.alternative ?? []).length === 0;
}

function labelledPairs(
  measures: readonly MatchInput[],
  labels: TopicLabels,
): { a: string; b: string; same: boolean }[] {
  const labelled = measures.filter(({ id }) => isCertain(labels[id]));
  return labelled.flatMap((a, index) =>
    labelled.slice(index + 1).flatMap((b) => {
      const [labelA, labelB] = [labels[a.id], labels[b.id]];
      if (a.plan === b.plan || !labelA || !labelB) return [];
      const same = labelA.primary === labelB.primary;
      return same || !touch(labelA, labelB) ? [{ a: a.id, b: b.id, same }] : [];
    }),
  );
}

function touch(a: TopicLabel, b: TopicLabel): boolean {
  const topics = [a.primary, ...a.secondary];
  return [b.primary, ...b.secondary].some((topic) => topics.includes(topic));
}

function indexMatches(matches: readonly MeasureMatch[]): (a: string, b: string) => MeasureMatch | undefined {
  const byPair = new Map(matches.map((match) => [`${match.a}\n${match.b}`, match]));
  return (a, b) => byPair.get(a < b ? `${a}\n${b}` : `${b}\n${a}`);
}
