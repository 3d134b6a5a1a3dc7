import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { findPageNumbers } from '../../src/parse/page-numbers.ts';
import { parseLines } from '../seed.ts';

test.each(['* 1. 普法。', '1\\. 普法。', '- 1\\. 普法。', '**1. 普法。**'])(
  'Markdown marks of %s are layout',
  (line) => {
    const { plan } = parseLines('一、任务', `${line}宣传。`);
    expect(listMeasures(plan)).toMatchObject([{ number: '1.1', content: { text: '普法。宣传。' } }]);
  },
);

test('numbers alone on a line number the pages where they count on', () => {
  const { plan } = parseLines('一、任务', '1. 普法。推进', '', '1', '', '宣传。提高', '', '2', '', '效果。');
  expect(listMeasures(plan)[0]!.content.text).toBe('普法。推进宣传。提高效果。');
});

describe('findPageNumbers', () => {
  test.each(['— 3 —', '- 12 -', '第 3 页', '第3页，共8页', '3 / 12', '—— 3 ——'])('%s numbers a page', (row) => {
    expect([...findPageNumbers(['甲', row])]).toEqual([1]);
  });

  test.each(['— 三 —', '3', '第3页前', '— 12345 —'])('%s alone numbers none', (row) => {
    expect([...findPageNumbers(['甲', row])]).toEqual([]);
  });

  test.each([
    [
      ['1', '甲', '2'],
      [0, 2],
    ],
    [
      ['9', '甲', '10', '11'],
      [0, 2, 3],
    ],
    [['1', '甲', '3'], []],
    [['2', '甲', '1'], []],
  ])('bare numbers %j number pages %j', (rows, pages) => {
    expect([...findPageNumbers(rows)]).toEqual(pages);
  });

  test('three numbers that rise over a lost page and cut sentences are pages, two are not', () => {
    expect([...findPageNumbers(['甲', '1', '乙', '3', '丙', '6', '丁'])]).toEqual([1, 3, 5]);
    expect([...findPageNumbers(['甲', '1', '乙', '3'])]).toEqual([]);
    expect([...findPageNumbers(['甲', '1', '乙', '3', '丙', '7'])]).toEqual([]);
  });

  test('numbers that mostly stand below a whole sentence are none of pages', () => {
    const rows = (...above: readonly string[]) => above.flatMap((row, index) => [row, `${index * 2 + 1}`]);
    expect([...findPageNumbers(rows('甲。', '乙。', '丙'))]).toEqual([]);
    expect([...findPageNumbers(rows('甲。', '乙', '丙'))]).toEqual([1, 3, 5]);
    expect([...findPageNumbers(rows('甲。', '乙。', '丙', '丁'))]).toEqual([1, 3, 5, 7]);
  });

  test('the row above a number is the printed one', () => {
    expect([...findPageNumbers(['', '1', '乙', '', '3', '丙', '5'])]).toEqual([1, 4, 6]);
    expect([...findPageNumbers(['甲。', '', '1', '乙。', ' ', '3', '丙。', '', '5'])]).toEqual([]);
  });
});
