/** The records of every value of every facet and order, so that answers are filtered and sorted without loading a record. */
import { type FacetFile, facetNames, type OrderFile, type OrderName } from '../index-format/search-files.ts';
import { stepsOf } from '../index-format/steps.ts';
import { type CutFile, inBuckets, json } from './files.ts';
import type { IndexRecord } from './records.ts';

/** Returns the files of the facets. */
export function buildFacets(records: readonly IndexRecord[]): CutFile[] {
  return facetNames.map((name) => {
    const values = records.map(({ filters }) => filters[name] ?? []);
    return inBuckets({
      path: `facets/${name}.json`,
      entries: Object.entries(groupBy(values, ascending)),
      keysOf: ([value]) => [value],
      write: (path, entries) => json(path, Object.fromEntries(entries)),
    });
  });
}

/** Returns the files by their names: the newest document first, the earliest deadline first. */
export function buildOrders(records: readonly IndexRecord[]): Map<OrderName, OrderFile> {
  const daysOf = (name: OrderName) => records.map(({ days }) => days[name].slice(0, 1));
  return new Map([
    ['date', groupBy(daysOf('date'), (a, b) => ascending(b, a))],
    ['deadline', groupBy(daysOf('deadline'), ascending)],
  ]);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function groupBy(values: readonly (readonly string[])[], order: (a: string, b: string) => number): FacetFile {
  const records = new Map<string, number[]>();
  for (const [record, own] of values.entries()) {
    for (const value of own) {
      const list = records.get(value);
      if (list) list.push(record);
      else records.set(value, [record]);
    }
  }
  return Object.fromEntries(
    [...records].sort(([a], [b]) => order(a, b)).map(([value, list]) => [value, stepsOf(list)]),
  );
}
