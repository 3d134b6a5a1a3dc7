/** Records → where the numbered measures of every plan are among them, so that a printed place can be looked up. */
import type { PlacesFile } from '../index-format/search-files.ts';
import type { IndexRecord } from './records.ts';

/** Returns the places plan by plan; passages have no number. */
export function buildPlaces(records: readonly IndexRecord[]): PlacesFile {
  const places = new Map<string, [number: string, record: number][]>();
  for (const [record, { hit }] of records.entries()) {
    if (hit.label === '') continue;
    const place: [string, number] = [hit.id.slice(hit.plan.length + 1), record];
    const own = places.get(hit.plan);
    if (own) own.push(place);
    else places.set(hit.plan, [place]);
  }
  return Object.fromEntries(places);
}
