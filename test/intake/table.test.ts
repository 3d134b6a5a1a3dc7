import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/intake/table.ts';
import type { Cell } from '../../src/intake/table-rows.ts';

/** `^` continues the cell above, `<` the cell to the left. */
function rowsOf(...rows: readonly (readonly string[])[]): Cell[][] {
  const cells: Cell[][] = [];
  for (const row of rows) {
    cells.push(
      row.map((text, column) =>
        text === '^'
          ? { text: cells.at(-1)?.[column]?.text ?? '', from: 'above' }
          : text === '<'
            ? { text: '', from: 'left' }
            : { text, from: 'here' },
      ),
    );
  }
  return cells;
}

const linesOf = (...rows: readonly (readonly string[])[]) => readTable(rowsOf(...rows)).lines.map(({ text }) => text);

describe('readTable', () => {
  test('reads a row of 任务分工 as a measure with its units', () => {
    expect(
      linesOf(
        ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
        ['1', '推进一网通办', '市政府办', '市公安局\n市税务局', '2022年底'],
      ),
    ).toEqual(['1. 推进一网通办（牵头单位：市政府办；责任单位：市公安局、市税务局；完成时限：2022年底）']);
  });

  test('reads what stands side by side under one header row by row', () => {
    const header = ['序号', '任务', '责任单位'];
    expect(
      linesOf([...header, ...header], ['1', '巡河', '甲局', '2', '植树', '乙局'], ['3', '建账', '丙局', '', '', '']),
    ).toEqual(['1. 巡河（责任单位：甲局）', '2. 植树（责任单位：乙局）', '3. 建账（责任单位：丙局）']);
    expect(linesOf([...header, ...header, '序号'], ['1', '巡河', '甲局', '2', '植树', '乙局', '3'])).toHaveLength(1);
    expect(linesOf([...header, '序号', '任务', '时限'], ['1', '巡河', '甲局', '2', '植树', '5月'])).toHaveLength(1);
  });

  describe('of an assessment', () => {
    const header = ['序号', '考核项目', '分值', '评分标准', '责任单位'];

    test('says score and units together, and by what is judged', () => {
      expect(linesOf(header, ['1', '巡河', '5', '每月巡河，得5分。', '甲局\n乙局'])).toEqual([
        '1. 巡河。每月巡河，得5分。（分值：5；责任单位：甲局、乙局）',
      ]);
      const columns = ['考核指标', '责任单位', '权重'];
      expect(linesOf(columns, ['推进巡河', '甲局', '5'])).toEqual(['1. 推进巡河（权重：5；责任单位：甲局）']);
      expect(linesOf(['任务', '评分标准', '责任单位'], ['巡河', '每月1次', '甲局'])).toEqual([
        '1. 巡河（评分标准：每月1次）（责任单位：甲局）',
      ]);
    });

    test('sets a row that sums up those below it above them', () => {
      const rows = [
        ['', '总分', '100', '', ''],
        ['一、', '水质', '30', '', ''],
        ['1', '巡河', '5', '', '甲局'],
        ['二、', '管护', '20', '全面管护。', '乙局'],
        ['2', '清障', '5', '', '甲局'],
        ['三、', '宣传', '2', '1.用稿1篇。', '丙局'],
        ['四、', '奖励', '3', '', '丙局'],
      ];
      expect(linesOf(header, ...rows)).toEqual([
        '总分（分值：100）',
        '一、水质',
        '（分值：30）',
        '1. 巡河（分值：5；责任单位：甲局）',
        '二、管护',
        '全面管护。（分值：20；责任单位：乙局）',
        '2. 清障（分值：5；责任单位：甲局）',
        '三、宣传。1.用稿1篇。（分值：2；责任单位：丙局）',
        '四、奖励（分值：3；责任单位：丙局）',
      ]);
      const plain = [
        ['序号', '任务', '责任单位'],
        ['一、', '水质', '甲局'],
        ['1', '巡河', '乙局'],
      ];
      expect(linesOf(...plain)).toEqual(['一、水质（责任单位：甲局）', '1. 巡河（责任单位：乙局）']);
    });
  });

  test.each([
    ['建账，\n巡河。', ['1. 建账，巡河。（责任单位：甲局）']],
    ['设河长。若有\n变动，报告。', ['1. 设河长。若有变动，报告。（责任单位：甲局）']],
    ['建账\n巡河', ['1. 建账\n巡河（责任单位：甲局）']],
    ['设河长。\n巡河', ['1. 设河长。\n巡河（责任单位：甲局）']],
    ['1.按月\n巡河。\n2.建账', ['1. 1.按月巡河。2.建账（责任单位：甲局）']],
    ['要点，\n1.巡河', ['1. 要点，1.巡河（责任单位：甲局）']],
  ])('joins the lines of a cell that cut a sentence: %j', (text, lines) => {
    expect(linesOf(['序号', '任务', '责任单位'], ['1', text, '甲局'])).toEqual(lines);
  });

  test('makes a task the heading of the steps under it, across merged rows', () => {
    expect(
      linesOf(
        ['序号', '重点任务', '具体措施', '责 任\n单 位'],
        ['1', '优化服务', '推进网办。', '甲局'],
        ['2', '^', '推进联办。', '乙局'],
      ),
    ).toEqual(['1. 优化服务。推进网办。（责任单位：甲局）', '2. 优化服务。推进联办。（责任单位：乙局）']);
  });

  test.each([
    [
      'one that has a number above rows of other numbers stands once above them',
      [
        ['一、优化服务', '（一）推进网办。', '甲局'],
        ['^', '（二）推进联办。', '乙局'],
      ],
      ['一、优化服务', '（一）推进网办。（责任单位：甲局）', '（二）推进联办。（责任单位：乙局）'],
    ],
    [
      'above numbers of its own form is part of them',
      [['1.优化服务', '2.推进网办。', '甲局']],
      ['1.优化服务。2.推进网办。（责任单位：甲局）'],
    ],
    [
      'without a number is part of them',
      [['优化服务', '（一）推进网办。', '甲局']],
      ['1. 优化服务。（一）推进网办。（责任单位：甲局）'],
    ],
    [
      'is part of them where they have none',
      [['一、优化服务', '推进网办。', '甲局']],
      ['一、优化服务。推进网办。（责任单位：甲局）'],
    ],
    [
      'holds steps in one cell',
      [['一、优化服务', '1.推进网办；\n2.推进联办。', '甲局']],
      ['一、优化服务。1.推进网办；2.推进联办。（责任单位：甲局）'],
    ],
  ])('a task %s', (_, rows, lines) => {
    expect(linesOf(['任务', '措施', '责任单位'], ...rows)).toEqual(lines);
  });

  test('keeps headings that span the table, and drops a repeated header', () => {
    expect(
      linesOf(
        ['序号', '任务', '责任单位'],
        ['一、优化环境', '<', '<'],
        ['1', '甲', '乙局'],
        ['序号', '任务', '责任单位'],
        ['2', '丙', '丁局'],
      ),
    ).toEqual(['一、优化环境', '1. 甲（责任单位：乙局）', '2. 丙（责任单位：丁局）']);
  });

  test('puts a numbered group on a line of its own and any other column into a bracket before the note', () => {
    expect(linesOf(['类别', '任务', '责任单位'], ['（一）服务', '1. 甲', '乙局'], ['^', '2. 丙', '丁局'])).toEqual([
      '（一）服务',
      '1. 甲（责任单位：乙局）',
      '2. 丙（责任单位：丁局）',
    ]);
    expect(linesOf(['序号', '任务', '责任单位', '备注'], ['1', '甲', '乙局', '试点'])).toEqual([
      '1. 甲（备注：试点）（责任单位：乙局）',
    ]);
  });

  test('counts rows that have no numbers, and says so', () => {
    const table = readTable(rowsOf(['任务', '责任单位'], ['甲', '乙局'], ['丙', '丁局']));
    expect(table).toEqual({
      lines: [
        { text: '1. 甲（责任单位：乙局）', row: 2 },
        { text: '2. 丙（责任单位：丁局）', row: 3 },
      ],
      headers: ['任务、责任单位'],
      numbered: true,
    });
  });

  test('joins a header of two rows down each column', () => {
    expect(
      linesOf(
        ['序号', '工作任务', '责任分工', '<', '完成时限'],
        ['^', '^', '牵头单位', '配合单位', '^'],
        ['1', '甲。', '乙局', '丙局', '6月底前'],
      ),
    ).toEqual(['1. 甲。（牵头单位：乙局；配合单位：丙局；完成时限：6月底前）']);
  });

  test('takes what the lines of a cell say of their units for their roles', () => {
    const row = (units: string) => linesOf(['序号', '任务', '责任单位', '时限'], ['1', '甲', units, '6月底'])[0];
    expect(row('牵头单位：市司\n法局\n配合单位：市财政局、\n市教育局。')).toBe(
      '1. 甲（牵头单位：市司法局；配合单位：市财政局、市教育局；时限：6月底）',
    );
    expect(row('市公安局\n配合：市财政局')).toBe('1. 甲（责任单位：市公安局；配合：市财政局；时限：6月底）');
    expect(row('市司法局牵头，\n市财政局配合')).toBe('1. 甲（责任单位：市司法局牵头，市财政局配合；时限：6月底）');
  });

  test('joins a name in the header that is broken over two cells', () => {
    const rows = (above: string, below: string) =>
      linesOf(['序号', '任务', above, '时限'], ['^', '^', below, '^'], ['1', '甲', '乙局', '6月底前']);
    expect(rows('牵头', '单位')).toEqual(['1. 甲（牵头单位：乙局；时限：6月底前）']);
    expect(rows('责任', '部门')).toEqual(['1. 甲（责任部门：乙局；时限：6月底前）']);
    expect(rows('责任单位', '丙局')).toHaveLength(2);
    expect(linesOf(['任务', '责任单位', '完成'], ['^', '^', '时限'], ['甲', '乙局', '6月底前'])).toEqual([
      '1. 甲（责任单位：乙局；完成时限：6月底前）',
    ]);
  });

  test('drops a header of two rows wherever it stands again', () => {
    const head = [
      ['序号', '任务', '责任分工', '<'],
      ['^', '^', '牵头单位', '配合单位'],
    ];
    const table = readTable(rowsOf(...head, ['1', '甲', '乙局', '丙局'], ...head, ['2', '丁', '戊局', '己局']));
    expect(table.lines.map(({ text }) => text)).toEqual([
      '1. 甲（牵头单位：乙局；配合单位：丙局）',
      '2. 丁（牵头单位：戊局；配合单位：己局）',
    ]);
    expect(table.headers).toEqual([
      '序号、任务、责任分工',
      '牵头单位、配合单位',
      '序号、任务、责任分工',
      '牵头单位、配合单位',
    ]);
  });

  test('takes a first row whose second cell only goes on for a row, not for a header', () => {
    expect(linesOf(['任务', '责任单位'], ['甲', '乙局'], ['丙', '^'])).toEqual([
      '1. 甲（责任单位：乙局）',
      '2. 丙（责任单位：乙局）',
    ]);
  });

  test.each([
    [
      'of the group above it, which may have no task of its own',
      [
        ['1', '养老', '建成食堂', '甲局'],
        ['2', '托育', '', '乙局'],
        ['3', '', '新增托位', '乙局'],
      ],
      ['1. 养老。建成食堂（责任单位：甲局）', '2. 托育（责任单位：乙局）', '3. 托育。新增托位（责任单位：乙局）'],
    ],
    [
      'empty where its row has no number',
      [
        ['1', '养老', '建成食堂', '甲局'],
        ['', '', '新增床位', '甲局'],
      ],
      ['1. 养老。建成食堂（责任单位：甲局）', '新增床位（责任单位：甲局）'],
    ],
    [
      'empty where the table prints a group again',
      [
        ['1', '养老', '建成食堂', '甲局'],
        ['2', '养老', '新增床位', '甲局'],
        ['3', '', '每季通报', '乙局'],
      ],
      ['1. 养老。建成食堂（责任单位：甲局）', '2. 养老。新增床位（责任单位：甲局）', '3. 每季通报（责任单位：乙局）'],
    ],
    [
      'empty below a number',
      [
        ['1', '一、养老', '建成食堂', '甲局'],
        ['2', '', '新增床位', '甲局'],
      ],
      ['一、养老。建成食堂（责任单位：甲局）', '2. 新增床位（责任单位：甲局）'],
    ],
    [
      'empty below one cell across the table',
      [
        ['1', '养老', '建成食堂', '甲局'],
        ['保障', '<', '<', '<'],
        ['2', '', '每季通报', '乙局'],
      ],
      ['1. 养老。建成食堂（责任单位：甲局）', '保障', '2. 每季通报（责任单位：乙局）'],
    ],
  ])('reads an empty cell before a task as %s', (_, rows, expected) => {
    expect(linesOf(['序号', '任务', '举措', '责任单位'], ...rows)).toEqual(expected);
  });

  test('leaves a smaller group empty below another group', () => {
    const rows = [
      ['1', '民生', '养老', '建成食堂', '甲局'],
      ['2', '生态', '', '植树', '乙局'],
      ['3', '', '', '巡河', '乙局'],
    ];
    expect(linesOf(['序号', '任务', '项目', '举措', '责任单位'], ...rows)).toEqual([
      '1. 民生。养老。建成食堂（责任单位：甲局）',
      '2. 生态。植树（责任单位：乙局）',
      '3. 生态。巡河（责任单位：乙局）',
    ]);
  });

  test('keeps steps that a cell numbers in the line of its row', () => {
    expect(
      linesOf(
        ['任务', '举措', '责任单位'],
        ['完善程序', '1.公布目录\n2.开展评估。', '甲局'],
        ['审查', '1.全覆盖。', '乙局'],
      ),
    ).toEqual(['1. 完善程序。1.公布目录。2.开展评估。（责任单位：甲局）', '2. 审查。1.全覆盖。（责任单位：乙局）']);
    expect(linesOf(['任务', '责任单位'], ['1.公布\n2.评估', '甲局'])).toEqual(['1. 1.公布。2.评估（责任单位：甲局）']);
    expect(linesOf(['任务', '责任单位'], ['1.公布\n（1）评估', '甲局'])).toEqual([
      '1.公布\n（1）评估（责任单位：甲局）',
    ]);
  });

  test('keeps steps below the words of a cell in the line of a row that has a number', () => {
    const header = ['序号', '任务', '责任单位'];
    expect(linesOf(header, ['1', '清淤，\n1.探查；\n2.疏浚。', '甲局'], ['2', '绿化', '乙局'])).toEqual([
      '1. 清淤，1.探查；2.疏浚。（责任单位：甲局）',
      '2. 绿化（责任单位：乙局）',
    ]);
    expect(linesOf(['任务', '责任单位'], ['1.清淤\n（1）探查', '甲局'])).toEqual([
      '1.清淤\n（1）探查（责任单位：甲局）',
    ]);
  });

  test('takes 指标 for the task where no column names one and units answer', () => {
    expect(linesOf(['序号', '指标', '2031年目标', '责任单位'], ['1', '林木覆盖率', '三成', '甲局'])).toEqual([
      '1. 林木覆盖率（2031年目标：三成）（责任单位：甲局）',
    ]);
    expect(linesOf(['指标', '任务', '责任单位'], ['三成', '植树', '甲局'])).toEqual([
      '1. 植树（指标：三成）（责任单位：甲局）',
    ]);
    expect(linesOf(['指标', '单位', '2031年'], ['林木覆盖率', '%', '30'])).toEqual([
      '指标\t单位\t2031年',
      '林木覆盖率\t%\t30',
    ]);
  });

  test('reads the header of a table in traditional characters', () => {
    expect(linesOf(['序號', '工作任務', '牽頭單位'], ['1', '建設書庫', '甲局'])).toEqual([
      '1. 建設書庫（牽頭單位：甲局）',
    ]);
  });

  test.each(['单位', '部门'])('calls those responsible who stand in a column of %s', (label) => {
    expect(linesOf(['序号', label, '任务'], ['1', '市司法局', '甲'])).toEqual([`1. 甲（责任${label}：市司法局）`]);
  });

  test.each([
    ['三', '三、甲'],
    ['（三）', '（三）甲'],
    ['3.', '3. 甲'],
    ['3、', '3、甲'],
  ])('keeps the number %s as printed', (number, line) => {
    expect(linesOf(['序号', '任务', '单位'], [number, '甲', ''])).toEqual([line]);
  });

  test('reads any other table row by row, with all its cells', () => {
    expect(linesOf(['指标', '2022', '2023'], ['比率', '1%', '2%\n约'])).toEqual([
      '指标\t2022\t2023',
      '比率\t1%\t2% 约',
    ]);
  });
});
