/** Headings that a copy has run together with the first provision below them, cut where a bar stands. */
import { expect, test } from 'vitest';
import { findGluedHeadings } from '../../src/parse/glued-headings.ts';
import { splitLines } from '../../src/parse/lines.ts';

/** The lines of a text with a bar where a heading ends inside one. */
function barred(...rows: readonly string[]): string[] {
  const lines = splitLines(rows.map((row) => row.replace('|', '')).join('\n'), false);
  const found = findGluedHeadings(lines);
  return lines.map((line) => {
    const { text } = line.content;
    const at = found.get(line);
    return at === undefined ? text : `${text.slice(0, at)}|${text.slice(at)}`;
  });
}

test.each([
  ['第一条立规。', '第二章管理|第二条建立名录。', '第三条施行。'],
  ['第一章总则|第一条立规。', '为甲。', '第二条施行。'],
  ['一、加大支持|1.对甲奖励。', '2.对乙奖励。', '二、加大扶持|3.对丙奖励。', '三、附则'],
  ['一、加大支持|（一）对甲奖励。', '1.分档。', '（二）对乙奖励。', '二、强化监管|（三）监管。'],
  ['（一）加大支持|1.对甲奖励。', '（1）一档。', '2.对乙奖励。'],
  ['一、加大支持|1.对甲奖励。', ...Array.from({ length: 59 }, () => '甲。'), '2.对乙奖励。'],
])('a number that counts on: %s', (...rows) => {
  expect(barred(...rows)).toEqual(rows);
});

test.each([
  ['第一条立规。', '第二章管理第四条所列。', '第三条施行。'],
  ['第一条立规。', '第二章规定，第二条从之。', '第三条施行。'],
  ['一、目标1.建成甲；2.建成乙。', '二、任务', '1.建成丙。', '2.建成丁。'],
  ['一、目标1.5万亩。', '2.建成丁。'],
  ['一、目标。1.建成甲。', '2.建成丁。'],
  ['1.按照第三条（一）甲。', '（二）乙。'],
  ['（一）依据一、甲。', '二、乙。'],
  ['一、加大支持2.对甲奖励。', '二、乙。'],
  ['一、加大支持1.对甲奖励。', ...Array.from({ length: 60 }, () => '甲。'), '2.对乙奖励。'],
])('a number that does not, or no heading above it: %s', (...rows) => {
  expect(barred(...rows)).toEqual(rows);
});
