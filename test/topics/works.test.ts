/** Which plans are editions of one. */
import { expect, test } from 'vitest';
import { countWorks } from '../../src/topics/works.ts';

test.each([
  [['甲市养犬管理条例', '甲市养犬管理条例（2018年修正）', '甲市养犬管理条例(试行)'], 1],
  [['甲县2023年法治建设工作要点', '甲县2024年度法治建设工作要点', '甲县二〇二二年法治建设工作要点'], 3],
  [['甲县法治建设规划（2021—2025年）', '甲县法治建设规划（2016—2020年）', '甲县法治建设 规划'], 3],
  [['甲县养老服务导则（2020年版）', '甲县养老服务导则（2024版）', '甲县养老服务导则（征求意见稿）'], 1],
  [['甲国刑法修正案（七）', '甲国刑法修正案（八）'], 2],
  [['甲市养犬管理条例', '乙市养犬管理条例'], 2],
  [['工作要点', '2024年工作要点'], 2],
  [['', ''], 2],
])('%j are %i', (titles, count) => {
  const plans = titles.map((planTitle, at) => ({ plan: `plan-${at}`, planTitle }));
  expect(countWorks(plans)).toBe(count);
  expect(countWorks([...plans, ...plans])).toBe(count);
});

test('plans of one name for two places are two', () => {
  const inPlace = (planRegion: string) => ({ plan: planRegion, planTitle: '养老服务实施方案', planRegion });
  expect(countWorks([inPlace('甲县'), inPlace('乙县')])).toBe(2);
});
