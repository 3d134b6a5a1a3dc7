/** Makes what the compare pages of a topic show: the measures of plans in columns, like sentences in one row. */
import { lookUp } from '../model/look-up.ts';
import { addressIn, idElsewhere } from '../model/pulled-library.ts';
import { compareTopicUrl } from './addresses.ts';
import type { SentencePair } from './align-columns.ts';
import { type ColumnSentence, type ComparedColumns, compareChosen, compareColumns } from './compared-columns.ts';
import { comparedOwn, comparedPulled, sentenceKey, sentencesOf } from './compared-measures.ts';
import type { ComparedCell, ComparedRow } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import { nameElsewhere } from './elsewhere.ts';
import { type ComparedElsewhere, type ElsewhereColumn, hasLikeSentences, type RenderedMatch } from './input.ts';
import { type Link, measureLink } from './places.ts';
import { type TopicColumn, topicColumns } from './topic-columns.ts';

interface ComparedColumn {
  readonly plan: string;
  readonly planName: string;
  readonly measures: readonly Link[];
  /** Sentences that have no like in another column. */
  readonly alone: readonly ComparedCell[];
  /** The plan is of another library, and the addresses of its measures are whole. */
  readonly elsewhere?: true;
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

type Needs = Pick<
  RenderContext,
  'plans' | 'topics' | 'matches' | 'wording' | 'planName' | 'comparedElsewhere' | 'readMeasureText' | 'memory'
>;

/** Yields the comparison of every topic that at least two plans have, one of them ours, each when its turn comes. */
export function* topicComparisons(context: Needs): Generator<TopicComparisonView> {
  const { wording, planName, memory } = context;
  const columns = topicColumns(context.plans);
  const alike = alikeByTopic(context);
  for (const { id } of context.topics) {
    const [pages = [], matches = []] = [columns.get(id), alike.get(id)];
    const [own, others] = [pages.flat(), context.comparedElsewhere.get(id)];
    if (!isCompared(own, others)) continue;
    const shown = own.map(({ plan, measures }) => [planName(plan.id), measures.map((one) => wording.get(one.id))]);
    yield memory.keepLast(`comparison of ${id}`, [pages, shown, matches, others], () => {
      const matchesOf = matchesByPage(pages, matches);
      const views = others
        ? [pageWithOthers(context, { topic: id, columns: own }, others)]
        : pages.map((list, index) =>
            comparisonPage(context, { topic: id, number: index + 1, columns: list }, matchesOf.get(list) ?? []),
          );
      return { topic: id, url: compareTopicUrl(id), pages: views };
    });
  }
}

/** Returns the ids of the topics that have a comparison. */
export function comparedTopics({ plans, comparedElsewhere: others }: Pick<Needs, 'plans' | 'comparedElsewhere'>) {
  const compared = [...topicColumns(plans)].filter(([topic, pages]) => isCompared(pages.flat(), others.get(topic)));
  return new Set(compared.map(([topic]) => topic));
}

type Columns = readonly TopicColumn[];

function isCompared(own: Columns, others: ComparedElsewhere | undefined): boolean {
  return own.length + (others?.columns.length ?? 0) > 1;
}

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

interface PageColumns {
  readonly topic: string;
  readonly columns: Columns;
}

function comparisonPage(
  { wording, planName }: Needs,
  { topic, number, columns }: PageColumns & { readonly number: number },
  matches: readonly RenderedMatch[],
): ComparisonPage {
  const { rows, alone } = compareColumns(
    columns.map((column) => listSentences(wording, column)),
    matches.flatMap(sentencePairs),
  );
  const own = columns.map((column) => ownColumn(column, planName));
  return { number, url: compareTopicUrl(topic, { number }), columns: withAlone(own, alone), rows };
}

/** As a reader who picks these plans is shown them: what others share is what the columns beside share. */
function pageWithOthers(
  { planName, readMeasureText }: Needs,
  { topic, columns }: PageColumns,
  { columns: others, like }: ComparedElsewhere,
): ComparisonPage {
  const compared = [
    ...columns.map((column) => column.measures.map(comparedOwn)),
    ...others.map(({ library, measures }) => measures.map((one) => comparedPulled(library, one, readMeasureText))),
  ];
  const { rows, alone } = compareChosen(compared.map(sentencesOf), like);
  const heads = [...columns.map((column) => ownColumn(column, planName)), ...others.map(elsewhereColumn)];
  return { number: 1, url: compareTopicUrl(topic), columns: withAlone(heads, alone), rows };
}

type ColumnHead = Omit<ComparedColumn, 'alone'>;

function withAlone(heads: readonly ColumnHead[], alone: ComparedColumns['alone']): ComparedColumn[] {
  return heads.map((head, index) => ({ ...head, alone: alone[index] ?? [] }));
}

function ownColumn({ plan, measures }: TopicColumn, planName: Needs['planName']): ColumnHead {
  const links = measures.map((measure) => measureLink(plan.id, measure));
  return { plan: plan.id, planName: planName(plan.id), measures: links };
}

function elsewhereColumn({ library, plan, measures }: ElsewhereColumn): ColumnHead {
  const links = measures.map(({ url, label, title }) => ({ url: addressIn(library, url), label, title }));
  return {
    ...{ plan: idElsewhere(library, plan.id), planName: nameElsewhere(library, plan) },
    ...{ measures: links, elsewhere: true },
  };
}

function listSentences(wording: Needs['wording'], { measures }: TopicColumn): ColumnSentence[] {
  return sentencesOf(measures.map(comparedOwn)).map((sentence) => {
    const { passages = [] } = lookUp(wording, sentence.measure, 'wording of the measure')[sentence.n - 1] ?? {};
    const { start: from } = sentence;
    return { ...sentence, shared: passages.map(({ start, end }) => ({ start: start - from, end: end - from })) };
  });
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
