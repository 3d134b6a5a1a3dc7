/** Other libraries as pages read them, for the tests of pages. */
import type { ElsewherePlan, LibraryView } from '../../src/render/views.ts';

/** A plan of the library at an address, of a county and a year. */
export function planAt(address: string, number: number, facts: Partial<ElsewherePlan> = {}): ElsewherePlan {
  return {
    ...{
      id: `p${number}@${encodeURIComponent(address)}`,
      title: `方案${number}`,
      shortName: `县${number}`,
      measureCount: 3,
    },
    ...{ region: { name: `县${number}`, level: '县级' }, url: `https://${address}plans/p${number}/` },
    ...{ documentDate: '2024-03-01', period: undefined, ...facts },
  };
}

/** A library of so many plans, each of the first so many of a topic with as many measures as its number says. */
export function libraryAt(address: string, plans: number, topics: Readonly<Record<string, number>>): LibraryView {
  const cellsOf = (count: number) =>
    Array.from({ length: count }, (_, plan) => ({
      ...{ plan, characters: 100 * (plan + 1) },
      measures: Array.from({ length: plan + 1 }, (__, index) => `p${plan + 1}/${index + 1}`),
    }));
  return {
    ...{ address: `https://${address}`, name: `${address.slice(0, 2)}库`, region: '', pulledOn: '2031-05-06' },
    ...{ measureCount: 3 * plans, copies: [], furtherTopics: 0 },
    plans: Array.from({ length: plans }, (_, index) => planAt(address, index + 1)),
    topics: Object.fromEntries(
      Object.entries(topics).map(([id, count]) => [id, { url: `https://${address}t/${id}/`, cells: cellsOf(count) }]),
    ),
  };
}
