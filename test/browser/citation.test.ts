import { describe, expect, test } from 'vitest';
import { citationsOf, citedPlace } from '../../src/browser/citation.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';

const plan: PlanRecord = {
  id: 'weifang-2021',
  title: '潍坊市法治政府建设实施方案',
  shortName: '潍坊',
  genre: '实施方案',
  issuingBodies: ['中共潍坊市委', '潍坊市人民政府'],
  documentNumber: '潍发〔2021〕26号',
  documentDate: '2021-12-31',
  status: 'issued',
  period: null,
  region: { name: '潍坊市', level: '市' },
  addressees: [],
  basis: [],
  measureCount: 1,
  url: '/plans/weifang-2021/',
  source: { file: 'weifang-2021.txt', sha256: '0'.repeat(64) },
  replaces: null,
  replacedBy: null,
};
const measure: MeasureRecord = {
  id: 'weifang-2021/5.4',
  plan: plan.id,
  number: '5.4',
  ordinals: { part: 5, group: 4, item: null },
  label: '五（四）',
  headings: ['甲'],
  title: '发挥行政复议效能',
  text: '发挥行政复议效能。',
  note: null,
  responsibilities: [],
  targets: [],
  citations: [],
  topics: [],
  corrections: [],
  lines: [1, 2],
  url: '/plans/weifang-2021/5-4/',
};

test.each([
  ['an item of a part', { part: 6, group: null, item: 14 }, '第六部分第14项'],
  ['a group of a part', { part: 5, group: 4, item: null }, '第五部分第（四）项'],
  ['an item of a group', { part: 7, group: 20, item: 54 }, '第七部分（二十）第54项'],
  ['a whole part', { part: 1, group: null, item: null }, '第一部分'],
  ['an item without a part', { part: null, group: null, item: 3 }, '五（四）'],
])('official documents name %s in words', (_, ordinals, place) => {
  expect(citedPlace({ ...measure, ordinals })).toBe(place);
});

test.each([
  ['附件1 五（四）', { part: 5, group: 4, item: null }, '附件1第五部分第（四）项'],
  ['附件2 第三条', { part: null, group: null, item: 3 }, '附件2第三条'],
])('official documents name %s of an annex %s', (label, ordinals, place) => {
  expect(citedPlace({ ...measure, label, ordinals })).toBe(place);
});

describe('citationsOf', () => {
  test('gives the form of official documents and that of GB/T 7714', () => {
    expect(citationsOf(plan, measure).map(({ text }) => text)).toEqual([
      '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项',
      '中共潍坊市委，潍坊市人民政府. 潍坊市法治政府建设实施方案：潍发〔2021〕26号：五（四）[A/OL]. (2021-12-31)[{today}]. {url}',
      '[《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项](<{url}>)',
      '<a href="{url}">《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项</a>',
    ]);
  });

  test('leaves out what a draft does not print and lowers the brackets of a title inside a title', () => {
    const bare = { ...plan, title: '贯彻《纲要》方案', issuingBodies: [], documentNumber: null, documentDate: null };
    expect(citationsOf({ ...bare, status: 'draft' }, measure).map(({ text }) => text)).toEqual([
      '《贯彻〈纲要〉方案》（征求意见稿）第五部分第（四）项',
      '贯彻《纲要》方案（征求意见稿）：五（四）[EB/OL]. [{today}]. {url}',
      '[《贯彻〈纲要〉方案》（征求意见稿）第五部分第（四）项](<{url}>)',
      '<a href="{url}">《贯彻〈纲要〉方案》（征求意见稿）第五部分第（四）项</a>',
    ]);
    expect(citationsOf(bare, measure).map(({ text }) => text)).toEqual([
      '《贯彻〈纲要〉方案》第五部分第（四）项',
      '贯彻《纲要》方案：五（四）[A/OL]. [{today}]. {url}',
      '[《贯彻〈纲要〉方案》第五部分第（四）项](<{url}>)',
      '<a href="{url}">《贯彻〈纲要〉方案》第五部分第（四）项</a>',
    ]);
  });

  test('names the sentences behind the measure', () => {
    const cited = citationsOf(plan, { ...measure, span: [3, 3] }).map(({ text }) => text);
    expect(cited.slice(0, 3)).toEqual([
      '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项第3句',
      '中共潍坊市委，潍坊市人民政府. 潍坊市法治政府建设实施方案：潍发〔2021〕26号：五（四）第3句[A/OL]. (2021-12-31)[{today}]. {url}',
      '[《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项第3句](<{url}>)',
    ]);
    expect(citedPlace({ label: '三', span: [2, 4] })).toBe('三第2至4句');
  });

  test('names the document alone where it is cited as a whole, and for a passage, which has no label', () => {
    expect(citationsOf(plan)).toEqual(citationsOf(plan, { label: '' }));
    expect(
      citationsOf(plan, { label: '' })
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual([
      '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）',
      '中共潍坊市委，潍坊市人民政府. 潍坊市法治政府建设实施方案：潍发〔2021〕26号[A/OL]. (2021-12-31)[{today}]. {url}',
    ]);
  });

  // Those of an official document and of a report on line, as GB/T 7714—2015 prints them, in the dates of the test.
  test.each([
    [
      {
        ...{ issuingBodies: ['北京市人民政府办公厅'], genre: '通知', documentNumber: '京政办发[2005]37号' },
        title: '北京市人民政府办公厅关于转发北京市企业投资项目核准暂行实施办法的通知',
        documentDate: '2005-07-12',
      },
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知：京政办发[2005]37号[A/OL]. (2005-07-12)[{today}]. {url}',
    ],
    [
      {
        ...{ issuingBodies: ['甲部', '乙部'], genre: '通知', documentNumber: null, documentDate: null },
        title: '甲部　乙部关于培训的通知',
      },
      '甲部，乙部. 关于培训的通知[A/OL]. [{today}]. {url}',
    ],
    [
      {
        ...{ issuingBodies: ['甲市人民政府'], genre: '工作报告', documentNumber: null, documentDate: '2031-04-16' },
        title: '甲市人民政府工作报告',
      },
      '甲市人民政府. 甲市人民政府工作报告[R/OL]. (2031-04-16)[{today}]. {url}',
    ],
    [
      {
        ...{ issuingBodies: ['甲局', '乙局', '丙局'], genre: '方案', documentNumber: null, documentDate: null },
        title: '培训方案',
      },
      '甲局，乙局，丙局. 培训方案[A/OL]. [{today}]. {url}',
    ],
    [
      {
        ...{ issuingBodies: ['甲局', '乙局', '丙局', '丁局'], genre: '方案', documentNumber: null, documentDate: null },
        title: '培训方案',
      },
      '甲局，乙局，丙局，等. 培训方案[A/OL]. [{today}]. {url}',
    ],
  ])('lists %j after the standard', (facts, entry) => {
    expect(citationsOf({ ...plan, ...facts })[1]?.text).toBe(entry);
  });

  test('takes no character of a title for a mark of the link', () => {
    const texts = citationsOf({ ...plan, title: 'A<b>[1]&', documentNumber: null }, measure).map(({ text }) => text);
    expect(texts.slice(2)).toEqual([
      '[《A\\<b\\>\\[1\\]\\&》第五部分第（四）项](<{url}>)',
      '<a href="{url}">《A&lt;b&gt;[1]&amp;》第五部分第（四）项</a>',
    ]);
  });
});
