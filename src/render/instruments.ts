/** Instruments (引用文件) with the places that cite them, each with the words in which it does. */
import { lineAround } from '../model/clauses.ts';
import { lookUp } from '../model/look-up.ts';
import type { InstrumentRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { isTitle, type Link, type Place, placeLink, placesOf, sentenceText } from './places.ts';

export interface InstrumentView extends InstrumentRecord {
  readonly citations: readonly (Link & { readonly line: string })[];
}

type Needs = Pick<RenderContext, 'plans' | 'planName' | 'records' | 'instruments'>;

/** Returns every instrument. */
export function instrumentViews({ plans, planName, records, instruments }: Needs): InstrumentView[] {
  const places = new Map(
    plans.flatMap((enriched) => placesOf(enriched).map((place) => [place.id, { plan: enriched.plan, place }] as const)),
  );
  const keys = new Map(instruments.map(({ name, key }) => [name, key]));
  return records.instruments.map((record) => ({
    ...record,
    citations: record.citedBy.map((id) => {
      const { plan, place } = lookUp(places, id, 'place');
      const { url, label, title } = placeLink(plan, place);
      const key = lookUp(keys, record.name, 'instrument');
      return { url, label: `${planName(plan.id)}　${label}`, title, line: citingLine(place, key) };
    }),
  }));
}

/** The sentence in which a place names it; one that is the title says nothing new. */
function citingLine(place: Place, key: string): string {
  const citation = place.citations.find(({ instruments }) => instruments.includes(key));
  if (!citation) return '';
  const n = place.sentences.findIndex(({ end }) => citation.span.start < end) + 1;
  if (place.type === 'measure' && isTitle(place, n)) return '';
  return lineAround(sentenceText(place, n), citation.text);
}
