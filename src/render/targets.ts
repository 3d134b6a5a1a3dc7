/** Makes the view of each target: its wording in its sentence, its place, and who is charged with it. */
import type { EnrichedPlan, LocatedTarget, Rhythm } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import type { Target } from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { type Place, placeLink, placesOf, sentenceSpan, sentenceUrl } from './places.ts';
import { rhythmName } from './rhythm.ts';
import { type TopicLink, topicLinks } from './topics.ts';

/** A unit that a target is charged to, as the note prints it. */
export interface DutyUnit {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly collective: boolean;
  readonly url: string;
  /** Ids of its lines of work. */
  readonly workLines: readonly string[];
}

export interface TargetView extends Target {
  /** Id of the measure or passage. */
  readonly place: string;
  readonly plan: string;
  readonly planName: string;
  readonly draft?: boolean;
  readonly label: string;
  readonly title: string;
  /** Opens at the sentence. */
  readonly url: string;
  readonly topic?: TopicLink;
  /** What the sentence says before and after the wording. */
  readonly before: string;
  readonly after: string;
  readonly rhythm?: Rhythm & { readonly name: string };
  readonly units: readonly DutyUnit[];
}

type Needs = Pick<RenderContext, 'planName' | 'topic' | 'unit'>;

/** Returns the targets of a plan, those of measures first, in printed order. */
export function targetViews(context: Needs, enriched: EnrichedPlan): TargetView[] {
  return placesOf(enriched).flatMap((place) => placeTargets(context, enriched.plan, place));
}

function placeTargets(context: Needs, plan: EnrichedPlan['plan'], place: Place): TargetView[] {
  const { label, title } = placeLink(plan, place);
  const [topic] = place.type === 'measure' ? topicLinks(context, place) : [];
  const units = dutyUnits(context, plan.id, place);
  return place.targets.map((target) => ({
    ...wordingOf(place, target),
    ...{ place: place.id, plan: plan.id, planName: context.planName(plan.id), label, title, units },
    url: sentenceUrl(plan, place, target.sentence),
    ...(plan.status === 'draft' && { draft: true }),
    ...(topic && { topic }),
  }));
}

/** A target that the note fixes stands behind its sentence. */
function wordingOf(place: Place, { kind, text, date, rhythm, sentence, span }: LocatedTarget) {
  const { start, end } = sentenceSpan(place, sentence);
  const printed = place.content.text;
  return {
    ...{ kind, text, date: date ?? null, sentence },
    before: printed.slice(start, span.start).trimStart(),
    after: printed.slice(span.end, end).trimEnd(),
    ...(rhythm && { rhythm: { ...rhythm, name: rhythmName(rhythm) } }),
  };
}

function dutyUnits({ unit }: Needs, plan: string, place: Place): DutyUnit[] {
  if (place.type === 'passage') return [];
  return place.responsibilities.map(({ unit: name, role, collective }) => {
    const { id, url, workLines } = unit(plan, name);
    return { id, name, role, collective, url, workLines };
  });
}
