/**
 * Duties: what a measure asks of a unit, one row each. A measure gives one row per unit and target; one without targets
 * gives one row per unit; a target that the plan charges nobody with gives one row without a unit. Units stand as the
 * note prints them, collectives (各部门) too, marked as such and never spread over the units they may mean.
 */

import { permalinkOf } from '../model/addresses.ts';
import type { EnrichedPlan, LocatedTarget } from '../model/enriched.ts';
import type { Plan } from '../model/plan.ts';
import type { DutyRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { type Place, placeLink, placesOf, sentenceText, sentenceUrl } from './places.ts';
import { rhythmName } from './rhythm.ts';
import { topicLinks } from './topics.ts';

type Needs = Pick<RenderContext, 'root' | 'topic'>;

/** Returns the duties of a plan in printed order. */
export function dutyRecords(context: Needs, enriched: EnrichedPlan): DutyRecord[] {
  return placesOf(enriched).flatMap((place) => placeDuties(context, enriched.plan, place));
}

type Task = Pick<DutyRecord, 'wording' | 'kind' | 'date' | 'rhythm' | 'sentence' | 'permalink'>;
type Charge = Pick<DutyRecord, 'unit' | 'role' | 'collective'>;

function placeDuties(context: Needs, plan: Plan, place: Place): DutyRecord[] {
  const { label, title } = placeLink(plan, place);
  const [topic] = place.type === 'measure' ? topicLinks(context, place) : [];
  const tasks = tasksOf(context, plan, place);
  return chargesOf(place).flatMap((charge) =>
    tasks.map((task) => ({
      ...{ measure: place.id, plan: plan.id, place: label, title, topic: topic?.name ?? null },
      ...task,
      ...charge,
    })),
  );
}

function chargesOf(place: Place): Charge[] {
  const named = place.type === 'measure' ? place.responsibilities : [];
  if (named.length === 0) return [{ unit: null, role: null, collective: false }];
  return named.map(({ unit, role, collective }) => ({ unit, role, collective }));
}

/** A measure without targets is a task as a whole; a passage without targets is none. */
function tasksOf({ root }: Needs, plan: Plan, place: Place): Task[] {
  if (place.targets.length > 0 || place.type === 'passage') {
    return place.targets.map((target) => taskOf(root, plan, place, target));
  }
  const { url } = placeLink(plan, place);
  const whole = { wording: null, kind: null, date: null, rhythm: null, sentence: null };
  return [{ ...whole, permalink: permalinkOf(root, url) }];
}

function taskOf(root: string | undefined, plan: Plan, place: Place, target: LocatedTarget): Task {
  const { text, kind, date, rhythm, sentence } = target;
  return {
    wording: text,
    kind,
    date: date ?? null,
    rhythm: rhythm ? rhythmName(rhythm) : null,
    sentence: sentenceText(place, sentence),
    permalink: permalinkOf(root, sentenceUrl(plan, place, sentence)),
  };
}
