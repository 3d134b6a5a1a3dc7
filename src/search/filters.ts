/** Facets: which records a filter leaves, and how many of an answer have each value. */
import type { Records } from './evidence.ts';
import { SearchFailure } from './failure.ts';
import type { Facet, SearchFacet, SearchFiles } from './files.ts';
import type { Facets, Filters } from './types.ts';

/** Returns the records that have any of the values of every facet, or undefined when nothing is filtered. */
export async function recordsWithin(filters: Filters, files: SearchFiles): Promise<Records | undefined> {
  const asked = Object.entries(filters).map(([name, values]) => ({ name, values: [values].flat() }));
  const chosen = asked.filter(({ values }) => values.length > 0);
  const [first, ...others] = await Promise.all(chosen.map(({ name, values }) => recordsWith(name, values, files)));
  return first && new Set([...first].filter((record) => others.every((records) => records.has(record))));
}

async function recordsWith(name: string, values: readonly string[], files: SearchFiles): Promise<Records> {
  const known = files.facets.find((facet) => facet === name);
  if (known === undefined) return new Set();
  const facet = await files.facetOf(known, values);
  return new Set(values.flatMap((value) => facet.get(value) ?? []));
}

/**
 * Counts the values of every facet over the records of an answer, the most frequent first. The answer stands without
 * them: a facet whose file, or whose names, cannot be read is left out.
 */
export async function countFacets(found: Records, files: SearchFiles): Promise<Facets> {
  const counted = files.facets.map(async (name) => {
    const facet = await namedFacet(name, files).catch(passOver);
    return facet ? [[name, countValues(facet, found)] as const] : [];
  });
  return Object.fromEntries((await Promise.all(counted)).flat());
}

async function namedFacet(name: SearchFacet, files: SearchFiles): Promise<Facet> {
  if (name === 'topic') await files.topics();
  if (name === 'plan') await files.plans();
  return files.facet(name);
}

/** Goes on without a file that cannot be read. */
export function passOver(failure: unknown): undefined {
  if (!(failure instanceof SearchFailure)) throw failure;
}

function countValues(facet: Facet, found: Records): Facets[string] {
  const counts = [...facet].map(([value, records]) => ({
    value,
    count: records.filter((one) => found.has(one)).length,
  }));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
