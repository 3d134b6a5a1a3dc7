import { expect, test } from 'vitest';
import { labelInAnnex, officialPlace } from '../../../src/model/official/place-name.ts';

test.each([
  [{ part: 6, item: 14 }, '六14', '第六部分第14项'],
  [{ part: 5, group: 4 }, '五（四）', '第五部分第（四）项'],
  [{ part: 7, group: 20, item: 54 }, '七（二十）54', '第七部分（二十）第54项'],
  [{ part: 2 }, '二', '第二部分'],
  [{ part: 1, group: 3 }, '附件2 一（三）', '附件2第一部分第（三）项'],
  [{ item: 3 }, '第3条', '第3条'],
  [{ part: null, item: 3 }, '附件1 3', '附件1第3项'],
  [{ item: 3 }, '附件 3', '附件第3项'],
  [{ item: 3 }, '附件 第三条', '附件第三条'],
  [{ part: 2 }, '附录A 二', '附录A第二部分'],
  [{ part: 2 }, '《甲市考核办法》 二', '《甲市考核办法》第二部分'],
])('%j, %s: %s', (ordinals, label, expected) => {
  expect(officialPlace({ ordinals, label })).toBe(expected);
});

test('a label within its annex', () => {
  expect([labelInAnnex('附件2 二（一）'), labelInAnnex('二（一）')]).toEqual(['二（一）', '二（一）']);
});
