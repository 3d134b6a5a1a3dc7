/** Makes the view of each measure: its record, its marked-up text and the links around it. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { MeasureRecord } from '../model/records.ts';
import { compareUrl, inPlanUrl, measureAnchor, measureUrl, sourceUrl, topicUrl, unitUrl } from './addresses.ts';
import { localSentences } from './comparisons.ts';
import { formerPlace } from './gone.ts';
import { cutInlines, cutSentences } from './inlines.ts';
import type { RenderContext, RenderedMatch } from './input.ts';
import { citationUrl, correctionsAt, noteMarks, textMarks } from './marks.ts';
import type { CounterpartView, Link, MeasureView, TopicLink } from './views.ts';

/** Returns the views of every measure of the library, plan by plan in printed order. */
export function measureViews(context: RenderContext): MeasureView[] {
  const owners = new Map(
    context.plans.flatMap((plan) => plan.measures.map((measure) => [measure.id, { plan, measure }])),
  );
  const records = new Map(context.records.measures.map((record) => [record.id, record]));
  const matches = matchesByMeasure(context.matches);
  return context.plans.flatMap((plan) => {
    return plan.measures.flatMap((measure, index) => {
      const record = records.get(measure.id);
      if (!record) return [];
      const counterparts = (matches.get(measure.id) ?? []).flatMap((match) => {
        const other = owners.get(match.a === measure.id ? match.b : match.a);
        return other ? [counterpartView(context, measure, match, other)] : [];
      });
      return [measureView(context, plan, { measure, record, counterparts, index })];
    });
  });
}

/** Returns the link to a measure as pages show it: place in the plan and title. */
export function measureLink(plan: string, { number, label, title }: EnrichedMeasure): Link {
  return { url: measureUrl(plan, number), label, title };
}

interface MeasureFacts {
  readonly measure: EnrichedMeasure;
  readonly record: MeasureRecord;
  readonly counterparts: readonly CounterpartView[];
  readonly index: number;
}

function measureView(context: RenderContext, { plan, measures }: EnrichedPlan, facts: MeasureFacts): MeasureView {
  const { measure, record, counterparts, index } = facts;
  const before = measures[index - 1];
  const after = measures[index + 1];
  const text = textMarks(context, measure, correctionsAt(context, plan.id, measure.number, 'text'));
  const note = noteMarks(context, plan.id, measure, correctionsAt(context, plan.id, measure.number, 'note'));
  return {
    ...record,
    num: measure.num.text,
    titleMade: measure.titleMade,
    planName: context.planName(plan.id),
    excerpt: excerptOf(measure),
    paragraphs: cutSentences(measure.content.text, measure.sentences, text, localSentences(context, measure)),
    noteInlines: measure.note ? cutInlines(measure.note.text, note) : [],
    topicLinks: topicLinks(context, measure),
    unitLinks: unitLinks(context, plan.id, measure),
    citationLinks: citationLinks(context, measure),
    counterparts,
    ...(before && { previous: measureLink(plan.id, before) }),
    ...(after && { next: measureLink(plan.id, after) }),
    ...formerPlace(context, measure.id),
    inPlanUrl: inPlanUrl(plan.id, measureAnchor(measure.number)),
    sourceUrl: sourceUrl(plan.id, record.lines[0]),
  };
}

function topicLinks(context: RenderContext, { topics }: EnrichedMeasure): TopicLink[] {
  return topics.flatMap(({ topic }) => {
    const fact = context.topic(topic);
    return fact ? [{ id: fact.id, name: fact.name, url: topicUrl(fact.id) }] : [];
  });
}

function unitLinks(
  context: RenderContext,
  plan: string,
  { responsibilities }: EnrichedMeasure,
): MeasureView['unitLinks'] {
  return responsibilities.flatMap(({ role, unit }) => {
    const entry = context.unit(plan, unit);
    return entry
      ? [{ role, label: unit, title: entry.name, url: unitUrl(entry.id), collective: entry.collective }]
      : [];
  });
}

function citationLinks(context: RenderContext, { citations }: EnrichedMeasure): Link[] {
  return citations.flatMap((citation) => {
    const url = citationUrl(context, citation);
    return url ? [{ url, label: citation.text, title: citation.name }] : [];
  });
}

/** The matches of each measure, counterparts before related ones, the strongest first. */
function matchesByMeasure(matches: readonly RenderedMatch[]): Map<string, RenderedMatch[]> {
  const found = new Map<string, RenderedMatch[]>();
  for (const match of matches) {
    for (const id of [match.a, match.b]) found.set(id, [...(found.get(id) ?? []), match]);
  }
  for (const list of found.values()) list.sort(strongestFirst);
  return found;
}

function strongestFirst(a: RenderedMatch, b: RenderedMatch): number {
  if (a.relation !== b.relation) return a.relation === 'counterpart' ? -1 : 1;
  return b.score - a.score || (`${a.a}${a.b}` < `${b.a}${b.b}` ? -1 : 1);
}

interface Owned {
  readonly plan: EnrichedPlan;
  readonly measure: EnrichedMeasure;
}

function counterpartView(
  context: RenderContext,
  self: EnrichedMeasure,
  match: RenderedMatch,
  { plan: { plan }, measure }: Owned,
): CounterpartView {
  return {
    ...measureLink(plan.id, measure),
    id: measure.id,
    plan: plan.id,
    planName: context.planName(plan.id),
    relation: match.relation,
    score: match.score,
    share: match.a === self.id ? match.share.a : match.share.b,
    reason: match.reason,
    reviewed: match.reviewed,
    compareUrl: compareUrl(self.id, measure.id),
  };
}

/** What stands behind the title, or the text itself where it holds nothing else. */
function excerptOf({ content, sentences, titleMade }: EnrichedMeasure): string {
  const from = titleMade ? 0 : (sentences[1]?.start ?? 0);
  const text = content.text.slice(from).replaceAll('\n', '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
