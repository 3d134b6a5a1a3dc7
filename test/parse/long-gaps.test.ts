import { expect, test } from 'vitest';
import { growthOf } from '../growth.ts';
import { parseLines } from '../seed.ts';

test.each([' ', '　'])('takes four times as long for four times as many blanks inside a line: %j', (blank) => {
  const read = (count: number) => () =>
    parseLines('甲市方案', '', '一、任务', `1.推进工作。${blank.repeat(count)}完成工作。`, '2.督办。');
  expect(growthOf(read, 4000)).toBeLessThan(9);
});
