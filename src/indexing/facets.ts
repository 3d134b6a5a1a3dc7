/** The values of every record by facet, so that any set of hits can be counted without loading the hits. */
import type { FacetsFile } from '../segment/search-files.ts';
import type { IndexRecord } from './records.ts';

const names = ['plan', 'topic', 'lead', 'responsible', 'unit', 'target', 'status', 'year'] as const;

/** Returns the facets of `records`, whose ids in the engine are `pageIds`. */
export function buildFacets(records: readonly IndexRecord[], pageIds: readonly string[]): FacetsFile {
  const values = names.map((name) => [...new Set(records.flatMap(({ filters }) => filters[name] ?? []))].sort());
  const numbers = values.map((list) => new Map(list.map((value, number) => [value, number])));
  const row = ({ filters }: IndexRecord) =>
    names.map((name, facet) => (filters[name] ?? []).map((value) => numbers[facet]?.get(value) ?? 0));
  const pages = Object.fromEntries(records.map((record, position) => [pageIds[position] ?? '', row(record)]));
  return { names, values, pages };
}
