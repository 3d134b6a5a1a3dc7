import { expect, test } from 'vitest';
import { growthOf, steep } from '../growth.ts';
import { parseLines } from '../seed.ts';

test.each([' ', '　'])('takes four times as long for four times as many blanks inside a line: %j', (blank) => {
  const read = (count: number) => () =>
    parseLines('甲市方案', '', '一、任务', `1.推进工作。${blank.repeat(count)}完成工作。`, '2.督办。');
  expect(growthOf(read, 4000)).toBeLessThan(steep);
});

test.each([
  ['附', ' ', '甲'],
  ['附件', '　', '甲'],
  ['附件1', ' ', '。'],
  ['附件1', '　', '甲。'],
  ['甲市人民政府1', ' ', '年'],
  ['', 'X', '。'],
  ['', '_', '。'],
  ['', '.', '。'],
  ['', '…', '。'],
])('as for a label, a name or a sample with a long run in it: %s, %j', (before, run, behind) => {
  const read = (count: number) => () => {
    const line = `${before}${run.repeat(count)}${behind}`;
    return parseLines(
      '甲市方案',
      '一、任务',
      '普法。',
      '二、要求',
      '办理。',
      '附件',
      '甲表',
      line,
      '甲局',
      '2031年3月5日',
    );
  };
  expect(growthOf(read, 4000)).toBeLessThan(steep);
});
