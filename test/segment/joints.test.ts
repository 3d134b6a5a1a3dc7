import { expect, test } from 'vitest';
import { cutAtJoints } from '../../src/segment/joints.ts';

const cutAt = (words: string) => () => words.split('|');

test.each([
  ['words of 汉字 part', '推动|学习|习近平|法治', '推动|学习|习近平|法治'],
  ['a number stays with what it counts', '到|2025|年', '到|2025年'],
  ['punctuation is left to the browser', '管理|、|服务', '管理、服务'],
  ['a short name in 《》 stays whole', '落实|《|政府|信息|条例|》|规定', '落实《政府信息条例》规定'],
  ['a long one may break', '《|甲乙丙丁|戊己庚辛|壬癸子丑|寅卯|》', '《甲乙丙丁|戊己庚辛|壬癸子丑|寅卯》'],
  ['的 leans on the word before', '政府|的|职能', '政府的|职能'],
])('%s', (_, words, pieces) => {
  expect(cutAtJoints(words.replaceAll('|', ''), cutAt(words)).join('|')).toBe(pieces);
});
