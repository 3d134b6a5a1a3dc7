import { describe, expect, test } from 'vitest';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';
import { type ElsewhereMatch, elsewhereViews, topicsElsewhere } from '../../src/render/elsewhere.ts';
import { type ComparedElsewhere, libraryRecords } from '../../src/render/index.ts';
import { textsElsewhere } from '../../src/render/texts-elsewhere.ts';
import { comparedTopics, topicComparisons } from '../../src/render/topic-comparisons.ts';
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

describe('the comparison of a topic', () => {
  const theirs = { library, plan: find(plans, 'yi'), measures: ['yi/1.1', 'yi/1.3'].map((id) => find(measures, id)) };
  const beside = (like: ComparedElsewhere['like'] = []) =>
    contextOf({ comparedElsewhere: new Map([['cases', { columns: [theirs], like }]]) });

  test('has their plans behind ours, with the name of the library and addresses of its own', () => {
    const place = (text: number, sentence: number) => ({ text, sentence, shared: [{ start: 0, end: 2 }] });
    const view = topicComparisons(beside([{ a: place(0, 1), b: place(1, 2), same: 0.5 }])).find(
      ({ topic: id }) => id === 'cases',
    );
    const [page, ...further] = view!.pages;
    expect([view!.topic, further]).toEqual(['cases', []]);
    const id = 'yi@yi.test%2Ffangan%2F';
    expect(page!.columns).toMatchObject([
      { plan: 'jia', planName: '甲市', measures: [{ url: '/plans/jia/1-2/' }] },
      {
        ...{ plan: id, planName: '乙县方案库　乙县', elsewhere: true },
        measures: [
          { url: 'https://yi.test/fangan/plans/yi/1-1/', label: '一 1', title: '宪法教育' },
          { url: 'https://yi.test/fangan/plans/yi/1-3/', label: '一 3', title: '普法责任' },
        ],
      },
    ]);
    expect(page!.columns[0]).not.toHaveProperty('elsewhere');
    const shown = page!.rows.map(({ cells }) => cells.map((cell) => cell?.runs.map(({ text }) => text).join('')));
    expect(shown).toEqual([['每周发布案例。', '落实普法责任。']]);
    expect(page!.rows[0]!.cells[1]).toMatchObject({ n: 2, label: '一 3', anchor: 'yi@yi-test%2Ffangan%2F~1-3' });
    expect(page!.columns[1]!.alone.map(({ runs }) => runs[0]!.text)).toEqual(['开展宪法教育。']);
  });

  test('exists for a topic of one plan of ours only where another library has one too', () => {
    expect([...comparedTopics(contextOf())]).toEqual(['constitution', 'lists']);
    expect([...topicComparisons(contextOf())].map(({ topic: id }) => id)).toEqual(['constitution', 'lists']);
    expect(comparedTopics(beside())).toEqual(new Set(['constitution', 'cases', 'lists']));
  });
});

test('texts of plans that may be picked are those on topics of ours', () => {
  const named = {
    ...library,
    topics: [
      { ...topic, name: 'lists 名' },
      { ...topic, name: '别处的', measures: ['jia/1.1'] },
    ],
  };
  const other = { ...named, address: 'https://bing.test/', topics: [] };
  const found = [...textsElsewhere(contextOf({ pulled: [other, named] }))];
  expect(found.map(([path]) => path)).toEqual(['2/yi']);
  const planName = '乙县方案库　乙县';
  expect(found[0]![1]).toEqual([
    {
      ...{ id: 'yi@yi.test%2Ffangan%2F/1.1', planName, label: '一 1', title: '宪法教育', heading: '宪法教育。' },
      ...{ url: 'https://yi.test/fangan/plans/yi/1-1/', sentences: ['开展宪法教育。'] },
    },
    {
      ...{ id: 'yi@yi.test%2Ffangan%2F/1.3', planName, label: '一 3', title: '普法责任', heading: '普法责任。' },
      ...{ url: 'https://yi.test/fangan/plans/yi/1-3/', sentences: ['落实普法责任。'] },
    },
  ]);
});
