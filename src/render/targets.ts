/** Makes the view of each target: its wording in its sentence, its place, and who is charged with it. */
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan, LocatedTarget } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import { measureUrl, topicUrl, unitUrl } from './addresses.ts';
import type { RenderContext } from './input.ts';
import { passageSentenceUrl } from './records.ts';
import { rhythmName } from './rhythm.ts';
import type { DutyUnit, TargetView, TopicLink } from './views.ts';

/** Returns the targets of a plan, those of measures first, in printed order. */
export function targetViews(context: RenderContext, { plan, measures, passages }: EnrichedPlan): TargetView[] {
  const own = { plan: plan.id, planName: context.planName(plan.id) };
  return [
    ...measures.flatMap((measure) => {
      const topic = mainTopic(context, measure);
      const place = { ...own, measure: measure.id, label: measure.label, title: measure.title };
      const units = dutyUnits(context, plan.id, measure);
      return measure.targets.map((target) => ({
        ...wordingOf(measure, target),
        ...place,
        units,
        url: `${measureUrl(plan.id, measure.number)}#s${target.sentence}`,
        ...(topic && { topic }),
      }));
    }),
    ...passages.flatMap((passage) => {
      const place = { ...own, measure: passage.id, label: passageNames[passage.kind], title: plan.title, units: [] };
      return passage.targets.map((target) => ({
        ...wordingOf(passage, target),
        ...place,
        url: passageSentenceUrl(plan.id, passage, target.sentence),
      }));
    }),
  ];
}

function wordingOf({ content, sentences }: EnrichedMeasure | EnrichedPassage, target: LocatedTarget) {
  const { kind, text, date, rhythm, sentence, span } = target;
  const { start, end } = sentences[sentence - 1] ?? span;
  return {
    ...{ kind, text, date: date ?? null, sentence },
    before: content.text.slice(start, span.start).trimStart(),
    after: content.text.slice(span.end, end).trimEnd(),
    ...(rhythm && { rhythm: { ...rhythm, name: rhythmName(rhythm) } }),
  };
}

function dutyUnits(context: RenderContext, plan: string, { responsibilities }: EnrichedMeasure): DutyUnit[] {
  return responsibilities.flatMap(({ unit, role, collective }) => {
    const entry = context.unit(plan, unit);
    return entry ? [{ id: entry.id, name: unit, role, collective, url: unitUrl(entry.id), lines: entry.lines }] : [];
  });
}

function mainTopic(context: RenderContext, { topics }: EnrichedMeasure): TopicLink | undefined {
  const fact = topics[0] && context.topic(topics[0].topic);
  return fact && { id: fact.id, name: fact.name, url: topicUrl(fact.id) };
}
