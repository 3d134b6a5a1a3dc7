import { expect, test } from 'vitest';
import { type FolderFiles, type FolderTopic, readTexts } from '../../../src/browser/basket/library-texts.ts';
import type { ChosenText } from '../../../src/browser/compare/chosen-texts.ts';
import type { PlanRecord } from '../../../src/model/records.ts';

const jia: PlanRecord = {
  ...{
    id: 'jia',
    title: '甲市方案',
    shortName: '甲市',
    genre: '方案',
    issuingBodies: [],
    documentNumber: '甲发〔2031〕1号',
  },
  ...{ documentDate: '2031-03-01', status: 'issued', period: null, region: { name: '甲市', level: '市' } },
  ...{ addressees: [], basis: [], measureCount: 1, url: '/plans/jia/', source: { file: 'jia.txt', sha256: '' } },
  ...{ replaces: null, replacedBy: null },
};
const yi: PlanRecord = {
  ...jia,
  id: 'yi',
  title: '乙市方案',
  documentNumber: null,
  documentDate: null,
  status: 'draft',
};
const text: ChosenText = {
  ...{ id: 'jia/1.2', planName: '甲市', label: '一 2', title: '培训', url: '/plans/jia/1-2/', heading: '培训。' },
  ordinals: { part: 1, group: null, item: 2 },
  sentences: ['每年办班。', '2032年底前轮训一遍。'],
  ...{ note: '（甲局牵头）', pairs: [] },
  responsibilities: [
    { role: 'responsible', unit: '乙局' },
    { role: 'lead', unit: '甲局' },
    { role: 'responsible', unit: '丙局' },
  ],
  targets: [
    { kind: 'frequency', text: '每年', date: null, sentence: 2 },
    { kind: 'deadline', text: '2032年底前', date: '2032-12-31', sentence: 3 },
  ],
};
const other: ChosenText = {
  ...{ id: 'yi/3', planName: '乙市', label: '三', title: '办班', url: '/plans/yi/3/', heading: '' },
  ...{ sentences: ['办班。'], note: null, pairs: [] },
};
const topic: FolderTopic = {
  ...{ id: 'training', name: '培训', scope: '办班和轮训', url: '/topics/training/' },
  measures: ['甲市 一 2培训', '乙市 三办班', '丙市 一办班'],
};
const asked: string[] = [];
const files: FolderFiles = {
  plans: async () => ['jia', 'yi', 'bing'],
  plan: async (id) => {
    asked.push(`${id}: record`);
    return id === 'jia' ? jia : yi;
  },
  textsOf: async (plan) => {
    asked.push(plan);
    return plan === 'jia' ? [text] : [other];
  },
  topics: async () => ['training', 'cases'],
  topic: async (id) => {
    asked.push(id);
    return topic;
  },
};

test('each kind of entry has its text, its citation, its edition and its address', async () => {
  const ids = ['jia/1.2', 'jia/1.2#s2', 'jia/1.2#s2-3', 'jia/1.2#d3', 'jia/1.2#d', 'jia/1.2|yi/3', '#training'];
  const cited = '《甲市方案》（甲发〔2031〕1号）第一部分第2项';
  const edition = '成文日期2031-03-01，已印发';
  const whole = '培训。每年办班。2032年底前轮训一遍。（甲局牵头）';
  const own = { title: '甲市　一 2培训', text: whole, citation: cited, edition, url: '/plans/jia/1-2/' };
  const units = '牵头单位：甲局\n责任单位：乙局、丙局';
  expect([...(await readTexts(ids, files))]).toEqual([
    ['jia/1.2', own],
    [
      'jia/1.2#s2',
      {
        ...{ title: `${own.title}　第2句`, text: '每年办班。', citation: `${cited}第2句`, edition },
        url: '/plans/jia/1-2/#s2',
      },
    ],
    [
      'jia/1.2#s2-3',
      {
        ...{ title: `${own.title}　第2至3句`, text: '每年办班。2032年底前轮训一遍。' },
        ...{ citation: `${cited}第2至3句`, edition, url: '/plans/jia/1-2/#s2' },
      },
    ],
    [
      'jia/1.2#d3',
      {
        title: `${own.title}　第3句`,
        text: `2032年底前轮训一遍。\n时限：2032年底前（至2032-12-31）\n${units}`,
        ...{ citation: `${cited}第3句`, edition, url: '/plans/jia/1-2/#s3' },
      },
    ],
    ['jia/1.2#d', { ...own, text: `${whole}\n${units}` }],
    [
      'jia/1.2|yi/3',
      {
        title: '对照：甲市一 2与乙市三',
        text: `甲市一 2：${whole}\n乙市三：办班。`,
        citation: `${cited}；《乙市方案》（征求意见稿）三`,
        edition: `${edition}；征求意见稿`,
        url: 'compare/?a=jia%2F1.2&b=yi%2F3',
        sides: [
          { place: '甲市一 2', text: whole },
          { place: '乙市三', text: '办班。' },
        ],
      },
    ],
    [
      '#training',
      {
        ...{ title: '主题：培训', text: '办班和轮训。\n甲市 一 2培训\n乙市 三办班\n丙市 一办班' },
        ...{ citation: '主题“培训”，3项措施', edition: '', url: '/topics/training/' },
      },
    ],
  ]);
  expect(asked).toEqual(['jia: record', 'yi: record', 'jia', 'yi', 'training']);
});

test('what the library does not have is left out', async () => {
  expect([...(await readTexts(['jia/9', 'jia/1.2#s4', 'jia/1.2#d4', 'jia/1.2|yi/9', '#x'], files))]).toEqual([]);
});
