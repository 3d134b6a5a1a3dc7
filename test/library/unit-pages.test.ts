/** In which order the pages of units list plans. */
import { expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

const planOf = (year: number, place: string): PlanView => {
  const region = { name: place, level: '县级' };
  return { id: `${place}-${year}`, shortName: `${place} ${year}`, region, documentDate: `${year}-03-01` } as PlanView;
};
const few = [planOf(2022, '乙县'), planOf(2031, '甲县'), planOf(2023, '乙县')];
const others = Array.from({ length: 28 }, (_, index) => planOf(2001 + index, '丁县'));

test.each([
  ['of a small library, as it has them', few, ['乙县 2022', '甲县 2031', '乙县 2023']],
  [
    'of a large one, by their places, the latest of each first',
    [...few, ...others],
    ['丁县 2001', '甲县 2031', '乙县 2023', '乙县 2022'],
  ],
])('%s', async (_, plans, names) => {
  useLibrary({ plans });
  const { unitPages } = await import('../../src/library/unit-pages.ts');
  const listed = unitPages().flatMap(({ entries }) => entries.map(({ plan }) => plan.shortName));
  expect(listed.slice(-names.length)).toEqual(names);
});
