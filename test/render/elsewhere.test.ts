import { describe, expect, test } from 'vitest';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';
import { type ElsewhereMatch, elsewhereViews, topicsElsewhere } from '../../src/render/elsewhere.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { contextOf, invented, measureViews } from './invented.ts';

const { plans, measures } = libraryRecords(invented);
const topic = {
  id: 'x',
  name: '普法',
  theme: '',
  scope: '',
  measures: ['yi/1.1', 'yi/1.3'],
  url: '/topics/%E6%99%AE%E6%B3%95/',
};
const library: PulledLibrary = {
  ...{ address: 'https://yi.test/fangan/', name: '乙县方案库', region: '乙县', pulledOn: '2031-05-06' },
  ...{ plans, measures, topics: [topic, { ...topic, id: 'y', name: '信访', measures: [] }] },
};
const find = <Item extends { readonly id: string }>(list: readonly Item[], id: string): Item =>
  list.find((one) => one.id === id)!;

function matchOf(id: string, other: string, score: number): ElsewhereMatch {
  const measure: MeasureRecord = find(measures, other);
  const plan: PlanRecord = find(plans, measure.plan);
  return { id, library, plan, measure, score, share: 0.3 };
}

describe('counterparts in other libraries', () => {
  test('lead to the other site, marked with its name, one of each plan', () => {
    const views = elsewhereViews([
      matchOf('jia/1.1', 'yi/1.3', 0.9),
      matchOf('jia/1.1', 'yi/1.1', 0.8),
      matchOf('jia/1.2', 'jia/1.3', 0.7),
    ]);
    expect([...views.keys()]).toEqual(['jia/1.1', 'jia/1.2']);
    expect(views.get('jia/1.1')).toEqual([
      {
        ...{ url: 'https://yi.test/fangan/plans/yi/1-3/', label: '一 3', title: '普法责任' },
        ...{ libraryName: '乙县方案库', planName: '乙县', share: 0.3, line: '落实普法责任。' },
      },
    ]);
  });

  test('stand in the view of their measure, and four at most', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...matchOf('jia/1.1', 'yi/1.1', 0.9),
      plan: { ...find(plans, 'yi'), id: `yi-${index}` },
    }));
    const views = measureViews(contextOf({ elsewhere: many }));
    expect(views.map(({ elsewhere }) => elsewhere?.length)).toEqual([4, ...Array(6).fill(undefined)]);
  });
});

describe('a topic in other libraries', () => {
  test('is the one of its name, with links to the measures that are on it', () => {
    expect(topicsElsewhere([library])('普法')).toEqual([
      {
        ...{
          libraryName: '乙县方案库',
          region: '乙县',
          url: 'https://yi.test/fangan/topics/%E6%99%AE%E6%B3%95/',
          count: 2,
        },
        links: [
          { url: 'https://yi.test/fangan/plans/yi/1-1/', label: '乙县　一 1', title: '宪法教育' },
          { url: 'https://yi.test/fangan/plans/yi/1-3/', label: '乙县　一 3', title: '普法责任' },
        ],
      },
    ]);
    expect(topicsElsewhere([library])('信访')).toEqual([]);
    expect(topicsElsewhere([library])('应急')).toEqual([]);
  });

  test('of many measures shows twenty and says how many there are', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ ...find(measures, 'yi/1.1'), id: `yi/${index}` }));
    const crowded = { ...library, measures: many, topics: [{ ...topic, measures: many.map(({ id }) => id) }] };
    expect(topicsElsewhere([crowded])('普法').map(({ count, links }) => [count, links.length])).toEqual([[25, 20]]);
  });
});
