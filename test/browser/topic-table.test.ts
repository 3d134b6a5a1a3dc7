/** Topics of several plans beside each other: which rows there are, and what stands in them. */
import { expect, test } from 'vitest';
import { type PlanTopic, topicRows } from '../../src/browser/compare/topic-table.ts';

const topic = (id: string, theme: string, ...labels: string[]): PlanTopic => ({
  ...{ id, name: `${id}事`, theme, url: `/topics/${id}/` },
  measures: labels.map((label) => ({ url: `/${label}/`, label, title: label })),
});

test('every topic of a plan has a row in its theme; those of the first come first', () => {
  const plans = [
    [topic('甲', '水域', '一 1'), topic('乙', '照料', '一 2', '一 3')],
    [],
    [topic('丙', '水域', '二 1'), topic('甲', '水域', '二 2'), topic('丁', '住房', '二 3')],
  ];
  const rows = [...topicRows(plans)].map(([theme, own]) => [
    theme,
    ...own.map(({ topic: { name }, cells }) => [
      name,
      ...cells.map((cell) => cell.map(({ label }) => label).join('、')),
    ]),
  ]);
  expect(rows).toEqual([
    ['水域', ['甲事', '一 1', '', '二 2'], ['丙事', '', '', '二 1']],
    ['照料', ['乙事', '一 2、一 3', '', '']],
    ['住房', ['丁事', '', '', '二 3']],
  ]);
  expect(topicRows(plans).get('水域')?.[0]?.topic).toEqual({
    id: '甲',
    name: '甲事',
    theme: '水域',
    url: '/topics/甲/',
  });
});
