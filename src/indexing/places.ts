/**
 * Records → where what is numbered in every plan is among them, so that a printed place can be looked up: measures, annexes,
 * and what an annex without measures numbers.
 */
import type { PlacesFile } from '../index-format/search-files.ts';
import { annexLabel, plainAnnexLabel } from '../model/official/annex-label.ts';
import type { MeasureRecord } from '../model/records.ts';
import { type CutFile, inBuckets, json } from './files.ts';
import type { IndexRecord } from './records.ts';

type Ordinals = MeasureRecord['ordinals'];
type Place = PlacesFile[string][number];

/** The number of an annex or of what stands in it: `annex1`, `annex1~2/2.1`. */
const annexed = /^(?<annex>annex(?<ordinal>\d+)[^/]*)(?:\/(?<own>\d.*))?$/u;
const opensWithLabel = new RegExp(`^${annexLabel}`, 'u');

/** Returns the file of the places; `measures` are those of the records. */
export function buildPlaces(records: readonly IndexRecord[], measures: readonly MeasureRecord[]): CutFile {
  return inBuckets({
    path: 'places.json',
    entries: Object.entries(placesByPlan(records, measures)),
    keysOf: ([plan]) => [plan],
    write: (path, entries) => json(path, Object.fromEntries(entries)),
  });
}

/** Returns the places plan by plan. */
export function placesByPlan(records: readonly IndexRecord[], measures: readonly MeasureRecord[]): PlacesFile {
  const ordinals = new Map(measures.map((measure) => [measure.id, measure.ordinals]));
  const labels = findLabels(records);
  const places = new Map<string, Place[]>();
  for (const [record, { hit }] of records.entries()) {
    const number = numberOf(hit);
    if (hit.label === '' && !annexed.test(number)) continue;
    const printed = printedPath(number, ordinals.get(hit.id), (annex) => labels.get(`${hit.plan}/${annex}`));
    const place: Place = printed === number ? [number, record] : [number, record, printed];
    const own = places.get(hit.plan);
    if (own) own.push(place);
    else places.set(hit.plan, [place]);
  }
  return Object.fromEntries(places);
}

function numberOf({ id, plan }: IndexRecord['hit']): string {
  return id.slice(plan.length + 1);
}

/** The labels that annexes open with, by their ids. */
function findLabels(records: readonly IndexRecord[]): Map<string, string> {
  return new Map(
    records.flatMap(({ hit }) => {
      const label = hit.label === '' ? opensWithLabel.exec(hit.text)?.[0] : undefined;
      return label === undefined ? [] : [[hit.id, plainAnnexLabel(label)]];
    }),
  );
}

/** 附件1-2.2.1 for `annex1~2/2.1`; 2.1.3 for article 3, which the numbers of chapters and sections do not begin anew. */
function printedPath(
  number: string,
  ordinals: Ordinals | undefined,
  labelOf: (annex: string) => string | undefined,
): string {
  const { annex, ordinal, own = annex === undefined ? number : '' } = annexed.exec(number)?.groups ?? {};
  const label = annex === undefined ? undefined : (labelOf(annex) ?? `附件${ordinal}`);
  return [label, ...throughChapters(own, ordinals), own].filter(Boolean).join('.');
}

function throughChapters(own: string, ordinals: Ordinals | undefined): number[] {
  const { part = null, group = null, item = null } = ordinals ?? {};
  if (part === null || item === null || own.startsWith(`${part}.`)) return [];
  return [part, group].filter((one) => one !== null);
}
