import { describe, expect, test } from 'vitest';
import { isStatute, readNumbering } from '../../src/parse/numbering.ts';

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
  ])('reads %s', (text, level, ordinal) => {
    expect(readNumbering(text, false)).toMatchObject({ level, ordinal });
  });

  test.each(['1.5万元', '2022年底前', '一是加强', '第一，加强', '（此件公开发布）', '3个全覆盖'])(
    'reads no number in %s',
    (text) => {
      expect(readNumbering(text, false)).toBeUndefined();
    },
  );

  test.each([
    ['第一章 总则', 'part', 1, undefined],
    ['第二节　公众参与', 'group', 2, undefined],
    ['第十二条之一 本条', 'item', 12, 1],
    ['第一百零三条 本法', 'item', 103, undefined],
  ])('reads %s in a statute', (text, level, ordinal, suffix) => {
    expect(readNumbering(text, true)).toMatchObject({ level, ordinal, ...(suffix && { suffix }) });
  });
});

test.each(['十十、健全', '（百百）深化', '一二三四五六、健全', '1234. 推进'])('%s opens with no number', (text) => {
  expect(readNumbering(text, false)).toBeUndefined();
});

describe('isStatute', () => {
  test.each([
    [['第一条 甲。', '第二条 乙。'], true],
    [['第一条 甲。'], false],
    [['一、甲', '第一条 甲。', '第二条 乙。'], true],
    [['一、甲', '二、乙', '第一条 甲。', '第二条 乙。'], false],
  ])('%j: %s', (lines, statute) => {
    expect(isStatute(lines)).toBe(statute);
  });
});
