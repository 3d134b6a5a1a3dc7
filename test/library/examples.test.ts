/** What a library without examples of an editor offers to search for: what a reader might type. */
import { expect, test } from 'vitest';
import type { PlanView, UnitView } from '../../src/render/views.ts';
import { topicOf, useLibrary } from './invented-library.ts';

const plans = [
  { id: 'jia-1', documentNumber: null },
  { id: 'jia-2', documentNumber: '青政办发〔2031〕7号' },
] as unknown as PlanView[];
const unit = (name: string, leads: number, collective = false) =>
  ({ name, collective, lead: Array.from({ length: leads }, String) }) as unknown as UnitView;
const target = (kind: string, text: string, date: string | null) => `${JSON.stringify({ kind, text, date })}\n`;

test('short topics that most plans have, the unit that leads most, a day and a number', async () => {
  const topics = [topicOf('行政复议', '甲', 1), topicOf('依法决策与法律顾问', '甲', 2), topicOf('普法', '甲', 2)];
  const targets = [
    target('quantity', '37个', null),
    target('deadline', '三日内', null),
    target('deadline', '2031年6月底前', '2031-06-30'),
  ];
  useLibrary(
    { plans, topics, units: [unit('各部门', 9, true), unit('公安局', 1), unit('司法局', 2)] },
    { 'examples.json': '[]', 'targets/jia-1.jsonl': targets.join(''), 'targets/jia-2.jsonl': '' },
  );
  const { loadLibrary } = await import('../../src/library/index.ts');
  const { exampleQueries } = await import('../../src/library/examples.ts');
  expect(exampleQueries(loadLibrary()).map(({ query }) => query)).toEqual([
    '普法',
    '行政复议',
    '司法局',
    '2031年6月底前',
    '青政办发〔2031〕7号',
  ]);
});

test('where no topic has a short name, those that most plans have', async () => {
  const topics = [
    topicOf('行政处罚自由裁量权', '甲', 1),
    topicOf('重大行政决策程序', '甲', 2),
    topicOf('依法决策与法律顾问', '甲', 3),
  ];
  useLibrary({ plans, topics }, { 'examples.json': '[]', 'targets/jia-1.jsonl': '', 'targets/jia-2.jsonl': '' });
  const { loadLibrary } = await import('../../src/library/index.ts');
  const { exampleQueries } = await import('../../src/library/examples.ts');
  expect(exampleQueries(loadLibrary()).map(({ query }) => query)).toEqual([
    '依法决策与法律顾问',
    '重大行政决策程序',
    '青政办发〔2031〕7号',
  ]);
});
