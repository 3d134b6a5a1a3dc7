/** Corrections (勘误): those of one text, and those of a plan as a reader finds them listed. */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { CorrectionRecord } from '../model/records.ts';
import { branchAnchor } from './addresses.ts';
import type { GatheredLibrary } from './input.ts';
import { type Link, placeLink, placesOf } from './places.ts';
import { placeUrl } from './plan-pages.ts';

export interface CorrectionView extends CorrectionRecord {
  readonly place: Link;
}

/** Returns the corrections of one place and field of a plan. */
export function correctionsAt(
  { corrections }: Pick<GatheredLibrary, 'corrections'>,
  plan: string,
  place: string,
  field: PlacedCorrection['field'],
): PlacedCorrection[] {
  const all = corrections.get(plan) ?? [];
  return all.filter((correction) => correction.place === place && correction.field === field);
}

/** Returns what corrections say, a reading that stands in several places once. */
export function correctionRecords(corrections: readonly PlacedCorrection[]): CorrectionRecord[] {
  const records = corrections.map(({ old, new: reading, reason }) => ({ old, new: reading, reason }));
  return records.filter((record, index) => records.findIndex(({ old }) => old === record.old) === index);
}

/** Returns the corrections of a plan, place by place. */
export function correctionViews(
  { corrections }: Pick<GatheredLibrary, 'corrections'>,
  enriched: EnrichedPlan,
): CorrectionView[] {
  const byPlace = Map.groupBy(corrections.get(enriched.plan.id) ?? [], ({ place }) => place);
  return [...byPlace].flatMap(([number, placed]) => {
    const place = numberedPlace(enriched, number);
    return correctionRecords(placed).map((record) => ({ ...record, place }));
  });
}

/** Returns the link to what an entry's `place` names: a place of the plan, or the heading of a part or group. */
export function numberedPlace(enriched: EnrichedPlan, number: string): Link {
  const { plan } = enriched;
  const place = placesOf(enriched).find((one) => one.id === `${plan.id}/${number}`);
  if (place) return placeLink(plan, place);
  return { url: placeUrl(plan, branchAnchor(number)), label: '标题', title: number };
}
