/** The records of every value of every facet, so that answers are filtered and counted without loading a record. */
import { type FacetFile, facetNames } from '../index-format/search-files.ts';
import type { IndexRecord } from './records.ts';

/** Returns the files by their names. */
export function buildFacets(records: readonly IndexRecord[]): Map<string, FacetFile> {
  return new Map(facetNames.map((name) => [name, buildFacet(records.map(({ filters }) => filters[name] ?? []))]));
}

function buildFacet(values: readonly (readonly string[])[]): FacetFile {
  const records = new Map<string, number[]>();
  for (const [record, own] of values.entries()) {
    for (const value of own) {
      const list = records.get(value);
      if (list) list.push(record);
      else records.set(value, [record]);
    }
  }
  return Object.fromEntries(
    [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, list]) => [value, steps(list)]),
  );
}

/** 3, 4, 9 → 3, 1, 5 */
function steps(ascending: readonly number[]): number[] {
  return ascending.map((number, index) => number - (ascending[index - 1] ?? 0));
}
