/** Cells of a table as a spreadsheet reads them. */
import { expect, test } from 'vitest';
import { formatCsv } from '../../src/render/csv.ts';
import { matrixLines } from '../../src/render/matrix.ts';

test('a file begins with a byte order mark, and lines end in CRLF', () => {
  expect(
    formatCsv(
      ['名', '数'],
      [
        ['甲', 1],
        ['乙', 20],
      ],
    ),
  ).toBe('\uFEFF名,数\r\n甲,1\r\n乙,20\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM', "'@SUM"],
  ['\t1', "'\t1"],
  ['\r1', '"\'\r1"'],
  ['1=1', '1=1'],
  ['甲+-@', '甲+-@'],
  ['甲,乙', '"甲,乙"'],
  ['甲"乙"', '"甲""乙"""'],
  ['甲\n乙', '"甲\n乙"'],
  ['甲\r乙', '"甲\r乙"'],
  ['甲；乙', '甲；乙'],
])('%j is written as %j', (cell, written) => {
  expect(formatCsv([], [[cell]])).toBe(`\uFEFF\r\n${written}\r\n`);
});

test('the matrix is a table with two columns a plan', () => {
  const cell = { also: [], nearest: [] };
  const topic = { id: 'pufa', name: '普法', theme: '社会', scope: '', url: '/topics/pufa/' };
  const cells = [
    { ...cell, plan: 'a', measures: ['a/1', 'a/2'] },
    { ...cell, plan: 'b', measures: [] },
  ];
  const plans = [
    { id: 'a', shortName: '甲' },
    { id: 'b', shortName: '乙' },
  ];
  const measures = [
    { id: 'a/1', text: '甲'.repeat(30) },
    { id: 'a/2', text: '乙'.repeat(50) },
  ];
  expect([...matrixLines(plans, measures, [{ ...topic, cells, elsewhere: [] }])].join('')).toBe(
    '\uFEFF主题分类,主题,甲 措施数,甲 字数,乙 措施数,乙 字数\r\n社会,普法,2,80,0,0\r\n',
  );
});
