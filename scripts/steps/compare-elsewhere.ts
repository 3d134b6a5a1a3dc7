/**
 * Which plans of other libraries stand beside ours in the comparison of a topic, and the like sentences of all. Where ours make
 * one page, as many of theirs as there is room for, those whose measures are most like ours before others; any may be picked.
 */
import { cutSentences, joinSentences } from '../../src/match/compare.ts';
import { likeSentences } from '../../src/match/like-sentences.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { idElsewhere, type PulledLibrary } from '../../src/model/pulled-library.ts';
import { readMeasureText } from '../../src/parse/measure-text.ts';
import {
  type ComparedElsewhere,
  comparedOwn,
  comparedPulled,
  type ElsewhereColumn,
  type ElsewhereMatch,
  fitPage,
  sentencesOf,
  type TopicColumn,
  topicColumns,
} from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import type { NamedTopic } from '../../src/topics/types.ts';

interface Beside {
  readonly pulled: readonly PulledLibrary[];
  readonly matches: readonly ElsewhereMatch[];
}

/** Returns by the ids of our topics what stands beside ours; topics of one name are one. */
export function compareElsewhere(
  { plans, topics }: { readonly plans: readonly EnrichedPlan[]; readonly topics: readonly NamedTopic[] },
  { pulled, matches }: Beside,
  cut: CutWords,
  memory: Memory = noMemory,
): Map<string, ComparedElsewhere> {
  if (pulled.length === 0) return new Map();
  const own = topicColumns(plans);
  const scoreOf = bestScores(matches);
  const columnsOf = columnReader(pulled);
  const compared = topics.flatMap(({ id, name }): [string, ComparedElsewhere][] => {
    const [page, ...further] = own.get(id) ?? [];
    if (!page || further.length > 0) return [];
    const columns = chooseColumns(page, columnsOf(name), scoreOf);
    if (columns.length === 0) return [];
    const kept = memory.keepLast(`compared elsewhere ${id}`, [page, columns, cut], () => ({
      columns,
      like: likeOf(page, columns, cut),
    }));
    return [[id, kept]];
  });
  return new Map(compared);
}

/** Returns how like ours, at best, a measure of another library is. */
function bestScores(matches: readonly ElsewhereMatch[]): (library: PulledLibrary, measure: string) => number {
  const best = new Map<string, number>();
  for (const { library, measure, score } of matches) {
    const id = idElsewhere(library, measure.id);
    best.set(id, Math.max(score, best.get(id) ?? 0));
  }
  return (library, measure) => best.get(idElsewhere(library, measure)) ?? 0;
}

/** Returns what tells by the name of a topic the plans that have measures on it, library by library. */
function columnReader(pulled: readonly PulledLibrary[]): (topic: string) => ElsewhereColumn[] {
  const indexed = pulled.map((library) => ({
    library,
    topics: new Map(library.topics.map(({ name, measures }) => [name, measures])),
    measures: new Map(library.measures.map((measure) => [measure.id, measure])),
    plans: new Map(library.plans.map((plan) => [plan.id, plan])),
  }));
  return (topic) =>
    indexed.flatMap(({ library, topics, measures, plans }) => {
      const own = (topics.get(topic) ?? []).flatMap((id) => measures.get(id) ?? []);
      return [...Map.groupBy(own, ({ plan }) => plan)].flatMap(([id, ofPlan]): ElsewhereColumn[] => {
        const plan = plans.get(id);
        return plan ? [{ library, plan, measures: ofPlan }] : [];
      });
    });
}

/** Keeps the order of the libraries; beside a single plan of ours one stands in any case. */
function chooseColumns(
  page: readonly TopicColumn[],
  others: readonly ElsewhereColumn[],
  scoreOf: ReturnType<typeof bestScores>,
): ElsewhereColumn[] {
  const scored = others.map((column) => ({
    column,
    score: Math.max(...column.measures.map(({ id }) => scoreOf(column.library, id))),
    sentences: sentencesOf(comparedOf(column)).length,
  }));
  const chosen = new Set<ElsewhereColumn>();
  let sentences = page.flatMap(({ measures }) => measures.flatMap((measure) => measure.sentences)).length;
  for (const { column, sentences: further } of scored.sort((a, b) => b.score - a.score)) {
    const columns = page.length + chosen.size + 1;
    if (columns > 2 && !fitPage({ columns, sentences: sentences + further })) continue;
    chosen.add(column);
    sentences += further;
  }
  return others.filter((column) => chosen.has(column));
}

function likeOf(page: readonly TopicColumn[], others: readonly ElsewhereColumn[], cut: CutWords) {
  const measures = [...page.map((column) => column.measures.map(comparedOwn)), ...others.map(comparedOf)];
  const texts = measures.map((list) => joinSentences(sentencesOf(list).map(({ text }) => text)));
  return [...likeSentences(texts.map((text) => cutSentences(text, cut)))].flat();
}

function comparedOf({ library, measures }: ElsewhereColumn) {
  return measures.map((measure) => comparedPulled(library, measure, readMeasureText));
}
