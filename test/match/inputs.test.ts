/** What matching is told of a plan. */
import { expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { listMatchInputs, publishedInput } from '../../src/match/inputs.ts';
import type { MatchInput } from '../../src/match/types.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { textDocument } from '../seed.ts';

const enriched = (file: string, ...lines: readonly string[]) =>
  enrichPlan(parsePlan(textDocument(lines.join('\n'), file)).plan);

test('the measures of the plans stand plan by plan in printed order, with title, headings and text', () => {
  const plans = [
    enriched('yi.txt', '乙方案', '一、任务', '（一）法治', '1. 普法。开展宣传。', '2. 复议。公开文书。'),
    enriched('jia.txt', '甲方案', '一、保障', '1. 监督。定期检查。'),
  ];
  expect(listMatchInputs(plans)).toEqual([
    { id: 'yi/1.1.1', plan: 'yi', title: '普法', headings: ['任务', '法治'], text: '普法。开展宣传。', topics: [] },
    { id: 'yi/1.1.2', plan: 'yi', title: '复议', headings: ['任务', '法治'], text: '复议。公开文书。', topics: [] },
    { id: 'jia/1.1', plan: 'jia', title: '监督', headings: ['保障'], text: '监督。定期检查。', topics: [] },
  ]);
});

test('a measure without a topic is told by the group of those that say the same', () => {
  const [plan] = [enriched('yi.txt', '乙方案', '一、任务', '1. 普法。开展宣传。', '2. 复议。公开文书。')];
  const score = (topic: string) => [{ topic, score: 0.4, evidence: [], near: [] }];
  const groups = new Map([
    ['yi/1.1', score('group')],
    ['yi/1.2', score('other')],
  ]);
  const [first, second] = plan?.measures ?? [];
  if (!plan || !first || !second) throw new Error('two measures were read');
  const understood = { ...plan, measures: [first, { ...second, topics: score('topic') }] };
  const topicsOf = (inputs: readonly MatchInput[]) => inputs.map(({ topics }) => topics.map(({ topic }) => topic));
  expect(topicsOf(listMatchInputs([understood], groups))).toEqual([['group'], ['topic']]);
  const record = (id: string, topics: readonly string[]) => ({ ...first, id, plan: 'yi', text: '', topics }) as never;
  const published = [record('yi/1.1', []), record('yi/1.2', ['topic'])].map((one) => publishedInput(one, groups));
  expect(topicsOf(published)).toEqual([['group'], ['topic']]);
});
