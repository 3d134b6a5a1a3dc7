/** Makes what the compare pages show: every matched pair side by side, and all measures of a topic. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { Span } from '../model/printed.ts';
import { compareTopicUrl, compareUrl } from './addresses.ts';
import { alignColumns, type SentencePair } from './align-columns.ts';
import { comparedRows, isSame } from './compared-rows.ts';
import type { RenderContext, RenderedMatch, TopicFact } from './input.ts';
import { measureLink } from './measures.ts';
import type { ComparedCell, ComparedColumn, ComparedRow, ComparedRun, PairView, TopicComparisonView } from './views.ts';

/** Returns the view of every matched pair. */
export function pairViews(context: RenderContext): PairView[] {
  const measures = measuresById(context.plans);
  return context.matches.map(({ a, b, relation, reason, reviewed, share, rows }) => ({
    url: compareUrl(a, b),
    sides: [
      { id: a, share: share.a },
      { id: b, share: share.b },
    ],
    ...{ relation, reason, reviewed },
    rows: withoutTitles(comparedRows(rows), [measures.get(a), measures.get(b)]),
  }));
}

/** Returns, for every topic that at least two plans have, their measures in columns with like sentences in one row. */
export function topicComparisons(context: RenderContext): TopicComparisonView[] {
  const pairs = sentencePairs(context.matches);
  return context.topics.flatMap((topic) => {
    const columns = context.plans
      .map(({ plan, measures }) => ({ plan, measures: measures.filter(({ topics }) => topics[0]?.topic === topic.id) }))
      .filter(({ measures }) => measures.length > 0);
    return columns.length > 1 ? [topicComparison(context, topic, columns, pairs)] : [];
  });
}

/** Sentences of a measure (from 1) whose wording no other plan has; a title is no wording of its own. */
export function localSentences(context: RenderContext, measure: EnrichedMeasure): ReadonlySet<number> {
  const wording = context.wording.get(measure.id) ?? [];
  const numbers = wording.flatMap(({ common }, index) => (common || isTitle(measure, index + 1) ? [] : [index + 1]));
  return new Set(numbers);
}

interface Column {
  readonly plan: EnrichedPlan['plan'];
  readonly measures: readonly EnrichedMeasure[];
}

function topicComparison(
  context: RenderContext,
  { id }: TopicFact,
  columns: readonly Column[],
  pairs: readonly SentencePair[],
): TopicComparisonView {
  const listed = columns.map(listSentences);
  const sentences = new Map(listed.flat());
  const keys = listed.map((list) => list.map(([key]) => key));
  const cell = (key: string, own: ComparedRun['kind']): ComparedCell[] => {
    const sentence = sentences.get(key);
    return sentence ? [sentenceCell(context, sentence, own)] : [];
  };
  const rows = alignColumns(keys, pairs);
  const [alone, joined] = [rows.filter(standsAlone), rows.filter((row) => !standsAlone(row))];
  return {
    topic: id,
    url: compareTopicUrl(id),
    columns: columns.map(
      ({ plan, measures }, index): ComparedColumn => ({
        plan: plan.id,
        planName: context.planName(plan.id),
        measures: measures.map((measure) => measureLink(plan.id, measure)),
        alone: alone.flatMap((row) => cell(row[index] ?? '', 'added')),
      }),
    ),
    rows: joined.map((row): ComparedRow => {
      const cells = row.map((key) => cell(key ?? '', 'different')[0] ?? null);
      return { cells, same: isSame(cells) };
    }),
  };
}

function standsAlone(row: readonly (string | undefined)[]): boolean {
  return row.filter(Boolean).length === 1;
}

interface Sentence {
  readonly measure: EnrichedMeasure;
  readonly n: number;
  readonly span: Span;
  /** Its column holds other measures too. */
  readonly labelled: boolean;
}

function listSentences({ measures }: Column): [string, Sentence][] {
  return measures.flatMap((measure) =>
    measure.sentences.flatMap((span, index): [string, Sentence][] => {
      const n = index + 1;
      if (isTitle(measure, n) && measure.sentences.length > 1) return [];
      return [[sentenceKey(measure.id, n), { measure, n, span, labelled: measures.length > 1 }]];
    }),
  );
}

function sentenceCell({ wording }: RenderContext, sentence: Sentence, own: ComparedRun['kind']): ComparedCell {
  const { measure, n, span, labelled } = sentence;
  const passages = wording.get(measure.id)?.[n - 1]?.passages ?? [];
  return { n, ...(labelled && { label: measure.label }), runs: wordingRuns(measure.content.text, span, passages, own) };
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

function sentencePairs(matches: readonly RenderedMatch[]): SentencePair[] {
  return matches.flatMap((match) =>
    match.rows.flatMap(({ a, b, same }) =>
      a && b ? [{ a: sentenceKey(match.a, a.sentence), b: sentenceKey(match.b, b.sentence), weight: same }] : [],
    ),
  );
}

function sentenceKey(measure: string, n: number): string {
  return `${measure}#${n}`;
}

/** The head of a page names the titles; rows of titles only would say them again. */
function withoutTitles(rows: readonly ComparedRow[], sides: readonly (EnrichedMeasure | undefined)[]): ComparedRow[] {
  const isTitles = ({ cells }: ComparedRow): boolean =>
    cells.every((cell, index) => !cell || (sides[index] && isTitle(sides[index], cell.n)));
  const kept = rows.filter((row) => !isTitles(row));
  return kept.length > 0 ? kept : [...rows];
}

function isTitle({ titleMade }: EnrichedMeasure, n: number): boolean {
  return n === 1 && !titleMade;
}

function measuresById(plans: readonly EnrichedPlan[]): Map<string, EnrichedMeasure> {
  return new Map(plans.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure])));
}
