/** Tables of tasks in plain text and Markdown, and rows that are none. */
import { describe, expect, test } from 'vitest';
import { readTextTables } from '../../src/intake/text-tables.ts';

const linesOf = (...lines: readonly string[]) => readTextTables(lines.join('\n')).text.split('\n');

const read = ['1. 清理积案（责任单位：甲局；完成时限：6月底）', '2. 建账（责任单位：乙局、丙局；完成时限：7月）'];

describe('a table of tasks', () => {
  test.each([
    [
      'bars',
      '| 序号 | 任务 | 责任单位 | 完成时限 |',
      ['| 1 | 清理积案 | 甲局 | 6月底 |', '| 2 | 建账 | 乙局<br>丙局 | 7月 |'],
    ],
    [
      'bars between them',
      '序号 | 任务 | 责任单位 | 完成时限',
      ['1 | 清理积案 | 甲局 | 6月底', '2 | 建账 | 乙局、丙局 | 7月'],
    ],
    ['tabs', '序号\t任务\t责任单位\t完成时限', ['1\t清理积案\t甲局\t6月底', '2\t建账\t乙局、丙局\t7月']],
    ['gaps', '序号　　任务　　责任单位　　完成时限', ['1　　清理积案　　甲局　　6月底', '2  建账　　乙局、丙局  7月']],
  ])('is read where %s part its cells, each line in its place', (_, header, rows) => {
    expect(linesOf('任务表', header, ...rows, '', '附注。')).toEqual(['任务表', '', ...read, '', '附注。']);
  });

  test.each([
    [
      ['1     清理积案，  市市场    6月底', '      逐件销号    监管局', '2     建账        乙局      7月'],
      [
        '1. 清理积案，逐件销号（责任单位：市市场监管局；完成时限：6月底）',
        '',
        '2. 建账（责任单位：乙局；完成时限：7月）',
      ],
    ],
    [
      ['1     清理积案，  甲局      6月底', '      逐件销号，', '      建账', '2     建账        乙局      7月'],
      [
        '1. 清理积案，逐件销号，建账（责任单位：甲局；完成时限：6月底）',
        '',
        '',
        '2. 建账（责任单位：乙局；完成时限：7月）',
      ],
    ],
    [
      ['1     归集证照    市审批局  6月底', '                  各县区', '                  市财政局'],
      ['1. 归集证照（责任单位：市审批局、各县区、市财政局；完成时限：6月底）', '', ''],
    ],
    [
      ['1     归集证照    市审批局、  6月底', '                  市数据局', '                  县局'],
      ['1. 归集证照（责任单位：市审批局、市数据局、县局；完成时限：6月底）', '', ''],
    ],
  ])('is read where cells between gaps go on in the lines below: %j', (rows, expected) => {
    const header = '序号  任务        责任单位  完成时限';
    expect(linesOf(header, ...rows, '附注。')).toEqual(['', ...expected, '附注。']);
  });

  test.each(['　　附注在此。', '      附注比上一行的格子更长一些', '          不在格子下面', '      1.附注', '附注'])(
    'ends above a line that goes on with no cell: %j',
    (line) => {
      const rows = ['1     清理积案    甲局      6月底', '2     建账目录    乙局      7月'];
      expect(linesOf('序号  任务        责任单位  完成时限', ...rows, line)).toEqual([
        '',
        '1. 清理积案（责任单位：甲局；完成时限：6月底）',
        '2. 建账目录（责任单位：乙局；完成时限：7月）',
        line,
      ]);
    },
  );

  test.each([
    ['  各单位要认真落实'],
    ['  特此通知'],
    ['          各镇报送。'],
    ['          特此通知'],
    ['                      2031年7月8日'],
    ['', '          附注在此'],
    ['', '                      市司法局'],
  ])('ends above a paragraph that is indented as a column is: %j', (...below) => {
    const rows = ['  清理积案目录和台账  市司法局县财政局  6月底', '  清理积案目录和台账  市司法局县财政局  7月底'];
    expect(linesOf('  任务                责任单位          完成时限', ...rows, ...below).slice(3)).toEqual(below);
  });

  test('goes on with such a line above another row', () => {
    const rows = [
      '  清理积案  市司法局  6月底',
      '  目录',
      '  清理台账  县财政局  7月底',
      '  建成。',
      '  建站  乙局  8月底',
    ];
    expect(linesOf('  任务      责任单位  完成时限', ...rows)).toEqual([
      '',
      '1. 清理积案目录（责任单位：市司法局；完成时限：6月底）',
      '',
      '2. 清理台账建成。（责任单位：县财政局；完成时限：7月底）',
      '',
      '3. 建站（责任单位：乙局；完成时限：8月底）',
    ]);
  });

  test('is read where Markdown breaks names and tasks over lines of a cell, a row on its line', () => {
    const header = '| 序<br>号 | 任务 | 责<br>任<br>单<br>位 |';
    const rows = ['| 1 | 清理积案，<br>建账 | 市市场<br>监管局 |', '| 2 | 巡河 | 乙局 |'];
    expect(linesOf(header, '|---|---|---|', ...rows, '附注。')).toEqual([
      '',
      '',
      '1. 清理积案，建账（责任单位：市市场监管局）',
      '2. 巡河（责任单位：乙局）',
      '附注。',
    ]);
  });

  test('is read where a spreadsheet copies cells of several lines in quotation marks', () => {
    const header = ['序号\t任务\t"责任', '单位"\t时限'];
    const rows = ['1\t"清理积案，', '建账"\t"甲局', '乙局"\t6月底', '2\t巡河\t丙局\t7月', '3\t建“台账”\t"丁局'];
    expect(linesOf(...header, ...rows, '附注。')).toEqual([
      '',
      '',
      '1. 清理积案，建账（责任单位：甲局、乙局；时限：6月底）',
      '',
      '',
      '2. 巡河（责任单位：丙局；时限：7月）',
      expect.stringContaining('3. 建“台账”（责任单位：'),
      '附注。',
    ]);
  });

  test('leaves the rule of Markdown and a header that comes again blank', () => {
    const header = '| 任务 | **牵头单位** | 时限 |';
    expect(linesOf(header, '|---|:-:|---|', '| 巡河 | 甲局 | 5月 |', '', header, '| 植树 | 乙局 | 3月 |')).toEqual([
      '',
      '',
      '1. 巡河（牵头单位：甲局；时限：5月）',
      '',
      '',
      '2. 植树（牵头单位：乙局；时限：3月）',
    ]);
  });

  test('ends with the first line that has other cells', () => {
    expect(linesOf('序号\t任务\t责任单位', '1\t巡河\t甲局', '合计\t1')).toEqual([
      '',
      '1. 巡河（责任单位：甲局）',
      '合计\t1',
    ]);
  });

  test.each([
    ['2\t\t乙局', '2. （责任单位：乙局）'],
    ['2\t植树\t', '2. 植树'],
    ['2\t植树', '2. 植树'],
    ['\t植树\t乙局', '植树（责任单位：乙局）'],
  ])('goes on below a row with an empty cell: %j', (row, read) => {
    expect(linesOf('序号\t任务\t责任单位', '1\t巡河\t甲局', row, '3\t建账\t丙局')).toEqual([
      '',
      '1. 巡河（责任单位：甲局）',
      read,
      '3. 建账（责任单位：丙局）',
    ]);
  });

  test.each(['4\t植树', '2', '2\t植树\t乙局\t丙局'])('ends with what does not count on or holds more: %j', (line) => {
    expect(linesOf('序号\t任务\t责任单位', '1\t巡河\t甲局', line).at(-1)).toBe(line);
  });

  test('may have two columns between bars', () => {
    expect(linesOf('| 任务 | 责任单位 |', '| 巡河 | 甲局 |')).toEqual(['', '1. 巡河（责任单位：甲局）']);
  });

  test('may be set cell by cell, each on a line', () => {
    const table = ['序号', '任务', '责任单位', '1', '巡河', '甲局', '', '2', '植树', '乙局'];
    const read = ['', '', '', '1. 巡河（责任单位：甲局）', '', '', '', '2. 植树（责任单位：乙局）', '', ''];
    expect(linesOf(...table)).toEqual(read);
    expect(linesOf(...table, '', '二、要求')).toEqual([...read, '', '二、要求']);
    expect(linesOf(...table, '二、要求')).toEqual([...read, '二、要求']);
  });

  test('may be set so with cells of several lines, which what they say tells apart', () => {
    const table = [
      '序号',
      '任务',
      '责任单位',
      '时限',
      '1',
      '巡河',
      '护河',
      '甲局',
      '乙局、部门',
      '6月底',
      '2',
      '植树',
      '丙局',
      '长期',
    ];
    expect(linesOf(...table, '甲县人民政府', '2031年3月1日').filter((line) => line !== '')).toEqual([
      '1. 巡河护河（责任单位：甲局、乙局、部门；时限：6月底）',
      '2. 植树（责任单位：丙局；时限：长期）',
      '甲县人民政府',
      '2031年3月1日',
    ]);
  });

  test('may be set so without numbers, and with merged cells once', () => {
    const table = [
      '任务',
      '措施',
      '责任单位',
      '管水',
      '定期巡河。',
      '甲局',
      '清理河道。',
      '乙局',
      '丙局',
      '造林',
      '植树。',
      '丁局',
    ];
    expect(linesOf(...table, '二、要求').filter((line) => line !== '')).toEqual([
      '1. 管水。定期巡河。（责任单位：甲局）',
      '2. 管水。清理河道。（责任单位：乙局、丙局）',
      '3. 造林。植树。（责任单位：丁局）',
      '二、要求',
    ]);
    expect(linesOf(...table, '甲县人民政府', '2031年3月1日').slice(-2)).toEqual(['甲县人民政府', '2031年3月1日']);
  });

  const stacked = ['任务', '责任单位', '时限', '巡河', '甲局', '6月底前', '植树', '乙局', '长期'];

  test.each([
    [['甲县人民政府', '2031年3月1日']],
    [['各单位抓好落实。', '甲县人民政府', '2031年3月1日']],
    [['二、资金', '安排资金。', '每季通报一次。', '甲县人民政府', '2031年3月1日']],
    [['1.巡查', '丙局', '全年']],
    [['附件', '重点任务清单', '丙局', '全年']],
    [['各单位抓好落实。', '每季通报', '丙局', '全年']],
    [['', '各单位抓好落实', '丙局', '每季度']],
    [['各单位抓好落实', '丙局']],
    [['联系人：张三', '丙局']],
    [['抄送：县委', '丙局', '2031年5月']],
  ])('set so ends above what is no task: %j', (below) => {
    expect(linesOf(...stacked, ...below).filter((line) => line !== '')).toEqual([
      '1. 巡河（责任单位：甲局；时限：6月底前）',
      '2. 植树（责任单位：乙局；时限：长期）',
      ...below.filter((line) => line !== ''),
    ]);
  });

  test('set so without terms ends above the sentence of a signature', () => {
    const below = ['各单位抓好落实。', '甲县人民政府'];
    expect(linesOf('任务', '责任单位', '巡河', '甲局', '植树', '乙局', ...below).slice(-2)).toEqual(below);
  });

  test.each([
    [['任务', '责任单位', '巡河', '甲局', '植树', '乙局']],
    [['序号', '任务', '责任单位', '1', '巡河', '甲局', '2', '植树', '乙局']],
  ])('set so ends above a signature without a day: %j', (table) => {
    for (const below of [['甲县人民政府'], ['', '甲县人民政府']]) {
      const [first, second, ...others] = linesOf(...table, ...below).filter((line) => line !== '');
      expect([first, second, others]).toEqual([
        '1. 巡河（责任单位：甲局）',
        '2. 植树（责任单位：乙局）',
        ['甲县人民政府'],
      ]);
    }
  });

  test.each(['-', '—', '/', '无'])('set so may say %s where nobody answers or no term is told', (none) => {
    const counted = ['1', '巡河', '甲局', none, '6月底', '2', '植树', '乙局', '丙局', none];
    expect(linesOf('序号', '任务', '牵头单位', '配合单位', '时限', ...counted, '二、要求').filter(Boolean)).toEqual([
      `1. 巡河（牵头单位：甲局；配合单位：${none}；时限：6月底）`,
      `2. 植树（牵头单位：乙局；配合单位：丙局；时限：${none}）`,
      '二、要求',
    ]);
    const tasks = ['巡河', '甲局', none, '植树', '乙局', none];
    expect(linesOf('任务', '责任单位', '时限', ...tasks, '', '二、要求').filter(Boolean)).toEqual([
      `1. 巡河（责任单位：甲局；时限：${none}）`,
      `2. 植树（责任单位：乙局；时限：${none}）`,
      '二、要求',
    ]);
  });

  test.each([
    ['责任单位\n时限', '丙局\n2031年12月31日', '责任单位：丙局；时限：2031年12月31日'],
    ['责任单位', '丙局', '责任单位：丙局'],
  ])('set so keeps a last row that alone ends with a day or as a sentence: %s', (labels, answers, read) => {
    const [units, terms] = [
      ['甲局', '6月底前'],
      ['乙局', '长期'],
    ].map((row) => row.slice(0, labels.split('\n').length));
    const end = labels === '责任单位' ? '。' : '';
    const table = [
      '任务',
      ...labels.split('\n'),
      '巡河',
      ...units!,
      '植树',
      ...terms!,
      `清河${end}`,
      ...answers.split('\n'),
    ];
    expect(
      linesOf(...table)
        .filter(Boolean)
        .at(-1),
    ).toBe(`3. 清河${end}（${read}）`);
    expect(
      linesOf(...table, '', '二、要求')
        .filter(Boolean)
        .slice(2),
    ).toEqual([`3. 清河${end}（${read}）`, '二、要求']);
  });

  test('set so keeps what two of a day, a sentence and a body with its place tell from its rows, above a number only', () => {
    const closing = ['各单位抓好落实', '甲县人民政府', '2031年3月1日'];
    expect(linesOf(...stacked, ...closing).slice(-3)).toEqual(closing);
    expect(linesOf(...stacked, ...closing, '附件').slice(-4)).toEqual([...closing, '附件']);
    expect(linesOf(...stacked, ...closing, '二、要求').filter(Boolean)[2]).toBe(
      '3. 各单位抓好落实（责任单位：甲县人民政府；时限：2031年3月1日）',
    );
    const placed = ['任务', '责任单位', '时限', '巡河', '甲县水利局', '6月底', '植树', '甲县林业局', '2031年3月1日'];
    expect(linesOf(...placed).filter(Boolean)[1]).toBe('2. 植树（责任单位：甲县林业局；时限：2031年3月1日）');
  });

  test('set so may have one more unit in its last row above further text', () => {
    expect(linesOf('任务', '责任单位', '巡河', '甲局', '植树', '乙局', '丙局', '二、要求')[4]).toBe(
      '2. 植树（责任单位：乙局、丙局）',
    );
  });

  test.each([
    [['甲县重点任务分工方案']],
    [['甲县重点工作', '为做好工作，制定本方案。']],
    [['甲县工作要点', '一、目标任务']],
    [['重点事项']],
  ])('set so begins below a title: %j', (above) => {
    expect(linesOf(...above, ...stacked).slice(0, above.length + 4)).toEqual([
      ...above,
      ...['', '', '', '1. 巡河（责任单位：甲局；时限：6月底前）'],
    ]);
  });

  test('set so may have tasks that name what labels do, numbers of one form and blank lines between its rows', () => {
    const rows = [
      '（一）推进项目工作',
      '甲局',
      '12月底前',
      '',
      '（二）巡河',
      '乙局',
      '全年',
      '',
      '（三）植树',
      '丙局',
      '全年',
    ];
    expect(linesOf('工作任务', '责任单位', '完成时限', ...rows).filter((line) => line !== '')).toEqual([
      '（一）推进项目工作（责任单位：甲局；完成时限：12月底前）',
      '（二）巡河（责任单位：乙局；完成时限：全年）',
      '（三）植树（责任单位：丙局；完成时限：全年）',
    ]);
  });

  test.each(['信息形成后20个工作日内', '自印发之日起30日内', '根据工程进度', '2031年第一季度末', '2031年12月31日'])(
    'set so tells a term: %s',
    (term) => {
      const rows = ['巡河', '甲局', term, '植树', '乙局', '长期'];
      expect(linesOf('任务', '责任单位', '时限', ...rows)[3]).toBe(`1. 巡河（责任单位：甲局；时限：${term}）`);
    },
  );

  test('set so ends where another one begins', () => {
    const [first, second] = [
      ['1', '巡河', '甲局'],
      ['1', '植树', '乙局', '2', '清河', '丙局'],
    ];
    const header = ['序号', '任务', '责任单位'];
    expect(linesOf(...header, ...first!, ...header, ...second!).filter((line) => line !== '')).toEqual([
      ...header,
      ...first!,
      '1. 植树（责任单位：乙局）',
      '2. 清河（责任单位：丙局）',
    ]);
  });

  test('may be set so below a header of bars', () => {
    const table = ['序号| 任务| 责任单位', '---|---|---', '1', '|', '巡河', '|', '甲局', '2', '|', '植树', '|', '乙局'];
    expect(linesOf(...table, '', '完').filter((line) => line !== '')).toEqual([
      '1. 巡河（责任单位：甲局）',
      '2. 植树（责任单位：乙局）',
      '完',
    ]);
  });

  test.each([
    ['1 | 管水 | 巡河。 | 甲局 | 6月底', '2 | 清河。 | 乙局 | 7月'],
    ['1\t管水\t巡河。\t甲局\t6月底', '2\t清河。\t乙局\t7月'],
    ['1\t管水\t巡河。\t甲局\t6月底', '2\t清河。\t乙局\t7月\t'],
    ['1  管水  巡河。  甲局  6月底', '2  清河。  乙局  7月'],
    ['1 管水 巡河。 甲局 6月底', '2 清河。 乙局 7月'],
  ])('has moved its cells where one was merged with that above: %s', (first, second) => {
    const header = first.replace(/1(?<gap>.+)管水.*/u, '序号$<gap>任务$<gap>措施$<gap>责任单位$<gap>时限');
    expect(linesOf(header, first, second, '完')).toEqual([
      '',
      '1. 管水。巡河。（责任单位：甲局；时限：6月底）',
      '2. 管水。清河。（责任单位：乙局；时限：7月）',
      '完',
    ]);
  });

  test('is read where a converter has broken its rows behind bars', () => {
    const rows = ['1| 管水|', '巡河。| 甲局', '2|', '清河。| 乙局', '3| 造林| 植树。| 丙局'];
    expect(linesOf('序号| 任务| 措施| 责任单位', '---|---|---|---', ...rows, '完')).toEqual([
      ...['', '', '1. 管水。巡河。（责任单位：甲局）', '', '2. 管水。清河。（责任单位：乙局）', ''],
      ...['3. 造林。植树。（责任单位：丙局）', '完'],
    ]);
    expect(linesOf('序号| 任务| 责任单位|', '1| 巡河| 甲局|', '2| 植树| 乙局|', '完')).toEqual([
      ...['', '1. 巡河（责任单位：甲局）', '2. 植树（责任单位：乙局）', '完'],
    ]);
  });

  test.each(['— 3 —', '-3-', '－ 3 －', '―― 3 ――'])(
    'goes on behind the number of a page and its header: %s',
    (page) => {
      const header = '序号\t任务\t责任单位';
      expect(linesOf(header, '1\t巡河\t甲局', '', page, '', header, '2\t植树\t乙局')).toEqual([
        ...['', '1. 巡河（责任单位：甲局）', '', '', '', '', '2. 植树（责任单位：乙局）'],
      ]);
    },
  );

  test('needs labels alone where single spaces part its cells', () => {
    expect(linesOf('任务 责任单位 备注', '巡河 甲局 略', '植树 乙局 略')[1]).toBe('巡河 甲局 略');
  });

  test.each([
    ['序号 任务 责任单位 时限', ['1 巡河 甲局 6月底', '2 植树 乙局 略'], '说明 以上任务由 市政府办公室 负责督办'],
    ['任务 责任单位 时限', ['巡河 甲局 6月底', '植树 乙局 长期'], '联系人：张三 电话：1234567 市政府办公室'],
  ])('parted so ends above a remark: %s', (header, rows, remark) => {
    const [first, second, last] = linesOf(header, ...rows, remark).slice(1);
    expect(first).toBe('1. 巡河（责任单位：甲局；时限：6月底）');
    expect(second).toMatch(/^2\. 植树（责任单位：乙局；时限：.+）$/u);
    expect(last).toBe(remark);
  });

  test('parted by gaps ends above a remark', () => {
    const remark = '联系人：张三  电话：123  甲县水利局';
    expect(linesOf('任务  责任单位  时限', '巡河  甲局  6月', remark)[2]).toBe(remark);
  });

  test('parted so goes on below its header on a further page', () => {
    const header = '序号 任务 责任单位';
    expect(linesOf(header, '1 巡河 甲局', header, '2 植树 乙局')).toEqual([
      ...['', '1. 巡河（责任单位：甲局）', '', '2. 植树（责任单位：乙局）'],
    ]);
  });

  test('is named in the report', () => {
    expect(readTextTables('序号\t任务\t责任单位\n1\t巡河\t甲局').findings).toEqual([
      { rule: 'table-header', severity: 'info', found: '表1的表头：序号、任务、责任单位' },
    ]);
  });
});

test.each([
  [['| 年份 | 指标 | 数值 |', '| 2031 | 林木 | 三成 |']],
  [['责任单位　　完成任务', '甲局　　乙局']],
  [['任务　　责任单位　　时限']],
  [['序号', '任务', '牵头单位', '配合单位', '1', '巡河', '甲局', '乙局', '丙局', '2', '植树', '乙局', '丙局']],
  [['序号', '任务', '责任单位', '备注', '1', '巡河', '护河', '甲局', '略', '2', '植树', '乙局', '略']],
  [['任务', '责任单位', '推进巡河', '甲县水利局']],
  [['主要任务', '责任分工', '县水利局', '负责清淤', '县环保局', '负责监测', '工作措施', '各乡镇', '每周巡查']],
  [['任务', '责任单位', '1', '推进巡河', '甲局', '2', '推进植树', '乙局']],
  [['一、工作任务', '责任单位', '推进巡河', '甲局', '推进植树', '乙局']],
  [['序号', '任务', '责任单位', '1', '巡河', '甲局']],
  [['序号', '指标', '数值', '1', '林木', '三成', '2', '湿地', '一成']],
  [['一、任务分工', '1. 巡河（责任单位：甲局）']],
])('%j stays as printed', (lines) => {
  expect(readTextTables(lines.join('\n'))).toEqual({ text: lines.join('\n'), findings: [] });
});
