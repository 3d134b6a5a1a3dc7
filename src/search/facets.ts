/** Counts of facet values over all hits. */
import type { FacetsFile } from '../segment/search-files.ts';
import type { Candidate } from './find.ts';
import type { Facets } from './types.ts';

/** Counts the values of every facet, the most frequent first. */
export function countFacets(candidates: readonly Candidate[], file: FacetsFile): Facets {
  const entries = file.names.map((name, facet) => {
    const counts = new Map<number, number>();
    for (const { match } of candidates) {
      for (const number of file.pages[match.id]?.[facet] ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const values = [...counts].map(([number, count]) => ({ value: file.values[facet]?.[number] ?? '', count }));
    return [name, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))] as const;
  });
  return Object.fromEntries(entries);
}
