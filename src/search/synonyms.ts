/** Other wordings of a query, from the library's vocabulary (`content/synonyms.yaml`). */
import type { SynonymGroup } from '../segment/search-files.ts';

export interface Rewording {
  /** The part of the query that has another wording. */
  readonly of: string;
  readonly to: readonly string[];
}

/**
 * Finds the longest terms of the vocabulary in a folded query. Everyday words give the official wording; official
 * wording gives the everyday word and the abbreviation.
 */
export function findRewordings(text: string, groups: readonly SynonymGroup[]): Rewording[] {
  const found = groups.flatMap(({ loose, official }) => [
    ...loose.filter((term) => text.includes(term)).map((of) => ({ of, to: [...official, ...loose.filter((one) => one !== of)] })),
    ...official.filter((term) => text.includes(term)).map((of) => ({ of, to: loose })),
  ]);
  return mergeSame(found.filter(({ of }) => !found.some((other) => other.of !== of && other.of.includes(of))));
}

function mergeSame(rewordings: readonly Rewording[]): Rewording[] {
  const byTerm = new Map<string, Set<string>>();
  for (const { of, to } of rewordings) {
    byTerm.set(of, new Set([...(byTerm.get(of) ?? []), ...to.filter((one) => one !== of)]));
  }
  return [...byTerm].map(([of, to]) => ({ of, to: [...to] }));
}
