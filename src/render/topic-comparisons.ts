/** Makes what the compare pages of a topic show: the measures of plans in columns, like sentences in one row. */
import { lookUp } from '../model/look-up.ts';
import { compareTopicUrl } from './addresses.ts';
import type { SentencePair } from './align-columns.ts';
import { type ColumnSentence, compareColumns } from './compared-columns.ts';
import type { ComparedCell, ComparedRow } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import { hasLikeSentences, type RenderedMatch } from './input.ts';
import { isTitle, type Link, measureLink, sentenceSpan } from './places.ts';
import { type TopicColumn, topicColumns } from './topic-columns.ts';

interface ComparedColumn {
  readonly plan: string;
  readonly planName: string;
  readonly measures: readonly Link[];
  /** Sentences that have no like in another column. */
  readonly alone: readonly ComparedCell[];
}

/** A page of the comparison of a topic: the measures of some plans, or of all. */
export interface ComparisonPage {
  /** Counted from 1. */
  readonly number: number;
  readonly url: string;
  readonly columns: readonly ComparedColumn[];
  /** Like sentences of two columns and more. */
  readonly rows: readonly ComparedRow[];
}

/** A line of `compare-topics.jsonl`: the measures of all plans on a topic. */
export interface TopicComparisonView {
  /** Topic id. */
  readonly topic: string;
  readonly url: string;
  readonly pages: readonly ComparisonPage[];
}

type Needs = Pick<RenderContext, 'plans' | 'topics' | 'matches' | 'wording' | 'planName' | 'memory'>;

/** Yields the comparison of every topic that at least two plans have, each when its turn comes. */
export function* topicComparisons(context: Needs): Generator<TopicComparisonView> {
  const { wording, planName, memory } = context;
  const columns = topicColumns(context.plans);
  const alike = alikeByTopic(context);
  for (const { id } of context.topics) {
    const [pages = [], matches = []] = [columns.get(id), alike.get(id)];
    const own = pages.flat();
    if (own.length < 2) continue;
    const shown = own.map(({ plan, measures }) => [planName(plan.id), measures.map((one) => wording.get(one.id))]);
    yield memory.keepLast(`comparison of ${id}`, [pages, shown, matches], () => {
      const matchesOf = matchesByPage(pages, matches);
      const views = pages.map((list, index) =>
        comparisonPage(context, { topic: id, number: index + 1, columns: list }, matchesOf.get(list) ?? []),
      );
      return { topic: id, url: compareTopicUrl(id), pages: views };
    });
  }
}

type Columns = readonly TopicColumn[];

/** By page, the matches of two measures that both stand on it. */
function matchesByPage(
  pages: readonly Columns[],
  matches: readonly RenderedMatch[],
): ReadonlyMap<Columns | undefined, readonly RenderedMatch[]> {
  const pageOf = new Map(
    pages.flatMap((page) => page.flatMap(({ measures }) => measures.map(({ id }) => [id, page] as const))),
  );
  const onOnePage = matches.filter(({ a, b }) => pageOf.get(a) === pageOf.get(b));
  return Map.groupBy(onOnePage, ({ a }) => pageOf.get(a));
}

function comparisonPage(
  { wording, planName }: Needs,
  { topic, number, columns }: { readonly topic: string; readonly number: number; readonly columns: Columns },
  matches: readonly RenderedMatch[],
): ComparisonPage {
  const { rows, alone } = compareColumns(
    columns.map((column) => listSentences(wording, column)),
    matches.flatMap(sentencePairs),
  );
  return {
    number,
    url: compareTopicUrl(topic, { number }),
    columns: columns.map(
      ({ plan, measures }, index): ComparedColumn => ({
        plan: plan.id,
        planName: planName(plan.id),
        measures: measures.map((measure) => measureLink(plan.id, measure)),
        alone: alone[index] ?? [],
      }),
    ),
    rows,
  };
}

function listSentences(wording: Needs['wording'], { measures }: TopicColumn): ColumnSentence[] {
  return measures.flatMap((measure) =>
    lookUp(wording, measure.id, 'wording of the measure').flatMap(({ passages }, index): ColumnSentence[] => {
      const n = index + 1;
      if (isTitle(measure, n) && measure.sentences.length > 1) return [];
      const { start, end } = sentenceSpan(measure, n);
      return [
        {
          ...{ key: sentenceKey(measure.id, n), measure: measure.id, n },
          label: measures.length > 1 ? measure.label : undefined,
          text: measure.content.text.slice(start, end),
          shared: passages.map((span) => ({ start: span.start - start, end: span.end - start })),
        },
      ];
    }),
  );
}

/** The matches of measures with one main topic that have like sentences. */
function alikeByTopic({ plans, matches }: Pick<Needs, 'plans' | 'matches'>): Map<string, RenderedMatch[]> {
  const measures = plans.flatMap((plan) => plan.measures);
  const topicOf = new Map(measures.map(({ id, topics }) => [id, topics[0]?.topic ?? '']));
  const alike = matches.filter(hasLikeSentences).filter(({ a, b }) => topicOf.get(a) === topicOf.get(b));
  return Map.groupBy(alike, ({ a }) => topicOf.get(a) ?? '');
}

function sentencePairs(match: RenderedMatch): SentencePair[] {
  return match.sentences.map(({ a, b, same }) => ({
    a: sentenceKey(match.a, a),
    b: sentenceKey(match.b, b),
    weight: same,
  }));
}

function sentenceKey(measure: string, n: number): string {
  return `${measure}#${n}`;
}
