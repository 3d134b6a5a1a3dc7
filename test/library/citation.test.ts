import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/library/citation.ts';
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

describe('citationsOf', () => {
  test('gives the form of official documents and that of GB/T 7714', () => {
    expect(citationsOf(plan, measure).map(({ text }) => text)).toEqual([
      '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）五（四）',
      '中共潍坊市委，潍坊市人民政府. 潍坊市法治政府建设实施方案：潍发〔2021〕26号：五（四）[A/OL]. (2021-12-31)[{today}]. {url}',
    ]);
  });

  test('leaves out what a draft does not print and lowers the brackets of a title inside a title', () => {
    const draft = { ...plan, title: '贯彻《纲要》方案', issuingBodies: [], documentNumber: null, documentDate: null };
    expect(citationsOf(draft, measure).map(({ text }) => text)).toEqual([
      '《贯彻〈纲要〉方案》五（四）',
      '贯彻《纲要》方案：五（四）[A/OL]. [{today}]. {url}',
    ]);
  });
});
