/** Cells of a table as a spreadsheet reads them. */
import { expect, test } from 'vitest';
import { formatCsv } from '../../src/render/csv.ts';

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
