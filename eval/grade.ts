/** nDCG@10 of graded queries: gain 2^grade − 1, discount log2(rank + 1). */
import type { Search } from '../src/search/types.ts';

export interface GradedQuery {
  readonly q: string;
  readonly class: string;
  readonly rel: Readonly<Record<string, number>>;
}

const depth = 10;

/** Returns nDCG@10 of one query; a query that should find nothing scores 1 when nothing is exact. */
export async function gradeQuery(search: Search, { q, rel }: GradedQuery): Promise<number> {
  const { hits, exact } = await search(q, { limit: depth });
  const ideal = gain(Object.values(rel).sort((a, b) => b - a));
  if (ideal === 0) return exact === 0 ? 1 : 0;
  return gain(hits.map(({ id }) => rel[id] ?? 0)) / ideal;
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
