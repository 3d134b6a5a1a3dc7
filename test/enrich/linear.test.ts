/** A sentence four times as long takes about four times as long to read; what is quadratic would take sixteen. */
import { expect, test } from 'vitest';
import { findArticleActors } from '../../src/enrich/article-actors.ts';
import { readResponsibilities } from '../../src/enrich/responsibilities.ts';
import { findTargets } from '../../src/enrich/targets.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { growthOf, steep } from '../growth.ts';

function readTargets(text: string): () => unknown {
  const sentences = splitSentences(text);
  return () => findTargets(text, sentences, { year: 2031, written: '2031-12-05' });
}

test.each([
  ...['建设停车场20个，', '2029年建设停车场20个，', '去年培训3次，今年6月底前培训5次，', '每月5日、15日前报送，'],
  ...['6月底前完成改造', '二至三季度', '市教育局9月组织，', '到2025年取得许可的项目'],
  ...[
    '到6月底，',
    '每年3月1日至',
    '每月1日至5日、',
    '即日起至6月',
    '完成时限：3月、6月、',
    '3月、6月、',
    '每年6月、6月、',
    '12月底、',
    '3月和6月、',
    '11月底至12月初',
    '提前24小时',
    '于5月18日公布',
    '之日起15个工作日',
    '用2—3年时间',
    '2031年5月启动建设',
    '240元/人/日',
    '在甲县、乙县2个县',
    '4—6月集中',
    '4月20日至30日',
  ],
  ...[
    '甲州、乙州等4个城市',
    '达8亿元，比上年增加1亿元，',
    '面积应达到200平方米以上，',
    '取消二十项',
    '6月底前完成上年',
    '上半年投资同比增长，',
    '2032年再改造，12月底前完成，',
    '年底，我市人口达到300万人，',
    '国庆节前',
    '付款时间不得超过一年',
    '投资5亿，',
    '2031年改造20个，',
    '对企业6月底前增长20%以上的企业，',
    '是指500万元以上',
    '90平方米以上，',
    '补贴每家最高5元、',
  ],
])('a sentence of many clauses like %s', (clause) => {
  const read = (count: number) => readTargets(clause.repeat(count));
  expect(growthOf(read, 1500)).toBeLessThan(steep);
});

test.each([
  '可按出让价款50%，',
  '申请人6个月内申请，',
  '建设用地60%的项目，',
  '到2031年，占比达到60%的',
  '每月的补贴',
  '一年内开展培训2次的企业、',
])('a sentence of many clauses like %s, to applicants', (clause) => {
  const read = (count: number) => {
    const text = clause.repeat(count);
    const sentences = splitSentences(text);
    return () => findTargets(text, sentences, { year: 2031, given: 'all' });
  };
  expect(growthOf(read, 1500)).toBeLessThan(steep);
});

test.each([' ', '\u3000', '—'])('a sentence with a run of %j', (mark) => {
  const read = (count: number) => readTargets(`1.推进工作。${mark.repeat(count)}完成工作。`);
  expect(growthOf(read, 4000)).toBeLessThan(steep);
});

test('a limit of many months', () => {
  const read = (count: number) => readTargets(`完成时限：${'6月、'.repeat(count)}`);
  expect(growthOf(read, 1500)).toBeLessThan(steep);
});

test.each([
  '市教育局会同',
  '市教育局负责，',
  '（甲局）',
  '市教育局、',
  '市教育局市体育局',
  '公安、',
  '责任单位：市教育局；',
])('a note of many times %s', (words) => {
  const read = (count: number) => () => readResponsibilities(words.repeat(count));
  expect(growthOf(read, 600)).toBeLessThan(steep);
});

test.each([' ', '、', '，', '（', '由', '市教育局、', '由市教育局', '，市教育局编制规划时'])(
  'an article of many times %j',
  (words) => {
    const read = (count: number) => () => findArticleActors(words.repeat(count));
    expect(growthOf(read, 600)).toBeLessThan(steep);
  },
);
