/** What learning topics takes over from the last time. */
import { describe, expect, test } from 'vitest';
import { createMemory, type Memory, noMemory } from '../../src/model/memory.ts';
import { createTermNumbers, numberTerms } from '../../src/segment/numbered.ts';
import { type Groupable, learnTopics } from '../../src/topics/learnt.ts';

const numbers = createTermNumbers();
const cut = (text: string): string[] => text.split(' ');
const texts = ['护林 防火 巡查', '养老 助餐 上门', '托育 亲子 入托'];

const measures = ['a', 'b', 'c', 'd'].flatMap((plan) => measuresOf(plan, texts));

function measuresOf(plan: string, said: readonly string[]): Groupable[] {
  return said.map((text, at) => {
    const terms = numberTerms(new Map(cut(text).map((word) => [word, 1])), numbers);
    return {
      ...{ plan, planTitle: plan, planDate: '2021', text, terms },
      id: `${plan}/${at}`,
      title: `${text} ${plan}`,
      headings: [],
    };
  });
}

/** Returns the groups where only the plans of each list are on one subject. */
function groupsOf(onSubject: readonly string[], memory: Memory): (readonly string[])[] {
  const same = (a: string, b: string): boolean => onSubject.some((plans) => plans.includes(a) && plans.includes(b));
  const near = (plan: string) =>
    ['a', 'b', 'c', 'd'].filter((other) => other !== plan).map((other) => ({ plan: other, likeness: 1 }));
  const { topics } = learnTopics(measures, measures, { near, same, relations: onSubject }, { cut, numbers, memory });
  return topics.map(({ members }) => members);
}

test('a plan that turns out to be on another subject joins the plans on that', () => {
  const memory = createMemory();
  for (const onSubject of [['abcd'], ['ab', 'cd'], ['ad', 'bc'], ['abcd']]) {
    const groups = onSubject.flatMap((plans) => texts.map((_, at) => [...plans].map((plan) => `${plan}/${at}`)));
    expect(groupsOf(onSubject, memory).toSorted()).toEqual(groups.toSorted());
    expect(groupsOf(onSubject, noMemory).toSorted()).toEqual(groups.toSorted());
    memory.forgetUnused();
  }
});

test('words that another plan on the subject takes up or lets go weigh anew in the plans around it', () => {
  const memory = createMemory();
  const subjects = {
    near: (plan: string) =>
      ['a', 'b', 'c'].filter((other) => other !== plan).map((other) => ({ plan: other, likeness: 1 })),
    same: () => true,
    relations: [],
  };
  const two = [...measuresOf('a', ['护林 防火']), ...measuresOf('b', ['护林 巡查'])];
  const ten = Array.from({ length: 10 }, (_, at) => String(at));
  const rare = measuresOf(
    'c',
    ten.map((word) => `养老 ${word}`),
  );
  const common = measuresOf(
    'c',
    ten.map((word) => `护林 ${word}`),
  );
  for (const [others, groups] of [
    [rare, [['a/0', 'b/0']]],
    [common, []],
    [rare, [['a/0', 'b/0']]],
  ] as const) {
    const all = [...two, ...others];
    const { topics } = learnTopics(all, all, subjects, { cut, numbers, memory });
    expect(topics.map(({ members }) => members)).toEqual(groups);
    memory.forgetUnused();
  }
});

describe('a topic is of so many plans', () => {
  const subjects = { near: () => [], same: () => true, relations: [] };

  function learn(plans: readonly string[], others: number) {
    const own = plans.flatMap((plan) => measuresOf(plan, ['护林 防火 巡查']));
    const further = Array.from({ length: others }, (_, at) => measuresOf(`其他${at}`, [`事项${at} 单列${at}`])).flat();
    const all = [...own, ...further].map((one) => ({ ...one, title: one.text }));
    return learnTopics(all, all, subjects, { cut, numbers, memory: noMemory });
  }

  test.each([
    [['甲', '乙'], 179, 1],
    [['甲', '乙'], 180, 0],
    [['甲', '乙', '丙'], 180, 1],
    [['甲', '乙', '丙'], 1445, 1],
    [['甲', '乙', '丙'], 1446, 0],
  ])('%j among %i others: %i', (plans, others, count) => {
    const { topics, unnamed } = learn(plans, others);
    expect(topics).toHaveLength(count);
    expect(unnamed).toHaveLength(1 - count);
    expect([...topics, ...unnamed].map(({ members }) => members)).toEqual([plans.map((plan) => `${plan}/0`).sort()]);
  });

  test('of which editions of one are not two', () => {
    expect(learn(['甲县方案', '甲县方案（修订）'], 3).topics).toEqual([]);
    expect(learn(['甲县方案', '乙县方案'], 3).topics).toHaveLength(1);
  });
});

test('what a making without changed measures has not asked for is kept for the next one', () => {
  const memory = createMemory();
  const makings: string[] = [];
  const told: Memory = {
    ...memory,
    keepLast: (kind, given, make) =>
      memory.keepLast(kind, given, () => {
        makings.push(kind);
        return make();
      }),
  };
  const subjects = { near: () => [], same: () => true, relations: [] };
  const learn = (all: readonly Groupable[]) => {
    makings.length = 0;
    const { topics } = learnTopics(all, all, subjects, { cut, numbers, memory: told });
    memory.forgetUnused();
    return topics.map(({ members }) => members);
  };
  learn(measures);
  learn(measures);
  expect(makings).toEqual([]);
  const edited = measures.map((one, at) => (at === 0 ? { ...one, ...measuresOf('a', ['护林 防火 演练'])[0] } : one));
  const fresh = learnTopics(edited, edited, subjects, { cut, numbers, memory: noMemory });
  expect(learn(edited)).toEqual(fresh.topics.map(({ members }) => members));
  expect(makings).toEqual(['terms of plan a', 'weighed on the subject of a', 'learnt topics']);
});
