/** Short lists of names are for the guide, long ones for files. */
import { describe, expect, test } from 'vitest';
import { buildPlans, buildTopics, buildUnits } from '../../src/indexing/names.ts';
import { inventedLibrary } from '../search/invented-library.ts';

const mixed = (number: number) => (Math.imul(number, 0x9e3779b1) >>> 8).toString(36);
const [topic] = inventedLibrary.topics;
const [plan] = inventedLibrary.plans;
const [measure] = inventedLibrary.measures;
const topicsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...topic!, id: mixed(at), name: mixed(at + 9_999) }));

describe('names of topics', () => {
  test.each([
    [3, 3, undefined],
    [60, 60, undefined],
    [120, undefined, 0],
    [9_000, undefined, expect.any(Number)],
  ])('%i stand in the guide or in a file', (count, listed, buckets) => {
    const { list, file } = buildTopics({ ...inventedLibrary, topics: topicsOf(count) });
    expect([list?.length, file?.count]).toEqual([listed, buckets]);
  });
});

test('plans and units leave the guide where they pack to 32 KiB', () => {
  const plans = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...plan!, id: mixed(at), shortName: mixed(at + 9_999) }));
  const measures = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...measure!,
      responsibilities: [{ role: 'lead' as const, unit: mixed(at) }],
    }));
  expect(buildPlans({ ...inventedLibrary, plans: plans(500) })).toMatchObject({ list: { length: 500 } });
  expect(buildPlans({ ...inventedLibrary, plans: plans(5_000) })).toMatchObject({ file: { path: 'plans.bin' } });
  expect(buildUnits({ ...inventedLibrary, measures: measures(500) })).toMatchObject({ list: { length: 500 } });
  expect(buildUnits({ ...inventedLibrary, measures: measures(15_000) })).toMatchObject({ file: { path: 'units.bin' } });
});
