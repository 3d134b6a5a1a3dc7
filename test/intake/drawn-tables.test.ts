/** Tables that a plain text draws with characters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnTableAt } from '../../src/intake/drawn-tables.ts';
import { readTextTables } from '../../src/intake/text-tables.ts';
import { growthOf, steep } from '../growth.ts';

const read = (drawing: string) => readTextTables(drawing).text.split('\n');
const drawn = (line: number, number = 1) => ({ rule: 'table-drawn', severity: 'info', line, found: `表${number}` });

describe('a drawn table of tasks', () => {
  test('is read as one of Word, each row on its first line, cells over rows and lines included', () => {
    const table = `任务表
┌──┬──────┬────┬─────┐
│序│重点任务    │责任│完成时限  │
│号│            │单位│          │
├──┼──────┼────┼─────┤
│1 │建立权责清单│市司法局│2024年    │
│  │，每年公开。│市财政局│6月底前   │
├──┼──────┼────┼─────┤
│2 │开展执法培训│市人社│长期坚持  │
├──┼──────┤局  ├─────┤
│3 │公开年报    │      │1月31日前 │
└──┴──────┴────┴─────┘
附注。`;
    expect(read(table)).toEqual([
      ...['任务表', '', '', '', ''],
      ...['1. 建立权责清单，每年公开。（责任单位：市司法局、市财政局；完成时限：2024年6月底前）', '', ''],
      ...['2. 开展执法培训（责任单位：市人社局；完成时限：长期坚持）', ''],
      ...['3. 公开年报（责任单位：市人社局；完成时限：1月31日前）', '', '附注。'],
    ]);
    expect(readTextTables(table).findings).toEqual([
      { rule: 'table-header', severity: 'info', found: '表1的表头：序号、重点任务、责任单位、完成时限' },
    ]);
  });

  test('may have no rules between its rows: what begins with an empty cell goes on with the row above', () => {
    const table = `+----+----------+--------+
|序号|任务      |责任单位|
+----+----------+--------+
|1   |巡河，    |甲局    |
|    |护河      |乙局    |
|2   |植树      |丙局    |
+----+----------+--------+`;
    expect(read(table)).toEqual([
      ...['', '', ''],
      ...['1. 巡河，护河（责任单位：甲局、乙局）', '', '2. 植树（责任单位：丙局）', ''],
    ]);
  });

  test('may be open at its sides', () => {
    const table = '序号│任务│责任单位\n──┼──┼────\n1│巡河│甲局\n──┼──┼────\n2│植树│乙局';
    expect(read(table)).toEqual(['', '', '1. 巡河（责任单位：甲局）', '', '2. 植树（责任单位：乙局）']);
  });

  test('sets the heading of a row on a line of its own', () => {
    const table =
      '+------+----+--------+\n|类别  |任务|责任单位|\n+------+----+--------+\n|一、水|巡河|甲局    |\n+------+----+--------+';
    expect(read(table)).toEqual(['', '', '', '一、水', '1. 巡河（责任单位：甲局）']);
  });
});

describe('any other drawn table', () => {
  test('is lines of cells with tabs between them, and named with its line', () => {
    const table =
      '甲\n+------+------+\n| 年份 | 指标 |\n+======+======+\n| 2031 | 三成 |\n| 2032 |      |\n+------+------+\n乙';
    expect(readTextTables(table)).toEqual({
      text: '甲\n\n年份\t指标\n\n2031\t三成\n2032\n\n乙',
      findings: [drawn(2)],
    });
  });

  test('may be of Markdown', () => {
    const table = '| 年份 | 指标 |\n| :--- | ---: |\n| 2031 | **三成** |\n\n正文。';
    expect(readTextTables(table)).toEqual({ text: '年份\t指标\n\n2031\t三成\n\n正文。', findings: [drawn(1)] });
  });

  test('may have cells across columns, told by their places', () => {
    const wide = '╔══╤════════╗\n║一  │    合计之上    ║\n╟──┼───┬────╢\n║二  │甲乙丙│子丑寅卯║\n╚══╧═══╧════╝';
    expect(drawnTableAt(wide.split('\n'), 0)?.rows).toEqual([
      [
        { text: '一', from: 'here' },
        { text: '合计之上', from: 'here' },
        { text: '合计之上', from: 'left' },
      ],
      [
        { text: '二', from: 'here' },
        { text: '甲乙丙', from: 'here' },
        { text: '子丑寅卯', from: 'here' },
      ],
    ]);
    const narrow = '┌────┬────┐\n│“一”之上│\n├────┼────┤\n│二  │三  │\n└────┴────┘'.replace('之上', '之上 ');
    expect(drawnTableAt(narrow.split('\n'), 0)?.rows[0]?.map(({ from }) => from)).toEqual(['here', 'left']);
  });

  test('may be a frame, and stand right above another', () => {
    const frame = (text: string) => `┌────┐\n│${text}│\n└────┘`;
    expect(readTextTables(`${frame('甲乙丙丁')}\n${frame('子丑寅卯')}`)).toEqual({
      text: '\n甲乙丙丁\n\n\n子丑寅卯\n',
      findings: [drawn(1, 1), drawn(4, 2)],
    });
  });
});

test.each([
  ['a rule that goes on to the end', '┌──┬──┐\n│甲│乙│\n├──┤丙│\n└──┴──┘', [['甲', '乙\n丙']]],
  ['two rules in turn', '┌──┬──┐\n│甲│乙│\n├──┤丙│\n│丁├──┤\n│戊│己│\n└──┴──┘', [['甲\n丁\n戊', '乙\n丙'], ['己']]],
  ['a rule above all rows', '┌──┬──┐\n├──┤丙│\n│甲│乙│\n└──┴──┘', [['', '丙\n乙'], ['甲']]],
  [
    'cells that join within a row',
    '┌──┬──┐\n│甲│乙│\n│丙    │\n├──┼──┤\n│丁│戊│\n└──┴──┘',
    [
      ['甲\n丙', '乙'],
      ['丁', '戊'],
    ],
  ],
  [
    'a dash in a cell',
    '+----+----+\n|甲  |丙  |\n+----+----+\n|乙  |----|\n|丁  |-   |\n+----+----+',
    [
      ['甲', '丙'],
      ['乙', '----'],
      ['丁', '-'],
    ],
  ],
  ['a cell over rows', '+----+----+\n|甲  |丙  |\n|乙  +----+\n|    |丁  |\n+----+----+', [['甲\n乙', '丙'], ['丁']]],
])('the text beside %s is kept', (_, drawing, rows) => {
  const table = drawnTableAt(drawing.split('\n'), 0);
  const own = table?.rows.map((row) => row.filter(({ from }) => from === 'here').map(({ text }) => text));
  expect(own).toEqual(rows);
});

test('every character of a table comes out but the signs that draw it', () => {
  const cell = fc.constantFrom('──', '甲乙', '丙　', '　　', '1-2 ', '丁──');
  const line = fc.array(cell, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (cells) => {
      const drawing = ['┌──┬──┬──┐', ...cells.map((texts) => `│${texts.join('│')}│`), '└──┴──┴──┘'].join('\n');
      const signsOf = (text: string) => [...text.replace(/[\s─-╿]/gu, '')].toSorted();
      expect(signsOf(readTextTables(drawing).text)).toEqual(signsOf(drawing));
    }),
    { seed: 20261127, numRuns: 300 },
  );
});

test.each([
  ['a bar in the middle of a column', '┌──┬──┐\n│甲│乙丙丁│戊│\n│甲乙│丙│\n└──┴──┘'],
  ['a bar that no column has', '┌────┬────┬──┐\n│甲乙 │乙丙丁丁│\n└────┴────┴──┘'],
  ['a dash', '他说──一、甲──二、乙。'],
  ['a frame without text', '┌──┐'],
  ['rows of Markdown without a rule', '| 年份 | 指标 |\n| 2031 | 三成 |'],
  ['a header without rows', '| 指标 | 数值 |\n|---|---|\n| 公园 | 20个 | 备注 |'],
  ['a rule of other cells', '| 年份 | 指标 |\n| --- |\n| 2031 | 三成 |'],
])('%s is no table: it stays as printed', (_, text) => {
  expect(readTextTables(text)).toEqual({ text, findings: [] });
});

test('a drawing of many rows takes no more than its lines', () => {
  const tables = (count: number) => {
    const text = `┌──┐\n${'│甲乙│\n├──┤\n'.repeat(count)}└──┘`;
    return () => readTextTables(text);
  };
  expect(growthOf(tables, 2000)).toBeLessThan(steep);
});
