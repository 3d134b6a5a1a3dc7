/** What learning topics takes over from the last time. */
import { expect, test } from 'vitest';
import { createMemory, type Memory } from '../../src/model/memory.ts';
import { createTermNumbers, numberTerms } from '../../src/segment/numbered.ts';
import { type Groupable, learnTopics } from '../../src/topics/learnt.ts';

const numbers = createTermNumbers();
const subjects = { near: () => [], same: () => true, relations: [] };
const cut = (text: string): string[] => text.split(' ');

function measure(plan: string, number: number, text: string): Groupable {
  const terms = numberTerms(new Map(cut(text).map((word) => [word, 1])), numbers);
  const title = text.slice(0, 2);
  return { id: `${plan}/${number}`, plan, planTitle: plan, planDate: '2021', title, headings: [], text, terms };
}

test('the nearest measures are still there after an edit that left all topics as they were', () => {
  const memory = createMemory();
  const tookOver: boolean[] = [];
  const mend: Memory['mend'] = (kind, make) =>
    memory.mend(kind, (last: Parameters<typeof make>[0]) => {
      tookOver.push(last !== undefined);
      return make(last);
    });
  const learn = (measures: readonly Groupable[]): string[][] => {
    const topics = learnTopics(measures, measures, subjects, { cut, numbers, memory: { ...memory, mend } });
    memory.forgetUnused();
    return topics.map(({ members }) => [...members]);
  };
  const texts = ['护林 防火 巡查', '养老 助餐 上门', '托育 亲子 入托'];
  const measures = ['a', 'b', 'c'].flatMap((plan) => texts.map((text, at) => measure(plan, at, text)));
  const groups = [0, 1, 2].map((at) => ['a', 'b', 'c'].map((plan) => `${plan}/${at}`));
  expect([learn(measures), learn(measures), learn([...measures])]).toEqual([groups, groups, groups]);
  expect(learn(measures.with(8, measure('c', 2, '河长 巡河 清淤')))).toEqual([groups[0], groups[1], ['a/2', 'b/2']]);
  expect(tookOver).toEqual([false, true, true, true]);
});
