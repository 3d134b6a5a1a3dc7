/**
 * Duties: what a measure asks of a unit, one row each. A measure gives one row per unit and target; one without targets
 * gives one row per unit; a target that the plan charges nobody with gives one row without a unit. Units stand as the
 * note prints them, collectives (各部门) too, marked as such and never spread over the units they may mean.
 */
import type { EnrichedMeasure, EnrichedPlan, LocatedTarget } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import type { DutyRecord } from '../model/records.ts';
import { measureUrl, permalinkOf } from './addresses.ts';
import { formatCsv } from './csv.ts';
import type { RenderContext } from './input.ts';
import { passageSentenceUrl } from './records.ts';
import { rhythmName } from './rhythm.ts';

const header = [
  'measure',
  'plan',
  'place',
  'title',
  'wording',
  'unit',
  'role',
  'kind',
  'date',
  'topic',
  'permalink',
  'rhythm',
  'sentence',
  'collective',
] as const satisfies readonly (keyof DutyRecord)[];

/** Returns the duties of the whole library, plan by plan in printed order. */
export function dutyRecords(context: RenderContext): DutyRecord[] {
  return context.plans.flatMap((plan) => [...measureDuties(context, plan), ...passageDuties(context, plan)]);
}

/** Writes duties as CSV; empty cells where a row has no unit, target or topic. */
export function dutiesCsv(duties: readonly DutyRecord[]): string {
  return formatCsv(
    header,
    duties.map((duty) => header.map((column) => String(duty[column] ?? ''))),
  );
}

type Task = Pick<DutyRecord, 'wording' | 'kind' | 'date' | 'rhythm' | 'sentence'>;
const noTask: Task = { wording: null, kind: null, date: null, rhythm: null, sentence: null };
const noUnit: Pick<DutyRecord, 'unit' | 'role' | 'collective'> = { unit: null, role: null, collective: false };

function measureDuties(context: RenderContext, { plan, measures }: EnrichedPlan): DutyRecord[] {
  return measures.flatMap((measure) => {
    const { id, label, title, number, topics } = measure;
    const topic = (topics[0] && context.topic(topics[0].topic)?.name) ?? null;
    const url = measureUrl(plan.id, number);
    const tasks = measure.targets.map((target) => ({ task: taskOf(measure, target), anchor: `#s${target.sentence}` }));
    const rows = tasks.length > 0 ? tasks : [{ task: noTask, anchor: '' }];
    return unitsOf(measure).flatMap((unit) =>
      rows.map(({ task, anchor }) => ({
        ...{ measure: id, plan: plan.id, place: label, title, topic },
        ...task,
        ...unit,
        permalink: permalinkOf(context, url + anchor),
      })),
    );
  });
}

function passageDuties(context: RenderContext, { plan, passages }: EnrichedPlan): DutyRecord[] {
  return passages.flatMap((passage) =>
    passage.targets.map((target) => ({
      ...{ measure: passage.id, plan: plan.id, place: passageNames[passage.kind], title: plan.title, topic: null },
      ...taskOf(passage, target),
      ...noUnit,
      permalink: permalinkOf(context, passageSentenceUrl(plan.id, passage, target.sentence)),
    })),
  );
}

function unitsOf({ responsibilities }: EnrichedMeasure): Pick<DutyRecord, 'unit' | 'role' | 'collective'>[] {
  if (responsibilities.length === 0) return [noUnit];
  return responsibilities.map(({ unit, role, collective }) => ({ unit, role, collective }));
}

function taskOf(
  { content, sentences }: Pick<EnrichedMeasure, 'content' | 'sentences'>,
  { text, kind, date, rhythm, sentence }: LocatedTarget,
): Task {
  const span = sentences[sentence - 1];
  return {
    wording: text,
    kind,
    date: date ?? null,
    rhythm: rhythm ? rhythmName(rhythm) : null,
    sentence: span ? content.text.slice(span.start, span.end).trim() : null,
  };
}
