import { expect, it } from 'vitest';
import { addSentence } from '../../eval/edit-plan.ts';

it.each([
  ['# 甲\n\n1. 建立台账。每月更新。\n2. 公开。', '# 甲\n\n1. 建立台账。已改。每月更新。\n2. 公开。'],
  ['甲\n（一）建立台账。\n（二）公开。', '甲\n（一）建立台账。已改。\n（二）公开。'],
  ['第一章\n第一条　为了公开。\n第二条　公开。', '第一章\n第一条　为了公开。已改。\n第二条　公开。'],
  ['没有措施。', '没有措施。'],
])('an edit stands in the first measure: %j', (text, edited) => {
  expect(addSentence(text, '已改。')).toBe(edited);
});
