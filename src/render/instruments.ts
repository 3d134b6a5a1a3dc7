/** Instruments (引用文件) with the places that cite them, each with the words in which it does. */
import { lineAround } from '../model/clauses.ts';
import { lookUp } from '../model/look-up.ts';
import type { InstrumentRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { type Link, type Place, placeLink, placesOf } from './places.ts';

export interface InstrumentView extends InstrumentRecord {
  readonly citations: readonly (Link & { readonly line: string })[];
}

/** Returns every instrument. */
export function instrumentViews({
  plans,
  records,
  instruments,
}: Pick<RenderContext, 'plans' | 'records' | 'instruments'>): InstrumentView[] {
  const places = new Map(
    plans.flatMap((enriched) => placesOf(enriched).map((place) => [place.id, { plan: enriched.plan, place }] as const)),
  );
  const keys = new Map(instruments.map(({ name, key }) => [name, key]));
  return records.instruments.map((record) => ({
    ...record,
    citations: record.citedBy.map((id) => {
      const { plan, place } = lookUp(places, id, 'place');
      return { ...placeLink(plan, place), line: citingLine(place, lookUp(keys, record.name, 'instrument')) };
    }),
  }));
}

function citingLine({ content, citations }: Place, key: string): string {
  const citation = citations.find(({ instruments }) => instruments.includes(key));
  return citation ? lineAround(content.text, citation.text) : '';
}
