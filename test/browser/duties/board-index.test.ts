/** The rows of a long board: read from numbers, filled from the file of a plan, ordered, and what may be chosen of them. */
import { describe, expect, test } from 'vitest';
import {
  type BoardChoices,
  type BoardRow,
  fileOfPlan,
  fillRows,
  headingOf,
  orderRows,
  planAsked,
  readIndexed,
  timeChoices,
  unitChoices,
} from '../../../src/browser/duties/board-index.ts';
import { choiceBeside, countValues, type DutyChoice, isChosen } from '../../../src/browser/duties/filter.ts';
import type { ListedDuty } from '../../../src/browser/duties/rows.ts';

const choices: BoardChoices = {
  libraries: [],
  files: 1,
  plans: [
    ['jia-2031', '甲市', false],
    ['yi-2032', '乙县', true],
  ],
  topics: [
    ['review', '行政复议'],
    ['law', '普法'],
  ],
  lines: [
    ['justice', '司法行政'],
    ['finance', '财政'],
  ],
  times: ['2031-06-30', '2033-12-31', '每季度'],
};
const rows = readIndexed(choices, [
  [0, 3, 0, 1, 2, 0],
  [0, 0, 1, 0, 0, 0, 1],
  [1, 1, 0, 0, 1],
  [0, 2, -1, 2, -1, 1],
]);

test('rows are read from their numbers', () => {
  const [first, second, third, fourth] = rows;
  expect(first).toEqual({
    ...{ place: '', plan: 'jia-2031', planName: '甲市', rank: 3, at: 0, canPass: false },
    ...{ units: [{ id: '', workLines: ['justice'] }], topic: { id: 'review', name: '行政复议' } },
    ...{ kind: 'frequency', rhythm: '每季度' },
  });
  expect(second).toMatchObject({ at: 1, date: '2031-06-30', canPass: true, kind: 'deadline' });
  expect(second?.units).toEqual([{ id: '', workLines: ['justice', 'finance'] }]);
  expect(third).toMatchObject({ plan: 'yi-2032', at: 0, date: '2033-12-31', canPass: false });
  expect(fourth).toMatchObject({ at: 2, kind: 'quantity', topic: undefined, rhythm: undefined });
});

describe('filters', () => {
  test.each([
    [{}, [3, 0, 1, 2]],
    [{ plan: 'jia-2031' }, [3, 0, 2]],
    [{ line: 'finance' }, [0, 2]],
    [{ topic: 'review' }, [3, 1]],
    [{ year: '2033' }, [1]],
    [{ year: 'rhythm' }, [3]],
    [{ year: 'open', line: 'finance' }, [2]],
    [{ kind: 'deadline', plan: 'jia-2031' }, [0]],
  ] as const)('%j leaves the ranks %j', (choice, ranks) => {
    expect(rows.filter((row) => isChosen(row, choice)).map(({ rank }) => rank)).toEqual(ranks);
  });

  test('count what each choice leaves', () => {
    expect(countValues(rows, 'plan', { line: 'finance' })).toEqual(new Map([['jia-2031', 2]]));
  });
});

test.each([
  ['', [0, 1, 2, 3], ['2031年', '2033年', '数量', '每季度']],
  ['plan', [0, 2, 3, 1], ['甲市', '甲市', '甲市', '乙县']],
  ['topic', [0, 1, 3, 2], ['普法', '行政复议', '行政复议', '未归主题']],
])('the order “%s” is %j', (order, ranks, headings) => {
  const ordered = orderRows(rows, order);
  expect(ordered.map(({ rank }) => rank)).toEqual(ranks);
  expect(ordered.map((row) => headingOf(row, order))).toEqual(headings);
});

test.each([
  [{}, undefined],
  [{ topic: 'review' }, undefined],
  [{ plan: 'jia-2031', topic: 'review' }, 'jia-2031'],
  [{ unit: 'jia-2031/市司法局' }, 'jia-2031'],
  [{ place: 'yi-2032/5.4' }, 'yi-2032'],
  [{ plan: 'yi-2032', unit: 'jia-2031/市司法局' }, 'yi-2032'],
])('for %j the file of the plan %s is read', (choice, plan) => {
  expect(planAsked(choice)).toBe(plan);
});

describe('the rows of a plan, once its file is there,', () => {
  const unit = { role: 'lead' as const, url: '/units/1/', workLines: ['justice'] };
  const justice = { ...unit, id: 'jia-2031/市司法局', name: '市司法局', collective: false };
  const all = { ...unit, id: 'jia-2031/各部门', name: '各部门', collective: true };
  const duty = (place: string, ...units: readonly (typeof justice)[]): ListedDuty => ({
    ...{ place, units, plan: 'jia-2031', planName: '甲市', label: '1', title: '', url: '/' },
  });
  const duties = [duty('jia-2031/1', justice), duty('jia-2031/2', all, justice), duty('jia-2031/3')];
  const filled: BoardRow[] = fillRows(rows, 'jia-2031', duties);

  test('have their places and units, those of others as before', () => {
    expect(filled.map(({ place }) => place)).toEqual(['jia-2031/1', 'jia-2031/2', '', 'jia-2031/3']);
    expect(filled[2]).toEqual(rows[2]);
  });

  test('are chosen by unit', () => {
    const left = filled.filter((row) => isChosen(row, { unit: 'jia-2031/市司法局' }));
    expect(left.map(({ place }) => place)).toEqual(['jia-2031/1', 'jia-2031/2']);
  });

  test('offer each unit once, none before', () => {
    expect(unitChoices(filled)).toEqual([
      { value: 'jia-2031/市司法局', name: '市司法局' },
      { value: 'jia-2031/各部门', name: '各部门·统称' },
    ]);
    expect(unitChoices(rows)).toEqual([]);
  });
});

test('times are offered as rows have them, years first', () => {
  expect(timeChoices(rows).map(({ value, name }) => [value, name])).toEqual([
    ['2031', '2031年'],
    ['2033', '2033年'],
    ['rhythm', '经常性'],
    ['每季度', '每季度'],
    ['open', '未写明日期'],
    ['quantity', '未写明日期的数量'],
  ]);
});

describe('of several libraries', () => {
  const beside: BoardChoices = {
    ...choices,
    libraries: [['https://bing.test/', '丙县库']],
    plans: [...choices.plans, ['jia@bing.test%2F', '丙县库　甲', false, 0]],
  };
  const all = readIndexed(beside, [
    [0, 0, 0, 1, 2],
    [1, 1, 0, 0, 1],
    [2, 2, 1, 0, 0],
    [2, 3, 0, 0, 0],
  ]);
  const ranksOf = (choice: DutyChoice): number[] => all.filter((row) => isChosen(row, choice)).map(({ rank }) => rank);

  test.each<[DutyChoice, number[]]>([
    [{}, [0, 1]],
    [{ library: 'all' }, [0, 1, 2, 3]],
    [{ library: 'https://bing.test/' }, [2, 3]],
    [{ library: 'https://bing.test/', topic: 'review' }, [3]],
    [{ topic: 'review' }, [0, 1]],
    [{ library: 'all', topic: 'review' }, [0, 1, 3]],
    [{ plan: 'jia@bing.test%2F' }, []],
  ])('%o leaves %o', (choice, left) => {
    expect(ranksOf(choice)).toEqual(left);
  });

  test('each choice of a library counts what it would leave', () => {
    expect(Object.fromEntries(countValues(all, 'library', { topic: 'review' }))).toEqual({
      own: 2,
      all: 3,
      'https://bing.test/': 1,
    });
  });

  test.each(['own', 'all', 'https://bing.test/'])('%s may be chosen where a plan, a unit or a place is', (library) => {
    const chosen = { plan: 'jia-2031', unit: 'jia-2031/局', place: 'jia-2031/1', topic: 'review' };
    expect(countValues(all, 'library', chosen).get(library)).toBe(ranksOf({ library, topic: 'review' }).length);
    expect(ranksOf(choiceBeside('library', { ...chosen, library }))).toEqual(ranksOf({ library, topic: 'review' }));
  });

  test('a choice of anything else keeps the plan and the unit, not the place', () => {
    const chosen = { plan: 'jia-2031', unit: 'jia-2031/局', place: 'jia-2031/1' };
    expect(choiceBeside('topic', chosen)).toEqual({ ...chosen, place: undefined });
    expect(countValues(all, 'library', {})).toEqual(countValues(all, 'library', { place: 'jia-2031/1' }));
    expect(countValues(all, 'topic', { plan: 'nowhere-1999' }).size).toBe(0);
  });

  test('the file of a plan stands with its library, by its id there', () => {
    expect(beside.plans.map(fileOfPlan)).toEqual([
      'targets/of/jia-2031.json',
      'targets/of/yi-2032.json',
      'targets/elsewhere/1/jia.json',
    ]);
    expect(planAsked({ unit: 'jia@bing.test%2F/局' })).toBe('jia@bing.test%2F');
  });
});
