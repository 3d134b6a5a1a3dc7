/** What pages of PDF set otherwise than in one column of level lines: tables, columns, turned and pale text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PdfOptions, type PlacedText } from '../fixtures/make-pdf.ts';
import { type RuledTable, ruleTable } from '../fixtures/ruled-table.ts';

const read = async (pages: readonly (readonly PlacedText[])[], options?: PdfOptions) => {
  const { text, findings, leftOut } = await readPdf(makePdf(pages, options));
  const lines = text.split('\n').filter((line) => line !== '');
  return { lines, leftOut, findings: findings.map(({ rule, found }) => `${rule}：${found}`) };
};
const readTables = async (tables: readonly RuledTable[], options: PdfOptions = {}) =>
  read(
    tables.map(({ texts }) => texts),
    { ...options, lines: tables.map(({ lines }) => lines) },
  );

const widths = [40, 180, 100, 100];
const header = ['序号', '工作任务', '责任单位', '完成时限'];
const title = { text: '某市任务分工表', x: 200, y: 760 };

describe('a ruled table', () => {
  test.each([
    ['strokes', false],
    ['thin shapes', true],
  ])('drawn with %s is read by its cells', async (_, filled) => {
    const table = ruleTable(
      [header, ['1', '建立权责清单', '市司法局', '6月底前'], ['2', '公开年报', '市政府办', '长期']],
      { widths },
    );
    const { lines, findings } = await readTables([{ ...table, texts: [title, ...table.texts] }], { filled });
    expect(lines).toEqual([
      '某市任务分工表',
      '1. 建立权责清单（责任单位：市司法局；完成时限：6月底前）',
      '2. 公开年报（责任单位：市政府办；完成时限：长期）',
    ]);
    expect(findings).toEqual(['table-header：表1的表头：序号、工作任务、责任单位、完成时限']);
  });

  test('may merge cells, in its header too', async () => {
    const table = ruleTable(
      [
        ['序号', '工作任务', '责任分工', '<'],
        ['^', '^', '牵头单位', '配合单位'],
        ['1', '甲', '乙局', '丙局'],
        ['2', '丁', '^', '戊局'],
        ['一、其他', '<', '<', '<'],
      ],
      { widths },
    );
    expect((await readTables([table])).lines).toEqual([
      '1. 甲（牵头单位：乙局；配合单位：丙局）',
      '2. 丁（牵头单位：乙局；配合单位：戊局）',
      '一、其他',
    ]);
  });

  test('breaks lines in a cell where there is no room, and keeps those that end before', async () => {
    const cell = '建立健全依法决策机制完善重大\n行政决策程序。';
    const table = ruleTable([header, ['1', cell, '市司法局\n市财政局', '6月']], { widths });
    expect((await readTables([table])).lines).toEqual([
      '1. 建立健全依法决策机制完善重大行政决策程序。（责任单位：市司法局、市财政局；完成时限：6月）',
    ]);
  });

  test.each([
    ['with its header', [header, ['2', '丙', '丁局', '7月']], ['2. 丙（责任单位：丁局；完成时限：7月）']],
    ['without a header', [['2', '丙', '丁局', '7月']], ['2. 丙（责任单位：丁局；完成时限：7月）']],
  ])('goes on on the next page %s', async (_, rows, expected) => {
    const first = ruleTable([header, ['1', '甲', '乙局', '6月']], { widths, top: 150 });
    const { lines, findings } = await readTables([first, ruleTable(rows, { widths })]);
    expect(lines).toEqual(['1. 甲（责任单位：乙局；完成时限：6月）', ...expected]);
    expect(findings).toHaveLength(1);
  });

  test.each([
    ['with its header', [header]],
    ['without a header', []],
  ])('goes on in the middle of a row %s', async (_, above) => {
    const first = ruleTable([header, ['1', '甲', '乙局', '6月']], { widths, top: 150 });
    const { lines } = await readTables([first, ruleTable([...above, ['', '丙。', '', '']], { widths })]);
    expect(lines).toEqual(['1. 甲丙。（责任单位：乙局；完成时限：6月）']);
  });

  test.each([
    ['市财政局', '市司法局、市财政局'],
    ['法制科', '市司法局、法制科'],
    ['（市普法办）', '市司法局（市普法办）'],
  ])('goes on with %s in the middle of a cell of units', async (rest, units) => {
    const first = ruleTable([header, ['1', '甲', '市司法局', '6月']], { widths, top: 150 });
    const { lines } = await readTables([first, ruleTable([['', '', rest, '']], { widths })]);
    expect(lines).toEqual([`1. 甲（责任单位：${units}；完成时限：6月）`]);
  });

  test('may have open sides', async () => {
    const table = ruleTable([header, ['1', '甲', '乙局', '6月'], ['2', '丙', '丁局', '7月']], { widths });
    const lines = table.lines.filter(([x1, , x2]) => x1 !== x2 || (x1 > 60 && x1 < 480));
    expect((await readTables([{ ...table, lines }])).lines).toEqual([
      '1. 甲（责任单位：乙局；完成时限：6月）',
      '2. 丙（责任单位：丁局；完成时限：7月）',
    ]);
  });

  test('is another table below other text', async () => {
    const first = ruleTable([header, ['1', '甲', '乙局', '6月']], { widths, top: 150 });
    const second = ruleTable([['2', '丙', '丁局', '7月']], { widths, top: 600 });
    const { lines } = await readTables([
      first,
      { ...second, texts: [{ text: '附件', x: 72, y: 760 }, ...second.texts] },
    ]);
    expect(lines.slice(1)).toEqual(['附件', '2\t丙\t丁局\t7月']);
  });

  test('of no duties gives a line a row; a frame around a paragraph is no table', async () => {
    const plain = ruleTable(
      [
        ['指标', '2023'],
        ['比率', '98%'],
      ],
      { widths: [100, 100] },
    );
    expect((await readTables([plain])).lines).toEqual(['指标\t2023', '比率\t98%']);
    const frame = ruleTable([['一、总体要求。']], { widths: [400] });
    expect((await readTables([frame])).lines).toEqual(['一、总体要求。']);
  });
});

const long = '建立健全依法决策机制完善重大行政决';
const column = (x: number, opening: string, rows = 12): PlacedText[] =>
  Array.from({ length: rows }, (_, row) => ({
    text: row === 0 ? opening + long.slice(2) : `${String.fromCharCode(0x4e00 + row)}${long.slice(1)}`,
    x,
    y: 700 - row * 20,
    size: 12,
  }));

describe('text in two columns', () => {
  test('is read one column after the other, below a title across both', async () => {
    const { lines } = await read([
      [{ text: '某市法治政府建设实施方案', x: 180, y: 760, size: 20 }, ...column(60, '一、'), ...column(310, '二、')],
    ]);
    expect(lines[0]).toBe('某市法治政府建设实施方案');
    expect(lines.slice(1).join('')).toMatch(/^一、[^二]+二、/u);
    expect(lines.filter((line) => /^[一二]、/u.test(line))).toHaveLength(2);
  });

  test('a list of short cells in two columns is read row by row', async () => {
    const cells = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'].flatMap((text, row) => [
      { text: `${row + 1}号`, x: 60, y: 700 - row * 20 },
      { text, x: 310, y: 700 - row * 20 },
    ]);
    expect((await read([cells])).lines[0]).toMatch(/^1号 甲局/u);
  });
});

describe('turned text', () => {
  const upright = ['附件', '1.建立权责清单。', '2.开展执法培训。'];
  const turned = (texts: readonly string[], angle: number) =>
    texts.map(
      (text, row): PlacedText => ({
        text,
        turned: angle,
        x: angle === 90 ? 100 + row * 28 : 500 - row * 28,
        y: angle === 90 ? 79 : 700,
      }),
    );

  test.each([
    ['on a page that is shown turned', turned(upright, 90), [90]],
    ['on a page of its own', turned(upright, 90), [0]],
    ['to the other side', turned(upright, 270), [0]],
  ])('is read upright %s', async (_, texts, rotate) => {
    const { lines, findings } = await read([texts], { rotate });
    expect({ lines, findings }).toEqual({ lines: upright, findings: [] });
  });

  test('beside level text is read after it when there is enough of it, and named when not', async () => {
    const level = [{ text: '一、总体要求坚持依法行政，推进政务公开，落实责任。', x: 60, y: 780, size: 12 }];
    const table = turned(['附件任务分工表的说明文字', '1.建立权责清单。'], 90);
    expect((await read([[...level, ...table]])).lines).toEqual([
      level[0]?.text,
      '附件任务分工表的说明文字',
      '1.建立权责清单。',
    ]);
    const { lines, findings } = await read([[...level, ...turned(['装订线'], 90)]]);
    expect(lines).toEqual([level[0]?.text]);
    expect(findings).toEqual(['page-rotated：第1页“装订线”']);
  });

  test('in vertical columns is read from right to left, figures in it too', async () => {
    const write = (text: string, x: number): PlacedText[] =>
      [...text].map((sign, row) => ({ text: sign, x, y: 780 - row * 16 }));
    const number: PlacedText = { text: '1.', x: 404, y: 780, turned: 270 };
    const second = write('建立权责清单︐公开︒', 400).map((sign) => ({ ...sign, y: sign.y - 22 }));
    const { lines, findings } = await read([[...write('一︑总体要求坚持依法行政', 440), number, ...second]]);
    expect(lines).toEqual(['一、总体要求坚持依法行政', '1.建立权责清单，公开。']);
    expect(findings).toEqual([]);
  });
});

describe('a watermark', () => {
  const body = (page: number): PlacedText[] =>
    Array.from({ length: 8 }, (_, row) => ({
      text: `${page}${String.fromCharCode(0x4e00 + row)}${long}`,
      x: 72,
      y: 740 - row * 28,
      size: 12,
    }));

  test.each([
    ['aslant', { turned: 45, size: 40 }, 1],
    ['pale', { size: 26, tint: 0.6 }, 1],
    ['at one place on all pages', { size: 26 }, 3],
  ])('%s is left out and named', async (_, form, count) => {
    const pages = Array.from({ length: count }, (_, page) => [
      ...body(page),
      { text: '征求意见专用', x: 140, y: 630, ...form },
    ]);
    const { lines, findings, leftOut } = await read(pages);
    expect(lines.join('')).not.toContain('征');
    expect(findings).toContain(
      `page-rotated：第${Array.from({ length: count }, (_, page) => page + 1).join('、')}页“征求意见专用”`,
    );
    expect(leftOut).toContainEqual({ place: '第1页水印', text: '征求意见专用', original: 'publish' });
  });

  test.each([
    ['a large title', { text: '某市方案', x: 200, y: 790, size: 26 }],
    ['a large heading on one page', { text: '附件', x: 72, y: 500, size: 26 }],
    ['small pale text', { text: '附注', x: 72, y: 500, size: 12, tint: 0.6 }],
  ])('%s is none', async (_, text) => {
    expect((await read([[...body(0), text]])).lines.join('')).toContain(text.text);
  });
});

test('text that a page holds and does not draw is read, with a warning', async () => {
  const { lines, findings } = await read([[{ text: '一、总休要求', x: 72, y: 700, invisible: true }]], {
    image: true,
  }).catch(() => ({ lines: [], findings: [] }));
  expect({ lines, findings }).toEqual({ lines: [], findings: [] });
  const shown = await read(
    [[{ text: '一、总休要求坚持依法行政，推进政务公开．落实责任', x: 72, y: 700, size: 12, invisible: true }]],
    { image: true },
  );
  expect(shown.lines).toEqual(['一、总休要求坚持依法行政，推进政务公开．落实责任']);
  expect(shown.findings).toEqual(['text-invisible：第 1 页，24 字不是印出来的']);
});

test('a font that prints no sense gives no title but a warning with its place', async () => {
  const { lines, findings, leftOut } = await read([
    [
      { text: '一丁丂七', x: 200, y: 760, unreadable: true },
      { text: '一、总体要求', x: 72, y: 700 },
    ],
  ]);
  expect(lines).toEqual(['一、总体要求']);
  expect(findings).toEqual(['font-unreadable：第1页“ɐɑɒɓ”']);
  expect(leftOut).toContainEqual({ place: '第1页乱码', text: 'ɐɑɒɓ', original: 'publish' });
});

/** Two characters for each of twelve texts. */
const common = '的是在不了有和人这中大为上个国我以要他时来用们';

test('every character on a page stands in the text or is named, whatever stands where', async () => {
  const spot = fc.record({
    x: fc.integer({ min: 50, max: 500 }),
    y: fc.integer({ min: 50, max: 780 }),
    size: fc.constantFrom(10, 16, 30),
    turned: fc.constantFrom(0, 0, 0, 0, 45, 90, 180, 270),
    tint: fc.constantFrom(0, 0, 0.6),
  });
  const line = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      fc.array(spot, { minLength: 1, maxLength: 12 }),
      fc.array(line, { maxLength: 14 }),
      async (spots, drawn) => {
        const texts = spots.map((place, index) => ({
          ...place,
          text: common.slice(index * 2, index * 2 + 2),
        }));
        const lines = drawn.map(
          ([a, b, level]) =>
            (level ? [50, a * 130, 550, a * 130] : [b * 100, 50, b * 100, 780]) as [number, number, number, number],
        );
        const { text, leftOut, findings } = await readPdf(makePdf([texts], { lines: [lines] }));
        const out = [text, ...leftOut.filter(({ place }) => /^第/u.test(place)).map((left) => left.text)].join('');
        expect([...out.replace(/[^\p{Script=Han}]/gu, '')].sort()).toEqual(
          [...texts.map((placed) => placed.text).join('')].sort(),
        );
        expect(findings.filter(({ rule }) => rule === 'text-lost')).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
