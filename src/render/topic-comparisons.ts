/** Makes what the compare pages of a topic show: the measures of plans in columns, like sentences in one row. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { Span } from '../model/printed.ts';
import { comparedName, compareTopicUrl } from './addresses.ts';
import { alignColumns, type SentencePair } from './align-columns.ts';
import { type ComparedCell, type ComparedRow, type ComparedRun, isSame } from './compared-rows.ts';
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
  const listed = columns.map((column) => listSentences(wording, column));
  const sentences = new Map(listed.flat());
  const cell = (key: string, own: ComparedRun['kind']): ComparedCell =>
    sentenceCell(lookUp(sentences, key, 'sentence'), own, anchors.get(key));
  const rows = alignColumns(
    listed.map((list) => list.map(([key]) => key)),
    matches.flatMap(sentencePairs).filter(({ a, b }) => sentences.has(a) && sentences.has(b)),
  );
  const [alone, joined] = [rows.filter(standsAlone), rows.filter((row) => !standsAlone(row))];
  const anchors = anchorsOf([...joined, ...alone].flat(), sentences);
  return {
    number,
    url: compareTopicUrl(topic, { number }),
    columns: columns.map(
      ({ plan, measures }, index): ComparedColumn => ({
        plan: plan.id,
        planName: planName(plan.id),
        measures: measures.map((measure) => measureLink(plan.id, measure)),
        alone: alone.flatMap((row) => row[index] ?? []).map((key) => cell(key, 'added')),
      }),
    ),
    rows: joined.map((row): ComparedRow => {
      const cells = row.map((key) => (key === undefined ? null : cell(key, 'different')));
      return { cells, same: isSame(cells) };
    }),
  };
}

function standsAlone(row: readonly (string | undefined)[]): boolean {
  return row.filter((key) => key !== undefined).length === 1;
}

interface Sentence {
  readonly measure: EnrichedMeasure;
  readonly n: number;
  /** What of it other plans have too. */
  readonly passages: readonly Span[];
  /** Its column holds other measures too. */
  readonly labelled: boolean;
}

function listSentences(wording: Needs['wording'], { measures }: TopicColumn): [string, Sentence][] {
  return measures.flatMap((measure) =>
    lookUp(wording, measure.id, 'wording of the measure').flatMap(({ passages }, index): [string, Sentence][] => {
      const n = index + 1;
      if (isTitle(measure, n) && measure.sentences.length > 1) return [];
      return [[sentenceKey(measure.id, n), { measure, n, passages, labelled: measures.length > 1 }]];
    }),
  );
}

/** Returns for the first sentence of each measure, in the order in which they are shown, where a link to it leads. */
function anchorsOf(
  keys: readonly (string | undefined)[],
  sentences: ReadonlyMap<string, Sentence>,
): ReadonlyMap<string, string> {
  const shown = keys.filter((key) => key !== undefined);
  const first = Map.groupBy(shown, (key) => lookUp(sentences, key, 'sentence').measure.id);
  return new Map([...first].map(([id, [key = '']]) => [key, comparedName(id)]));
}

function sentenceCell(
  { measure, n, passages, labelled }: Sentence,
  own: ComparedRun['kind'],
  anchor: string | undefined,
): ComparedCell {
  const runs = wordingRuns(measure.content.text, sentenceSpan(measure, n), passages, own);
  return { n, ...(labelled && { label: measure.label }), ...(anchor && { anchor }), runs };
}

/** Cuts a sentence into what other plans have too and what they have not; a lone mark or letter is no difference. */
function wordingRuns(
  text: string,
  { start, end }: Span,
  passages: readonly Span[],
  own: ComparedRun['kind'],
): ComparedRun[] {
  const cuts = [...new Set([start, ...passages.flatMap((span) => [span.start, span.end]), end])].sort((a, b) => a - b);
  const runs: ComparedRun[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const run = text.slice(from, cuts[index + 1]);
    const shared = passages.some((span) => span.start <= from && from < span.end) || lettersIn(run) < 2;
    const kind = shared ? 'same' : own;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + run };
    else runs.push({ kind, text: run });
  }
  return runs;
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
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
