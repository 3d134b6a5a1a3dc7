/** Texts that number nothing: their headings and paragraphs. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { growthOf, steep } from '../growth.ts';
import { parseLines, textDocument } from '../seed.ts';

const title = '甲县普法工作总结';
const [talks, gaps, next] = ['全县举办讲座20场。', '部分村宣传力度不够，形式单一。', '县司法局要在6月底前完成培训。'];
const signed = ['甲县司法局', '2031年12月1日'];

const placesOf = (plan: Plan) =>
  listMeasures(plan).map(({ number, headings, content }) => [number, headings.join(), content.text]);
const placesIn = (...lines: readonly string[]) => placesOf(parseLines(title, ...lines).plan);
const markdownPlaces = (...lines: readonly string[]) =>
  placesOf(parsePlan(textDocument([`# ${title}`, ...lines].join('\n'), 'jia.md')).plan);

const twoSections = [
  ['p2', '基本情况', talks],
  ['p4', '存在问题', gaps],
];

describe('a heading without a number', () => {
  test.each([
    ['on lines of its own', ['基本情况', talks, '存在问题', gaps]],
    ['with gaps around it', ['', '基本情况', '', talks, '', '存在问题', '', gaps]],
    ['in 【】', ['【基本情况】', talks, '【存在问题】', gaps]],
  ])('%s heads the paragraphs below it', (_, lines) => {
    expect(placesIn(...lines, ...signed)).toEqual(twoSections);
  });

  test.each([
    [['## 基本情况', talks, '## 存在问题', gaps]],
    [['**基本情况**', '', talks, '', '**存在问题**', '', gaps]],
  ])('is set in Markdown: %j', (lines) => {
    expect(markdownPlaces(...lines)).toEqual(twoSections);
  });

  test.each(['保障措施', '工作安排', '主要工作安排'])('may be the name of a genre: %s', (heading) => {
    expect(placesIn('基本情况', talks, heading, gaps)).toEqual([
      ['p2', '基本情况', talks],
      ['p4', heading, gaps],
    ]);
  });

  test.each(['方案', '甲县普法工作方案', '2031方案'])('is none where it is a title: %s', (heading) => {
    expect(placesIn('基本情况', talks, '存在问题', gaps, heading, next).map(([, place]) => place)).not.toContain(
      heading,
    );
  });

  test('becomes a part with its place in the count and its text as printed', () => {
    const { plan } = parseLines(title, talks, '【存在问题】', gaps, '责任单位：县司法局', next, '【下步打算】', next);
    expect(placesOf(plan)).toEqual([
      ['p1', '', talks],
      ['p3', '存在问题', gaps],
      ['p4', '存在问题', next],
      ['p6', '下步打算', next],
    ]);
    expect(listMeasures(plan)[1]?.note?.text).toBe('责任单位：县司法局');
    expect(plan.children.map((node) => [node.type, node.number, 'heading' in node && node.heading.text])).toEqual([
      ['measure', 'p1', false],
      ['part', 'p2', '【存在问题】'],
      ['part', 'p5', '【下步打算】'],
    ]);
  });

  test('stands below what paper has broken, too', () => {
    const broken = [
      '全县各级各部门认真开展普法宣传教育，全年举办法治讲座',
      '二十场，覆盖全部村（社区）和学校，成效明显。',
    ];
    const lines = ['基本情况', ...broken, '存在问题', ...broken, '下步打算', ...broken];
    expect(placesIn(...lines).map(([number, heading]) => [number, heading])).toEqual([
      ['p2', '基本情况'],
      ['p4', '存在问题'],
      ['p6', '下步打算'],
    ]);
  });

  test('that what takes leave follows is a paragraph', () => {
    const { plan } = parseLines(title, '基本情况', talks, '存在问题', gaps, '特此报告。', ...signed);
    expect(placesOf(plan)).toEqual(twoSections);
    expect(plan.closing?.content.text).toBe(['特此报告。', ...signed].join('\n'));
  });
});

test('a title is never taken for a heading of its text', () => {
  const { plan } = parsePlan(textDocument(`**甲县普法提示**\n\n${talks}\n\n**存在问题**\n\n${gaps}`, 'jia.md'));
  expect([plan.head.map(({ content }) => content.text), placesOf(plan)]).toEqual([
    ['甲县普法提示'],
    [
      ['p1', '', talks],
      ['p2', '', '存在问题'],
      ['p3', '', gaps],
    ],
  ]);
});

describe('no heading is', () => {
  const plain = (...lines: readonly string[]) => lines.map((text, index) => [`p${index + 1}`, '', text]);

  test.each([
    ['a lone short line', [talks, '存在问题', gaps, next]],
    ['one whose neighbour looks otherwise', [talks, '存在问题', gaps, '【下步打算】', next]],
    ['one with a stop', [talks, '存在问题。', gaps, '下步打算。', next]],
    ['a name', [talks, '甲县司法局', gaps, '甲县教育局', next]],
    ['a longer line', [talks, '存'.repeat(21), gaps, '下'.repeat(21), next]],
    ['one above a short line', [talks, '存在问题', '宣传力度', gaps, '下步打算', '完成培训', next]],
  ])('%s', (_, lines) => {
    expect(placesIn(...lines)).toEqual(plain(...lines));
  });

  test('one that nothing stands below', () => {
    expect(markdownPlaces('## 基本情况', talks, '## 存在问题', gaps, '## 下步打算')).toEqual([
      ...twoSections,
      ['p5', '存在问题', '下步打算'],
    ]);
  });
});

test('four times as many headings take four times as long', () => {
  const read = (count: number) => () => parseLines(title, ...Array(count).fill(`基本情况\n${talks}`));
  expect(growthOf(read, 1000)).toBeLessThan(steep);
});
