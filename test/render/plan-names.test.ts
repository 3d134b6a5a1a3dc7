/** What pages call plans: short where that is enough, longer by what differs where two would share a name. */
import { expect, test } from 'vitest';
import { type NamedPlan, planNames } from '../../src/render/plan-names.ts';

function plan(id: string, title: string, more: Partial<NamedPlan> = {}): NamedPlan {
  const region = { name: '青岚县', level: '县级' } as const;
  const facts = { shortName: '青岚', genre: '实施方案', documentDate: '2024-03-01', status: 'issued' } as const;
  return { id, title, region, ...facts, ...more };
}

const elder = plan('elder', '青岚县养老服务实施方案');

test.each<[string, NamedPlan[], string[]]>([
  ['one plan of a place by the place', [elder], ['青岚']],
  ['a draft as one', [{ ...elder, status: 'draft' }], ['青岚（征求意见稿）']],
  ['two years by the year', [elder, plan('b', '甲', { documentDate: '2023-01-01' })], ['青岚 2024', '青岚 2023']],
  [
    'a draft and its plan by the year and the status',
    [elder, { ...elder, id: 'b', status: 'draft' }],
    ['青岚 2024', '青岚 2024（征求意见稿）'],
  ],
  [
    'two subjects of one year by what the titles are about',
    [elder, plan('b', '关于2024年青岚县河湖保护工作（试行）的实施方案')],
    ['青岚 2024 养老服务', '青岚 2024 河湖保护'],
  ],
  [
    'a plan for some years by what its title is about',
    [
      plan('a', '青岚县养老服务三年行动方案', { genre: '行动方案' }),
      plan('b', '青岚县河湖保护工作十年行动计划', { genre: '行动计划' }),
      plan('c', '青岚县百年老店保护实施方案'),
    ],
    ['青岚 2024 养老服务', '青岚 2024 河湖保护', '青岚 2024 百年老店保护'],
  ],
  [
    'a plan for years that are counted in other ways by its subject too',
    [
      plan('a', '青岚县养老两年行动方案', { genre: '行动方案' }),
      plan('b', '青岚县供水3年行动方案', { genre: '行动方案' }),
      plan('c', '青岚县托育三年行动实施方案'),
      plan('d', '青岚县节水十五年规划', { genre: '规划' }),
    ],
    ['青岚 2024 养老', '青岚 2024 供水', '青岚 2024 托育', '青岚 2024 节水'],
  ],
  [
    'a plan that is one of a row of plans by which one it is',
    [
      plan('a', '青岚县关于在公民中开展法治宣传教育的第八个五年规划（2021—2025年）', { genre: '规划' }),
      plan('b', '青岚县生态环境保护第十四个五年规划', { genre: '规划' }),
      plan('c', '青岚县禁毒第二个三年行动方案', { genre: '行动方案' }),
      plan('d', '青岚县治水第3年工作要点', { genre: '工作要点' }),
    ],
    [
      '青岚 2024 在公民中开展法治宣传教育的第八个五年',
      '青岚 2024 生态环境保护第十四个五年',
      '青岚 2024 禁毒第二个三年',
      '青岚 2024 治水第3年',
    ],
  ],
  [
    'a city beside a zone that is called after it by its short name',
    [
      plan('a', '甲', { shortName: '白桥', region: { name: '白桥市', level: '市级' } }),
      plan('b', '乙', { shortName: '白桥新区', region: { name: '白桥新区', level: '功能区' } }),
    ],
    ['白桥', '白桥新区'],
  ],
  [
    'a city beside its county by the whole of it, however its titles print it',
    [
      plan('a', '甲', { shortName: '青岚', region: { name: '甲丙省青岚市', level: '市级' } }),
      plan('b', '乙', { shortName: '青岚县', region: { name: '青岚市青岚县', level: '县级' } }),
      plan('c', '丙', { shortName: '白桥', region: { name: '白桥市', level: '市级' } }),
      plan('d', '丁', { shortName: '白桥县', region: { name: '甲丙省白桥县', level: '县级' } }),
    ],
    ['青岚市', '青岚县', '白桥市', '白桥县'],
  ],
  [
    'a province or region beside its city by the whole of it',
    [
      plan('a', '甲', { shortName: '青岚', region: { name: '青岚省', level: '省级' } }),
      plan('b', '乙', { shortName: '青岚', region: { name: '青岚市', level: '市级' } }),
      plan('c', '丙', { shortName: '白桥', region: { name: '白桥回族自治区', level: '省级' } }),
      plan('d', '丁', { shortName: '白桥', region: { name: '白桥市', level: '市级' } }),
    ],
    ['青岚省', '青岚市', '白桥回族自治区', '白桥市'],
  ],
  [
    'one place that is printed in two ways by its short name and what differs',
    [
      plan('a', '甲', { shortName: '青岚', region: { name: '甲丙省青岚市', level: '市级' } }),
      plan('b', '乙', { shortName: '青岚', region: { name: '青岚市', level: '市级' } }),
    ],
    ['青岚 2024 甲', '青岚 2024 乙'],
  ],
  [
    'a place under a name given by hand by that name',
    [
      plan('a', '甲', { shortName: '青岚市委', nameGiven: true, region: { name: '青岚市', level: '市级' } }),
      plan('b', '乙', { shortName: '青岚县', region: { name: '青岚县', level: '县级' } }),
    ],
    ['青岚市委', '青岚县'],
  ],
  [
    'two genres on one subject by the genre',
    [elder, plan('b', '青岚县养老服务工作要点', { genre: '工作要点' })],
    ['青岚 2024 养老服务实施方案', '青岚 2024 养老服务工作要点'],
  ],
  [
    'equal titles by the document number',
    [elder, { ...elder, id: 'b', documentNumber: '青政办发〔2024〕7号' }],
    ['青岚 2024 elder', '青岚 2024 青政办发〔2024〕7号'],
  ],
  [
    'equal numbers by the id',
    [
      { ...elder, documentNumber: '7号' },
      { ...elder, id: 'b', documentNumber: '7号' },
    ],
    ['青岚 2024 elder', '青岚 2024 b'],
  ],
  [
    'a plan whose made name another was given by hand by more, that other as given',
    [
      ...[elder, plan('b', '青岚县河湖保护', { documentDate: '2023-01-01' })],
      plan('c', '甲', { shortName: '青岚 2024', nameGiven: true }),
    ],
    ['青岚 2024 养老服务', '青岚 2023', '青岚 2024'],
  ],
  [
    'a plan whose place an editor has given as its name by that, another of the place by the year',
    [{ ...elder, nameGiven: true }, plan('b', '甲', { documentDate: '2023-01-01' })],
    ['青岚', '青岚 2023'],
  ],
  [
    'two plans to which one name was given, and a third, by the year',
    [
      { ...elder, nameGiven: true },
      plan('b', '甲', { documentDate: '2023-01-01', nameGiven: true }),
      plan('c', '乙', { documentDate: '2022-01-01' }),
    ],
    ['青岚 2024', '青岚 2023', '青岚 2022'],
  ],
  [
    'a place by the kind that its name has not, but not where an editor has given the name',
    [
      plan('a', '甲', { region: { name: '青岚市', level: '市级' }, nameGiven: true }),
      plan('b', '乙', { shortName: '青岚县', region: { name: '青岚县', level: '县级' } }),
    ],
    ['青岚', '青岚县'],
  ],
  [
    'a draft with a name given by hand as one, beside its plan',
    [elder, { ...elder, id: 'b', status: 'draft', nameGiven: true }],
    ['青岚 2024', '青岚（征求意见稿）'],
  ],
  [
    'a subject that is another plan’s subject and genre by the genre, the other by its number',
    [
      { ...elder, documentNumber: '7号' },
      plan('b', '青岚县养老服务工作要点', { genre: '工作要点' }),
      plan('c', '青岚县养老服务实施方案通知', { genre: '通知' }),
    ],
    ['青岚 2024 7号', '青岚 2024 养老服务工作要点', '青岚 2024 养老服务实施方案通知'],
  ],
  [
    'what even the file and the status do not tell apart by the file alone',
    [
      ...['b（征求意见稿）', 'c'].map((id) => ({ ...elder, id })),
      ...['b', 'd'].map((id) => ({ ...elder, id, status: 'draft' as const })),
    ],
    ['b（征求意见稿）', '青岚 2024 c', 'b', '青岚 2024 d（征求意见稿）'],
  ],
])('names %s', (_, plans, names) => {
  expect([...planNames(plans).values()]).toEqual(names);
});

test('gives every plan its own name', () => {
  const other = plan('b', '青岚县养老服务实施方案', { shortName: '白桥' });
  expect(planNames([elder, { ...elder, id: 'c' }, other]).get('b')).toBe('白桥');
});
