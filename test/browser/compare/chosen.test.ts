/** What the form or an address asks for, in a library of three plans of one place. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ChosenLibrary,
  findPlan,
  findSide,
  type PlanChoice,
  readMeasures,
} from '../../../src/browser/compare/chosen.ts';
import type { ChosenText } from '../../../src/browser/compare/chosen-texts.ts';
import { comparedName } from '../../../src/render/addresses.ts';

const plans: readonly PlanChoice[] = [
  ['jia.2031', '甲区'],
  ['jia-养老', '甲区 2032 养老'],
  ['jia-养老-draft', '甲区 2032 养老（征求意见稿）'],
];
const text = (id: string, label: string, title: string): ChosenText => ({
  ...{ id, planName: '', label, title, url: '', heading: '', sentences: [], note: null, pairs: [] },
  ...(label && { ordinals: { part: 1, group: null, item: null } }),
});
let asked: string[];
const library: ChosenLibrary = {
  plans,
  nameOf: comparedName,
  textsOf: async (plan) => {
    asked.push(plan);
    return [
      text(`${plan}/1`, '一', '复议'),
      text(`${plan}/2.1`, '二（一）', '复议应诉'),
      text(`${plan}/2.2`, '二（二）', '公开 复议'),
      text(`${plan}/preamble`, '', '引言'),
    ];
  },
};
beforeEach(() => {
  asked = [];
});

async function find(measure: string, plan = ''): Promise<readonly (string | undefined)[]> {
  const found = await findSide({ plan, measure }, library);
  return [found.plan?.[0], found.measure?.id];
}

describe('a side of a comparison', () => {
  test.each([
    ['jia.2031/2.1', 'jia.2031'],
    ['jia-养老/2.1', 'jia-养老'],
    ['jia-养老-draft/2.1', 'jia-养老-draft'],
    ['jia-2031~2-1', 'jia.2031'],
    ['jia-养老-draft~2-1', 'jia-养老-draft'],
    ['甲区 二（一）复议应诉', 'jia.2031'],
    ['甲区 2032 养老 应诉', 'jia-养老'],
    ['甲区 2032 养老（征求意见稿） 应诉', 'jia-养老-draft'],
  ])('is found by %s, and no other plan is read', async (measure, plan) => {
    expect(await find(measure)).toEqual([plan, `${plan}/2.1`]);
    expect(asked).toEqual([plan]);
  });

  test.each([
    ['甲区', '二（一）复议应诉', 'jia.2031', '2.1'],
    ['甲区', ' 应诉 ', 'jia.2031', '2.1'],
    ['2032 征求', '一复议', 'jia-养老-draft', '1'],
    ['甲区 2032 养老', '二（二）公开 复议', 'jia-养老', '2.2'],
    ['甲区 2032 养老', '复议 公开', 'jia-养老', '2.2'],
  ])('of the plan %s is found by %s', async (plan, measure, id, number) => {
    expect(await find(measure, plan)).toEqual([id, `${id}/${number}`]);
    expect(asked).toEqual([id]);
  });

  test.each([
    ['more than one has the words', '复议', '甲区', 'jia.2031'],
    ['none has them', '没有', '甲区', 'jia.2031'],
    ['nothing is asked for', ' ', '甲区', 'jia.2031'],
    ['a passage has no comparison', 'jia.2031/preamble', '', 'jia.2031'],
    ['the plan has no such number', 'jia.2031/2', '', 'jia.2031'],
  ])('has a plan only where %s', async (_, measure, plan, id) => {
    expect(await find(measure, plan)).toEqual([id, undefined]);
  });

  test.each([
    ['x/1', ''],
    ['jia/1', ''],
    ['jia.2031', ''],
    ['复议', ''],
    ['', ''],
    ['二（一）复议应诉', '养老'],
    ['二（一）复议应诉', '乙区'],
  ])('%s of %s has no plan, and none is read', async (measure, plan) => {
    expect(await find(measure, plan)).toEqual([undefined, undefined]);
    expect(asked).toEqual([]);
  });

  test('fails where the texts do not come', async () => {
    const failing = { ...library, textsOf: () => Promise.reject(new Error('lost')) };
    await expect(findSide({ plan: '甲区', measure: '一' }, failing)).rejects.toThrow('lost');
  });
});

test('only measures of a plan are offered', async () => {
  expect((await readMeasures(['jia.2031', '甲区'], library)).map(({ id }) => id)).toEqual([
    'jia.2031/1',
    'jia.2031/2.1',
    'jia.2031/2.2',
  ]);
});

test('a plan is found by its name though others begin with it', () => {
  expect(findPlan(plans, '甲区')?.[0]).toBe('jia.2031');
  expect(findPlan(plans, '甲')).toBeUndefined();
});
