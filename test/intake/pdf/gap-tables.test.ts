/** Tables that a page sets without ruling lines, and what looks like one and is none. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { type GapPlace, gapTable } from '../fixtures/gap-table.ts';
import { makePdf, type PdfOptions, type PlacedText } from '../fixtures/make-pdf.ts';

const read = async (pages: readonly (readonly PlacedText[])[], options?: PdfOptions) => {
  const { text, findings } = await readPdf(makePdf(pages, options));
  const lines = text.split('\n').filter((line) => line !== '');
  return { lines, findings: findings.map(({ rule, found }) => `${rule}：${found}`) };
};

const xs = [60, 110, 330, 465];
const header = ['序号', '工作任务', '责任单位', '完成时限'];
const rows = [
  ['1', '建立健全依法决策机制，完善重大行政\n决策程序，落实公众参与。', '市司法局、市财政局、\n市教育局', '6月底前'],
  ['2', '公开年报。', '市政府办', '长期'],
  ['3', '开展执法培训，全年不少于两次，实现\n执法人员全覆盖，并将培训情况纳入年\n度考核。', '市司法局', '12月底前'],
];
const expected = [
  '1. 建立健全依法决策机制，完善重大行政决策程序，落实公众参与。（责任单位：市司法局、市财政局、市教育局；完成时限：6月底前）',
  '2. 公开年报。（责任单位：市政府办；完成时限：长期）',
  '3. 开展执法培训，全年不少于两次，实现执法人员全覆盖，并将培训情况纳入年度考核。（责任单位：市司法局；完成时限：12月底前）',
];

describe('a table without ruling lines', () => {
  test.each<[string, Partial<GapPlace>]>([
    ['at the top of their rows', {}],
    ['in the middle of their rows', { middle: true }],
    ['with more space between rows', { space: 14 }],
    ['in the middle, with more space', { middle: true, space: 14 }],
  ])('is read by its cells %s', async (_, place) => {
    const { lines, findings } = await read([
      [{ text: '某市任务分工表', x: 200, y: 760 }, ...gapTable([header, ...rows], { xs, ...place })],
    ]);
    expect(lines).toEqual(['某市任务分工表', ...expected]);
    expect(findings).toEqual(['table-header：表1的表头：序号、工作任务、责任单位、完成时限']);
  });

  const table = (cells: readonly (readonly string[])[], place: Partial<GapPlace> = {}) =>
    gapTable(cells, { xs, ...place });

  test.each([
    ['at the top', { middle: false }],
    ['in the middle', { middle: true }],
  ])('may have names that stand upright, %s', async (_, place) => {
    const narrow = [['序\n号', '工作任务', '责\n任\n单\n位', '时\n限'], ...rows.slice(1)];
    const { lines } = await read([[{ text: '某市任务分工表', x: 200, y: 760 }, ...table(narrow, place)]]);
    expect(lines).toEqual(['某市任务分工表', ...expected.slice(1).map((line) => line.replace('完成时限', '时限'))]);
  });

  test('may have a head of two rows, a name over several columns', async () => {
    const head: PlacedText[] = [
      { text: '责任分工', x: 350, y: 709, size: 12 },
      ...table([['序号', '工作任务']]),
      { text: '牵头单位', x: 310, y: 691, size: 12 },
      { text: '配合单位', x: 400, y: 691, size: 12 },
    ];
    const body = table(
      [
        ['1', '甲任务', '乙局', '丙局'],
        ['2', '丁任务', '戊局', ''],
      ],
      { xs: [60, 110, 320, 410], top: 660 },
    );
    expect((await read([[...head, ...body]])).lines).toEqual([
      '1. 甲任务（牵头单位：乙局；配合单位：丙局）',
      '2. 丁任务（牵头单位：戊局）',
    ]);
  });

  test('may break the names of its columns, or space them', async () => {
    const broken = [
      ['序号', '工作任务', '责任\n单位', '完成\n时限'],
      ['1', '甲', '乙局', '6月'],
      ['2', '丙', '丁局', '7月'],
    ];
    const result = ['1. 甲（责任单位：乙局；完成时限：6月）', '2. 丙（责任单位：丁局；完成时限：7月）'];
    expect((await read([table(broken)])).lines).toEqual(result);
    const spaced = ['序', '号', '工作任务', '责任单位', '完成时限'].map(
      (text, column): PlacedText => ({ text, x: [60, 82, 130, 250, 400][column] ?? 0, y: 700, size: 12 }),
    );
    const body = table(broken.slice(1), { xs: [74, 110, 260, 420], top: 680 });
    expect((await read([[...spaced, ...body]])).lines).toEqual(result);
  });

  test('may set a name above the other, and more units and terms than lines of a task', async () => {
    const cells = [
      ['序\n号', '工作任务', '责任单位', '完成时限'],
      ['1', '公开政府年报', '市政府办公室', '每年1月\n31日前'],
      [
        '2',
        '开展执法培训，全年不少于两次，实现\n执法人员全覆盖，定期公布情况，接受\n社会监督',
        '市司法局\n市财政局',
        '长期',
      ],
      ['3', '建立清单', '市教育局\n市人力资源社会保障\n局', '2024年\n6月底前'],
    ];
    expect((await read([table(cells, { middle: true, space: 8 })])).lines).toEqual([
      '1. 公开政府年报（责任单位：市政府办公室；完成时限：每年1月31日前）',
      '2. 开展执法培训，全年不少于两次，实现执法人员全覆盖，定期公布情况，接受社会监督（责任单位：市司法局、市财政局；完成时限：长期）',
      '3. 建立清单（责任单位：市教育局、市人力资源社会保障局；完成时限：2024年6月底前）',
    ]);
  });

  test('may have a column of steps beside that of tasks, and narrow ones that break names', async () => {
    const cells = [
      ['序\n号', '任务', '具体措施', '责任\n单位'],
      [
        '1',
        '完善\n程序',
        '1.公布目录。\n2.开展评估，每年1次。\n3.归档，建立健全依法决策机制，完善重大行\n政决策程序。',
        '市政\n府办',
      ],
      ['2', '公开\n年报', '1月31日前公开。', '市司\n法局'],
    ];
    const places = { xs: [60, 90, 130, 400], middle: true, space: 8 };
    const head = gapTable(cells.slice(0, 1), { ...places, xs: [60, 90, 240, 400] });
    expect((await read([[...head, ...gapTable(cells.slice(1), { ...places, top: 656 })]])).lines).toEqual([
      '1. 完善程序。1.公布目录。2.开展评估，每年1次。3.归档，建立健全依法决策机制，完善重大行政决策程序。（责任单位：市政府办）',
      '2. 公开年报。1月31日前公开。（责任单位：市司法局）',
    ]);
  });

  test('ends where another names other columns, below its title', async () => {
    const first = gapTable(
      [
        ['工作任务', '责任单位'],
        ['公开年报', '市政府办'],
        ['建立清单', '市司法局'],
      ],
      { xs: [60, 300] },
    );
    const title = { text: '表2', x: 60, y: 622, size: 12 };
    const second = gapTable(
      [
        ['序号', '重点任务', '牵头单位'],
        ['1', '开展培训', '市教育局'],
      ],
      { xs: [60, 110, 300], top: 602 },
    );
    expect((await read([[...first, title, ...second]])).lines).toEqual([
      '1. 公开年报（责任单位：市政府办）',
      '2. 建立清单（责任单位：市司法局）',
      '表2',
      '1. 开展培训（牵头单位：市教育局）',
    ]);
  });

  test('may have no numbers', async () => {
    const cells = [
      ['工作任务', '责任单位'],
      ['建立健全依法决策机制完善重大行政决策程序落\n实公众参与专家论证。', '市司法局、\n市财政局'],
      ['公开政府信息。', '市政府办'],
      ['开展执法培训。', '市司法局'],
    ];
    expect((await read([gapTable(cells, { xs: [60, 340] })])).lines).toEqual([
      '1. 建立健全依法决策机制完善重大行政决策程序落实公众参与专家论证。（责任单位：市司法局、市财政局）',
      '2. 公开政府信息。（责任单位：市政府办）',
      '3. 开展执法培训。（责任单位：市司法局）',
    ]);
  });

  test('may have headings across its columns', async () => {
    const [first, second] = [
      table([header, ['1', '甲', '乙局', '6月']]),
      table([['2', '丙', '丁局', '7月']], { top: 645 }),
    ];
    const banner = { text: '二、优化政务环境提升服务水平', x: 60, y: 664, size: 12 };
    expect((await read([[...first, banner, ...second]])).lines).toEqual([
      '1. 甲（责任单位：乙局；完成时限：6月）',
      '二、优化政务环境提升服务水平',
      '2. 丙（责任单位：丁局；完成时限：7月）',
    ]);
  });

  test('may have lines ruled between its rows', async () => {
    const cells = [header, ['1', '开展执法培训\n全年两次', '市司法局', '6月'], ['', '公开年报', '市政府办', '长期']];
    const lines = [716, 694, 656, 640].map((y) => [50, y, 540, y] as const);
    expect((await read([table(cells)], { lines: [lines] })).lines).toEqual([
      '1. 开展执法培训全年两次（责任单位：市司法局；完成时限：6月）',
      '公开年报（责任单位：市政府办；完成时限：长期）',
    ]);
  });

  test('ends with its last row', async () => {
    const before = { text: '各区人民政府，市政府各部门：', x: 60, y: 740, size: 12 };
    const after = [
      { text: '注：长期任务每年报送进展情况，由各责任单位负责，年底汇总。', x: 84, y: 556, size: 12 },
      { text: '市政府办公室', x: 420, y: 500, size: 12 },
    ];
    const { lines } = await read([[before, ...table([header, ...rows]), ...after]]);
    expect(lines).toEqual([before.text, ...expected, ...after.map(({ text }) => text)]);
  });

  const short = [
    ['工作任务', '责任单位', '完成时限'],
    ['推进政务公开', '市司法局', '6月'],
    ['公开年报', '市政府办', '7月'],
  ];
  const below = (lines: readonly string[], x: number, gap: number) =>
    lines.map((text, row): PlacedText => ({ text, x, y: 644 - gap - row * 28, size: 16 }));
  const wide = { size: 16, pitch: 28 };

  test.each([28, 48])('ends above who signs it and the day, %i points below', async (gap) => {
    const signed = ['甲市人民政府办公室', '2031年5月3日'];
    const columns = [72, 236, 400];
    const three = gapTable(short, { xs: columns, ...wide });
    const two = gapTable(
      short.map((row) => row.slice(0, 2)),
      { xs: columns, ...wide },
    );
    expect((await read([[...three, ...below(signed, 400, gap)]])).lines).toEqual([
      '1. 推进政务公开（责任单位：市司法局；完成时限：6月）',
      '2. 公开年报（责任单位：市政府办；完成时限：7月）',
      ...signed,
    ]);
    expect((await read([[...two, ...below(signed, 236, gap)]])).lines).toEqual([
      '1. 推进政务公开（责任单位：市司法局）',
      '2. 公开年报（责任单位：市政府办）',
      ...signed,
    ]);
  });

  test.each([
    ['more units', ['市财政局', '市教育局'], 236, '责任单位：市政府办、市财政局、市教育局；完成时限：7月'],
    ['more terms', ['8月底前'], 400, '责任单位：市政府办；完成时限：7月、8月底前'],
  ])('lists %s in its last row', async (_, lines, x, said) => {
    const cells = gapTable(short, { xs: [72, 236, 400], ...wide });
    expect((await read([[...cells, ...below(lines, x, 28)]])).lines.at(-1)).toBe(`2. 公开年报（${said}）`);
  });

  test('ends where the next line stands farther off than its own', async () => {
    const cells = [...short.slice(0, 2), ['公开年报', '市政府办\n市财政局', '7月']];
    const apart: PlacedText = { text: '市教育局', x: 236, y: 622, size: 12 };
    const place = { xs: [72, 236, 400] };
    expect((await read([[...gapTable(cells, place), apart]])).lines.slice(-2)).toEqual([
      '2. 公开年报（责任单位：市政府办、市财政局；完成时限：7月）',
      '市教育局',
    ]);
  });

  test.each([
    ['with its head', [header]],
    ['without a head', []],
  ])('goes on on the next page %s, in the middle of a row too', async (_, head) => {
    const number = (text: string): PlacedText => ({ text, x: 290, y: 60, size: 12 });
    const first = table(
      [header, ['1', '甲', '乙局', '6月'], ['2', '开展执法培训，全年不少于两次，实现', '丁局', '7月']],
      { top: 140 },
    );
    const second = table([...head, ['', '执法人员全覆盖。', '', ''], ['3', '丙', '戊局', '8月']], { top: 780 });
    const { lines } = await read([
      [...first, number('— 1 —')],
      [...second, number('— 2 —')],
    ]);
    expect(lines).toEqual([
      '1. 甲（责任单位：乙局；完成时限：6月）',
      '2. 开展执法培训，全年不少于两次，实现执法人员全覆盖。（责任单位：丁局；完成时限：7月）',
      '3. 丙（责任单位：戊局；完成时限：8月）',
    ]);
  });

  test('of other columns gives a line a row', async () => {
    const cells = [
      ['序号', '指标', '2023年', '2025年'],
      ['1', '比率', '98%', '99%'],
      ['2', '件数', '120', '150'],
    ];
    expect((await read([table(cells)])).lines).toEqual([
      '序号\t指标\t2023年\t2025年',
      '1\t比率\t98%\t99%',
      '2\t件数\t120\t150',
    ]);
  });
});

describe('what looks like a table and is none', () => {
  const lines = async (texts: readonly PlacedText[]) => (await read([texts])).lines;

  test('a list of names', async () => {
    const cells = [
      ['组  长：', '张某某', '市委副书记、市长'],
      ['副组长：', '李某某', '市委常委、副市长'],
      ['成  员：', '王某某', '市司法局局长'],
      ['', '赵某某', '市财政局局长'],
    ];
    expect(await lines(gapTable(cells, { xs: [60, 140, 240] }))).toEqual([
      '组 长： 张某某 市委副书记、市长',
      '副组长： 李某某 市委常委、副市长',
      '成 员： 王某某 市司法局局长',
      '赵某某 市财政局局长',
    ]);
    const names = [
      ['姓名', '单位', '职务'],
      ['张某', '市司法局', '局长'],
      ['李某', '市财政局', '科长'],
    ];
    expect(await lines(gapTable(names, { xs: [60, 140, 240] }))).toEqual([
      '姓名 单位 职务',
      '张某 市司法局 局长',
      '李某 市财政局 科长',
    ]);
  });

  test.each([
    ['with leaders', '一、工作任务………………………', '二、责任单位………………………'],
    ['without leaders', '一、工作任务', '二、责任单位'],
  ])('contents %s', async (_, first, second) => {
    const cells = [
      [first, '1'],
      [second, '3'],
      ['附件', '5'],
    ];
    expect(await lines(gapTable(cells, { xs: [60, 450] }))).toEqual([`${first} 1`, `${second} 3`, '附件 5']);
  });

  test('notes that name unit and limit in each line', async () => {
    const cells = [
      ['工作任务：甲', '责任单位：乙局'],
      ['工作任务：丙', '责任单位：丁局'],
    ];
    expect(await lines(gapTable(cells, { xs: [60, 300] }))).toEqual([
      '工作任务：甲 责任单位：乙局',
      '工作任务：丙 责任单位：丁局',
    ]);
  });

  const prose = '建立健全依法决策机制完善重大行政决策程序落实公众参与专家论证风险评估合法性审查';

  test('text in two columns below such words', async () => {
    const column = (x: number, from: number): PlacedText[] =>
      Array.from({ length: 8 }, (_, row) => ({ text: prose.slice(from, from + 18), x, y: 660 - row * 18, size: 12 }));
    const heads = gapTable([['一、工作任务', '二、责任分工']], { xs: [84, 334], top: 678 });
    expect((await lines([...heads, ...column(60, 0), ...column(310, 20)])).join('')).toBe(
      `一、工作任务${prose.slice(0, 18).repeat(8)}二、责任分工${prose.slice(20, 38).repeat(8)}`,
    );
  });

  test('prose below a line of two words', async () => {
    const body = Array.from(
      { length: 4 },
      (_, row): PlacedText => ({ text: prose, x: 60, y: 670 - row * 18, size: 12 }),
    );
    expect(await lines([...gapTable([['工作任务', '责任单位']], { xs: [60, 300] }), ...body])).toEqual([
      '工作任务 责任单位',
      prose.repeat(4),
    ]);
  });
});
