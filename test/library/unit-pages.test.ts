/** In which order the pages of units list plans. */
import { expect, test } from 'vitest';
import type { PlanView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

const planOf = (id: string, place: string): PlanView =>
  ({ id, shortName: `${place} ${id}`, region: { name: place, level: '县级' } }) as PlanView;
const few = [planOf('2', '乙县'), planOf('3', '甲县'), planOf('1', '乙县')];
const others = Array.from({ length: 28 }, (_, index) => planOf(`${index + 10}`, '丁县'));

test.each([
  ['of a small library, as it has them', few, ['乙县 2', '甲县 3', '乙县 1']],
  [
    'of a large one, by their places, then by their names',
    [...few, ...others],
    ['丁县 37', '甲县 3', '乙县 1', '乙县 2'],
  ],
])('%s', async (_, plans, names) => {
  useLibrary({ plans });
  const { unitPages } = await import('../../src/library/unit-pages.ts');
  const listed = unitPages().flatMap(({ entries }) => entries.map(({ plan }) => plan.shortName));
  expect(listed.slice(-names.length)).toEqual(names);
});
