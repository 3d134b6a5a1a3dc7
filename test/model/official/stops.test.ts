import { expect, test } from 'vitest';
import { widenStops } from '../../../src/model/official/stops.ts';

test.each([
  ['完成,共(3)项;附:表?好!', '完成，共（3）项；附：表？好！'],
  ['1,200元,5个,时间:9:00,2024年:1:500', '1,200元，5个，时间：9:00，2024年：1:500'],
  ['3,甲,3,5,1,2000,1,234', '3，甲，3，5，1，2000，1,234'],
  ['已是全宽，（甲）：乙；', '已是全宽，（甲）：乙；'],
  ['3.5%[1]<2>', '3.5%[1]<2>'],
])('widenStops: %s → %s', (printed, wide) => {
  expect(widenStops(printed)).toBe(wide);
  expect(wide).toHaveLength(printed.length);
});
