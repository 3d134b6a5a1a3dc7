/** Instruments (引用文件) with the places that cite them. */
import { lookUp } from '../model/look-up.ts';
import type { InstrumentRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { type Link, placeLink, placesOf } from './places.ts';

export interface InstrumentView extends InstrumentRecord {
  readonly citations: readonly Link[];
}

/** Returns every instrument. */
export function instrumentViews({ plans, records }: Pick<RenderContext, 'plans' | 'records'>): InstrumentView[] {
  const links = new Map(
    plans.flatMap((enriched) =>
      placesOf(enriched).map((place) => [place.id, placeLink(enriched.plan, place)] as const),
    ),
  );
  return records.instruments.map((record) => ({
    ...record,
    citations: record.citedBy.map((id) => lookUp(links, id, 'place')),
  }));
}
