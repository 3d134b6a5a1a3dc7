import { describe, expect, test } from 'vitest';
import { parseLines } from '../seed.ts';

describe('faults of a document', () => {
  test.each([
    [['一、甲', '1. 乙。', '3. 丙。'], 'number-skipped', '3.', '2.'],
    [['第一条 甲。', '第一千条 乙。'], 'number-skipped', '第一千条', '第二条'],
    [['一、甲', '1. 乙。', '1. 丙。'], 'number-repeated', '1.', '2.'],
    [['一、甲', '1. 乙。', '2. 丙。', '3. 丁。', '2. 戊。'], 'number-order', '2.', '4.'],
    [['一、甲', '1. 乙（丙。'], 'bracket-unbalanced', '乙（丙。', '成对的括号或书名号'],
    [['甲方案', '2021年99月99日', '一、甲。'], 'date-impossible', '2021年99月99日', '日历上有的日期'],
    [['一、甲', '1. 乙。2023年13月底前。'], 'date-impossible', '2023年13月底', '日历上有的日期'],
    [['一、甲', '1. 乙。（甲局负责，6月31日前完成）'], 'date-impossible', '6月31日', '日历上有的日期'],
    [['一、甲', '1. 乙。', '甲市政府', '2021年2月29日'], 'date-impossible', '2021年2月29日', '日历上有的日期'],
    [['甲市2023年要点', '一、甲', '1. 乙。2月29日前。'], 'date-impossible', '2月29日', '日历上有的日期'],
    [['甲市要点', '甲发〔2023〕1号', '一、甲', '1. 乙。2月29日前。'], 'date-impossible', '2月29日', '日历上有的日期'],
    [['一、甲', '1. 乙。', '甲市政府', '2021-13-45'], 'date-impossible', '2021-13-45', '日历上有的日期'],
    [['一、甲', '1. 乙。2021年第五季度前。'], 'date-impossible', '2021年第五季度', '日历上有的日期'],
  ])('%j: %s', (lines, rule, found, expected) => {
    expect(parseLines(...lines).issues).toMatchObject([{ rule, found, expected, at: { file: 'jia-2031.txt' } }]);
  });

  test.each([
    [['一、甲', '（一）乙。', '（三）丙。'], '（三）', '（二）'],
    [['一、甲', '1．乙。', '３．丙。'], '３．', '2．'],
    [['一、甲', '⒈乙。', '⒊丙。'], '⒊', '二'],
    [['1总则', '1.1目的', '依法。', '1.3范围', '全县。', '1.4底数', '清楚。', '2附则'], '1.3', '1.2'],
  ])('%j: what is expected is written as the number is', (lines, found, expected) => {
    expect(parseLines(...lines).issues).toMatchObject([{ rule: 'number-skipped', found, expected }]);
  });

  test('groups start again below a part that has none before it', () => {
    const lines = [
      '一、总体',
      '（一）思想。甲。',
      '（二）目标。乙。',
      '二、范围',
      '试点。',
      '三、任务',
      '（一）平台。丙。',
    ];
    expect(parseLines(...lines).issues).toEqual([]);
  });

  test('the bracket of a list mark needs no other half', () => {
    expect(parseLines('一、甲', '1. 乙。如下。', '1）丙。', 'a)丁（戊）。').issues).toEqual([]);
  });

  test.each([
    ['乙“丙"丁“戊”。', 0],
    ['"乙"丙。', 0],
    ['乙（丙"）丁。', 0],
    ['乙“丙"丁“戊。', 1],
    ['乙《丙"。', 1],
    ['乙“丙"丁"戊”。', 0],
    ['乙“丙"丁"戊。', 0],
    ['乙“丙"丁”戊”。', 1],
  ])('a straight mark may close a curved one: %s has %i', (line, count) => {
    expect(parseLines('一、甲', `1. ${line}`).issues).toHaveLength(count);
  });

  test('each impossible date of a document is named, with its line', () => {
    const { plan, issues } = parseLines('甲市通告', '', '自2021年2月30日起施行。', '', '4月31日、9月31日公告。');
    expect(plan.documentDate).toBeUndefined();
    expect(issues.slice(1).map(({ found, at: { line, column } }) => [found, line, column])).toEqual([
      ['2021年2月30日', 3, 2],
      ['4月31日', 5, 1],
      ['9月31日', 5, 7],
    ]);
  });

  test.each([
    [['一、甲', '1. 乙。', '二、丙', '3. 丁。'], 'number-skipped', '3.', '1.或2.'],
    [['一、甲', '1. 乙。', '2. 丙。', '二、丁', '2. 戊。'], 'number-repeated', '2.', '1.或3.'],
    [['一、甲', '1. 乙。', '2. 丙。', '3. 丁。', '二、戊', '2. 己。'], 'number-order', '2.', '1.或4.'],
    [['二、甲', '乙。', '三、丙'], 'number-skipped', '二、', '一、'],
    [['一、甲', '1. 乙《丙。'], 'bracket-unbalanced', '乙《丙。', '成对的括号或书名号'],
    [['一、甲', '1. 乙“丙。'], 'bracket-unbalanced', '乙“丙。', '成对的括号或书名号'],
    [['一、甲', '1. 乙〉丙。'], 'bracket-unbalanced', '乙〉丙。', '成对的括号或书名号'],
    [
      ['一、甲', '1. 甲乙丙丁戊己庚（《辛）》壬癸子丑寅卯辰巳。'],
      'bracket-unbalanced',
      '戊己庚（《辛）》壬癸子丑寅卯辰巳',
      '成对的括号或书名号',
    ],
  ])('%j: %s', (lines, rule, found, expected) => {
    expect(parseLines(...lines).issues).toMatchObject([{ rule, found, expected, severity: 'warning' }]);
  });

  test.each([
    [['一、甲', '1. 乙。', '二、丙', '2. 丁。']],
    [['一、甲', '1. 乙。', '二、丙', '1. 丁。', '2. 戊。']],
    [['第一章 甲', '第一条 乙。', '第二章 丙', '第二条 丁。', '第二条之一 戊。']],
    [['一、甲', '1. 乙（《丙》〔丁]“戊〈己〉”）。']],
  ])('%j is right', (lines) => {
    expect(parseLines(...lines).issues).toEqual([]);
  });

  test('articles of a statute do not start again in a chapter', () => {
    const lines = ['第一章 甲', '第一条 乙。', '第二条 丙。', '第二章 丁', '第一条 戊。'];
    expect(parseLines(...lines).issues).toMatchObject([{ rule: 'number-order', found: '第一条', expected: '第三条' }]);
  });
});
