import { describe, expect, test } from 'vitest';
import { findArticles, findSystem, readNumbering } from '../../src/parse/numbering.ts';

describe('readNumbering', () => {
  test.each([
    ['一、健全', 'part', 1],
    ['九十九、末尾', 'part', 99],
    ['一．健全', 'part', 1],
    ['（二十）深化', 'group', 20],
    ['(三十二)推动', 'group', 32],
    ['1. 推进', 'item', 1],
    ['26．深化', 'item', 26],
    ['3、完善', 'item', 3],
    ['１２．完善', 'item', 12],
    ['4.创新', 'item', 4],
    ['1.2024年10月底前公布', 'item', 1],
    ['18.6月底前完成', 'item', 18],
    ['1﹒推进外网建设', 'item', 1],
    ['壹、依据', 'part', 1],
    ['參、实施方式', 'part', 3],
    ['拾壹、经费', 'part', 11],
    ['㈠统一标准', 'group', 1],
    ['㈩统一标准', 'group', 10],
    ['⒓推进', 'item', 12],
    ['⑶规范', 'item', 3],
    ['4）规范', 'item', 4],
    ['5)规范', 'item', 5],
  ])('reads %s', (text, level, ordinal) => {
    expect(readNumbering(text, 'plan')).toMatchObject({ level, ordinal });
  });

  test.each([
    '1.5万元',
    '陆、海、空联运',
    '叁拾万元',
    '2022年底前',
    '一是加强',
    '第一，加强',
    '（此件公开发布）',
    '3个全覆盖',
  ])('reads no number in %s', (text) => {
    expect(readNumbering(text, 'plan')).toBeUndefined();
  });

  test.each([
    ['第一章 总则', 'part', 1, undefined],
    ['第二节　公众参与', 'group', 2, undefined],
    ['第十二条之一 本条', 'item', 12, 1],
    ['第一百零三条 本法', 'item', 103, undefined],
    ['第一千条 本法', 'item', 1000, undefined],
    ['第一千二百六十条　本法', 'item', 1260, undefined],
    ['第1000条 本法', 'item', 1000, undefined],
    ['第1260条 本法', 'item', 1260, undefined],
  ])('reads %s in a statute', (text, level, ordinal, suffix) => {
    expect(readNumbering(text, 'statute')).toMatchObject({ level, ordinal, ...(suffix && { suffix }) });
  });
});

test.each(['十十、健全', '（百百）深化', '一二三四五六、健全', '1234. 推进'])('%s opens with no number', (text) => {
  expect(readNumbering(text, 'plan')).toBeUndefined();
});

describe('findSystem', () => {
  test.each([
    [['第一条 甲。', '第二条 乙。'], 'statute'],
    [['第一条 甲。'], 'plan'],
    [['一、甲', '第一条 甲。', '第二条 乙。'], 'statute'],
    [['一、甲', '二、乙', '第一条 甲。', '第二条 乙。'], 'plan'],
    [['1　总则', '1.1　目的', '1.2　范围', '2　组织', '2.1　指挥部'], 'decimal'],
    [['1.1　目的', '1.2　范围', '1.3　原则'], 'plan'],
    [['1　总则', '1.1　目的', '1.2　范围'], 'plan'],
  ])('%j: %s', (lines, system) => {
    expect(findSystem(lines)).toBe(system);
  });
});

test.each([
  [['一、认识。', '二、落实。', '2031年3月5日', '甲县办法', '第一条 普法。', '第二条 施行。'], 2],
  [['一、认识。', '（一）学习。', '二、落实。', '甲县办法', '第一章 总则', '第一条 普法。', '第二条 施行。'], 3],
  [['甲县政策', '一、支持范围', '第一条 普法。', '第二条 施行。', '二、附则', '第三条 解释。'], 0],
  [['甲县办法', '第一条 普法。', '第二条 施行。', '附件', '一、表格', '二、名单'], 0],
  [['一、修改第一条。', '二、施行。'], 0],
  [['二、认识。', '三、落实。', '第一条 普法。', '第二条 施行。'], 0],
])('of %j a text with articles of its own begins behind number %s', (lines, index) => {
  expect(findArticles(lines)).toBe(index);
});
