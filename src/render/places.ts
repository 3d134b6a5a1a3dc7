/**
 * Places: the measures and passages of a plan as all pages name them, link to them and quote from them. A measure has a
 * page of its own; a passage stands on a page of its plan and bears the plan's title.
 */
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import type { Measure, Plan } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';
import { measureUrl, passageAnchor } from './addresses.ts';
import { placeUrl } from './plan-pages.ts';

/** A text with an address. */
export type Place = EnrichedMeasure | EnrichedPassage;

export interface Link {
  readonly url: string;
  readonly label: string;
  readonly title: string;
}

/** Returns every place of a plan, its measures first, both in printed order. */
export function placesOf({ measures, passages }: EnrichedPlan): Place[] {
  return [...measures, ...passages];
}

/** Returns the place with this id; throws where the plan has none. */
export function findPlace(enriched: EnrichedPlan, id: string): Place {
  const place = placesOf(enriched).find((one) => one.id === id);
  if (!place) throw new Error(`The plan ${enriched.plan.id} has no place ${id}.`);
  return place;
}

/** Returns the link to a place: where it stands, and its title. */
export function placeLink(plan: Plan, place: Place): Link {
  if (place.type === 'measure') return measureLink(plan.id, place);
  return { url: placeUrl(plan, passageAnchor(place)), label: passageNames[place.kind], title: plan.title };
}

type LinkedMeasure = Pick<Measure, 'number' | 'label' | 'title'>;

/** Many pages link to one measure, which is of one plan. */
const links = new WeakMap<LinkedMeasure, Link>();

/** Returns the link to a measure of the plan. */
export function measureLink(plan: string, measure: LinkedMeasure): Link {
  const known = links.get(measure);
  if (known) return known;
  const { number, label, title } = measure;
  const link = { url: measureUrl(plan, number), label, title };
  links.set(measure, link);
  return link;
}

/** Returns the address of a sentence, `n` counted from 1: `/plans/jia/1-1/#s3`, `/plans/jia/#preamble-s3`. */
export function sentenceUrl(plan: Plan, place: Place, n: number): string {
  if (place.type === 'measure') return `${measureLink(plan.id, place).url}#s${n}`;
  return placeUrl(plan, passageAnchor(place), n);
}

/** Returns where a sentence stands in the text of its place; throws where there is none with this number. */
export function sentenceSpan({ id, sentences }: Pick<Place, 'id' | 'sentences'>, n: number): Span {
  const span = sentences[n - 1];
  if (!span) throw new Error(`${id} has no sentence ${n}.`);
  return span;
}

/** Returns what a sentence says. */
export function sentenceText(place: Place, n: number): string {
  const { start, end } = sentenceSpan(place, n);
  return place.content.text.slice(start, end).trim();
}

/** Says whether sentence `n` of a measure is its printed title. */
export function isTitle({ titleMade }: Pick<Measure, 'titleMade'>, n: number): boolean {
  return n === 1 && !titleMade;
}
