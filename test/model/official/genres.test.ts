import { expect, test } from 'vitest';
import { genreOf, genreWord } from '../../../src/model/official/genres.ts';

test.each([
  ['甲市护林实施方案', '实施方案'],
  ['甲市护林方案', '方案'],
  ['甲市护林行动计划', '行动计划'],
  ['甲市护林实施意见', '实施意见'],
  ['甲市护林暂行办法', '暂行办法'],
  ['甲市护林辦法', '办法'],
  ['甲省護林條例', '条例'],
  ['甲市护林工作纪要', '纪要'],
  ['甲市护林决定', '决定'],
  ['甲市護林實施計畫', '实施计划'],
  ['甲市护林实施计画', '实施计划'],
  ['甲市护林批复', '批复'],
  ['甲市护林任务分工表', '任务分工表'],
  ['中华人民共和国行政处罚法', '法'],
  ['民法', '法'],
  ['护林做法', undefined],
  ['护林执法', undefined],
  ['护林方法', undefined],
  ['方案甲', undefined],
  ['甲市护林', undefined],
])('%s is a %s', (title, genre) => {
  expect(genreOf(title)).toBe(genre);
});

test('the letters of a genre may be set apart', () => {
  const atEnd = new RegExp(`(?:${genreWord})$`, 'u');
  expect(atEnd.exec('甲市通　知')?.[0]).toBe('通　知');
  expect(atEnd.exec('甲市实 施 方 案')?.[0]).toBe('实 施 方 案');
});
