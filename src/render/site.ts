/** Makes `site.json`: plans, topics, units, targets and instruments as the pages list them. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import type { Group, Measure, Part, Plan } from '../model/plan.ts';
import {
  calendarPath,
  fileUrl,
  inPlanUrl,
  localUrl,
  measureAnchor,
  originalUrl,
  sourceUrl,
  topicUrl,
  unitUrl,
  workLineUrl,
} from './addresses.ts';
import { editionLinks } from './changes.ts';
import { localSentences } from './comparisons.ts';
import { termViews } from './glossary.ts';
import { formerPlace, goneViews } from './gone.ts';
import type { RenderContext, RenderedMatch, TopicFact } from './input.ts';
import { measureLink } from './measures.ts';
import { correctionRecords, passageAnchor } from './records.ts';
import { targetViews } from './targets.ts';
import type {
  CorrectionView,
  InstrumentView,
  Link,
  OriginalView,
  OutlineEntry,
  PlanView,
  SiteView,
  TopicCell,
  TopicView,
  UnitView,
} from './views.ts';

/** Returns the view of the whole library; `calendars` are the paths of those that it has. */
export function siteView(context: RenderContext, calendars: ReadonlySet<string>): SiteView {
  return {
    plans: planViews(context, calendars),
    themes: [...new Set(context.topics.map(({ theme }) => theme))],
    topics: context.topics.map((topic) => topicView(context, topic)),
    units: unitViews(context, calendars),
    workLines: workLineViews(context),
    targets: context.plans.flatMap((plan) => targetViews(context, plan)),
    terms: termViews(context),
    instruments: instrumentViews(context),
    gone: goneViews(context),
    measureCount: context.plans.reduce((sum, { measures }) => sum + measures.length, 0),
  };
}

function planViews(context: RenderContext, calendars: ReadonlySet<string>): PlanView[] {
  const matched = new Set(context.matches.filter(isCounterpart).flatMap(({ a, b }) => [a, b]));
  return context.records.plans.flatMap((record) => {
    const enriched = context.plans.find(({ plan }) => plan.id === record.id);
    if (!enriched) return [];
    const { plan, measures, passages } = enriched;
    const texts = [...measures, ...passages].map(({ content }) => content.text);
    return [
      {
        ...record,
        ...formerPlace(context, plan.id),
        editions: editionLinks(context, plan.id),
        original: originalView(plan.source),
        outline: plan.children.map(outlineEntry),
        corrections: correctionViews(context, enriched),
        matchedCount: measures.filter(({ id }) => matched.has(id)).length,
        targetCount: measures.reduce((sum, { targets }) => sum + targets.length, 0),
        unitCount: context.units.filter((unit) => unit.plan === plan.id && !unit.collective).length,
        ...calendarLink(calendars, calendarPath(plan.id)),
        sourceUrl: sourceUrl(plan.id),
        localUrl: localUrl(plan.id),
        localCount: measures.reduce((sum, measure) => sum + localSentences(context, measure).size, 0),
        characterCount: texts.join('').replace(/\s/gu, '').length,
      },
    ];
  });
}

function originalView({ file, media }: Plan['source']): OriginalView {
  return { url: originalUrl(file), name: file.slice(file.lastIndexOf('/') + 1), media };
}

function isCounterpart({ relation }: RenderedMatch): boolean {
  return relation === 'counterpart';
}

/** `p7-20` */
export function branchAnchor(number: string): string {
  return `p${number.replaceAll('.', '-')}`;
}

function outlineEntry(node: Part | Group | Measure): OutlineEntry {
  if (node.type === 'measure') {
    return { num: node.num.text, title: node.title, anchor: `#${measureAnchor(node.number)}`, children: [] };
  }
  return {
    num: node.num.text,
    title: node.heading.text.replace(/[。：:；;\s]+$/u, ''),
    anchor: `#${branchAnchor(node.number)}`,
    children: node.children.map(outlineEntry),
  };
}

function correctionViews(context: RenderContext, { plan, measures }: EnrichedPlan): CorrectionView[] {
  const placed = context.corrections.get(plan.id) ?? [];
  const seen = new Set<string>();
  return placed.flatMap((correction) => {
    const [record] = correctionRecords([correction]);
    const key = `${correction.place}\n${correction.old}`;
    if (!record || seen.has(key)) return [];
    seen.add(key);
    const measure = measures.find(({ number }) => number === correction.place);
    return [{ ...record, place: measure ? measureLink(plan.id, measure) : branchLink(plan.id, correction.place) }];
  });
}

function branchLink(plan: string, number: string): Link {
  const isNumber = /^[\d.]+$/u.test(number);
  const anchor = isNumber ? branchAnchor(number) : passageAnchor({ id: number });
  return { url: inPlanUrl(plan, anchor), label: isNumber ? '标题' : '段落', title: number };
}

function topicView(context: RenderContext, topic: TopicFact): TopicView {
  return { ...topic, url: topicUrl(topic.id), cells: context.plans.map((plan) => topicCell(context, plan, topic.id)) };
}

function topicCell(context: RenderContext, { plan, measures }: EnrichedPlan, topic: string): TopicCell {
  const main = measures.filter(({ topics }) => topics[0]?.topic === topic);
  const also = measures.filter(({ topics }) => topics.slice(1).some((further) => further.topic === topic));
  return {
    plan: plan.id,
    measures: main.map(({ id }) => id),
    also: also.map(({ id }) => id),
    characters: main.reduce((sum, { content }) => sum + content.text.length, 0),
    nearest: main.length > 0 ? [] : nearestMeasures(context, plan.id, measures, { topic, also }),
  };
}

/** For a topic that a plan does not have: what touches it, else what is related to other plans' measures on it. */
function nearestMeasures(
  context: RenderContext,
  plan: string,
  measures: readonly EnrichedMeasure[],
  { topic, also }: { readonly topic: string; readonly also: readonly EnrichedMeasure[] },
): Link[] {
  if (also.length > 0) return also.slice(0, 3).map((measure) => measureLink(plan, measure));
  const others = new Set(
    context.plans.flatMap((other) =>
      other.measures.filter(({ topics }) => topics[0]?.topic === topic).map(({ id }) => id),
    ),
  );
  const scores = new Map<string, number>();
  for (const { a, b, score } of context.matches) {
    const own = others.has(a) ? b : others.has(b) ? a : undefined;
    if (own) scores.set(own, Math.max(score, scores.get(own) ?? 0));
  }
  const related = measures.filter(({ id }) => scores.has(id));
  related.sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
  return related.slice(0, 3).map((measure) => measureLink(plan, measure));
}

function calendarLink(calendars: ReadonlySet<string>, path: string): { readonly calendarUrl?: string } {
  return calendars.has(path) ? { calendarUrl: fileUrl(path) } : {};
}

function unitViews(context: RenderContext, calendars: ReadonlySet<string>): UnitView[] {
  return context.units.map(({ id, plan, name, printed, collective, lines, measures }) => ({
    id,
    plan,
    planName: context.planName(plan),
    name,
    printed,
    collective,
    workLines: lines,
    ...measures,
    url: unitUrl(id),
    ...calendarLink(calendars, calendarPath(plan, name)),
  }));
}

function workLineViews(context: RenderContext): SiteView['workLines'] {
  return context.workLines
    .map(({ id, name }) => ({
      id,
      name,
      url: workLineUrl(id),
      units: context.units.filter(({ lines }) => lines.includes(id)).map((unit) => unit.id),
    }))
    .filter(({ units }) => units.length > 0);
}

function instrumentViews(context: RenderContext): InstrumentView[] {
  const places = new Map(context.plans.flatMap(citingPlaces));
  return context.records.instruments.map((record) => ({
    ...record,
    citations: record.citedBy.flatMap((id) => places.get(id) ?? []),
  }));
}

function citingPlaces({ plan, measures, passages }: EnrichedPlan): [string, Link][] {
  return [
    ...measures.map((measure): [string, Link] => [measure.id, measureLink(plan.id, measure)]),
    ...passages.map((passage): [string, Link] => {
      const url = inPlanUrl(plan.id, passageAnchor(passage));
      return [passage.id, { url, label: passageNames[passage.kind], title: plan.title }];
    }),
  ];
}
