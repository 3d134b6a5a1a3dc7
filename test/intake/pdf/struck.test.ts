/** What a PDF strikes is taken out; other lines near text leave it alone. */
import { describe, expect, test } from 'vitest';
import { leaveStruck } from '../../../src/intake/page/struck.ts';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PdfOptions, type PlacedLine, type PlacedText } from '../fixtures/make-pdf.ts';
import { ruleTable } from '../fixtures/ruled-table.ts';

const read = async (texts: readonly PlacedText[], lines: readonly PlacedLine[], options?: PdfOptions) => {
  const { text, findings, leftOut } = await readPdf(makePdf([texts], { ...options, lines: [lines] }));
  return {
    lines: text.split('\n').filter((line) => line !== ''),
    findings: findings.map(({ rule, found }) => `${rule}：${found}`),
    leftOut,
  };
};
/** Characters of 16 points, from x 72 on. */
const often: PlacedText = { text: '每年12次检查，结果公开', x: 72, y: 700 };
const body: PlacedText = { text: '坚持依法行政，推进政务公开，落实各项责任', x: 72, y: 660 };
const first = 72 + 2 * 16;
const through = 705;

describe('text with a line through it', () => {
  test.each([
    ['stroke', false],
    ['thin shape', true],
  ])('drawn as a %s is a deletion', async (_, filled) => {
    const { lines, findings, leftOut } = await read([often, body], [[first, through, first + 16, through]], { filled });
    expect(lines).toEqual(['每年2次检查，结果公开', body.text]);
    expect(findings).toEqual(['text-struck：第1页“每年12次检查，结果公开…”里的“1”']);
    expect(leftOut).toContainEqual({ place: '第1页删除线文字', text: '1', original: 'warn' });
  });

  test.each<[string, readonly PlacedLine[], string]>([
    ['two lines', [-1, 2].map((up) => [first, through + up, first + 16, through + up]), '每年2次检查，结果公开'],
    ['a line that juts out a little', [[first - 7, through, first + 23, through]], '每年2次检查，结果公开'],
    ['a line near the baseline', [[first, 702.5, first + 16, 702.5]], '每年2次检查，结果公开'],
    ['a line well above the middle', [[first, 709.5, first + 16, 709.5]], '每年2次检查，结果公开'],
    [
      'lines that follow one another',
      [
        [first, through, first + 16, through],
        [first + 16, through, first + 32, through],
      ],
      '每年次检查，结果公开',
    ],
    ['its beginning struck', [[72, through, first, through]], '12次检查，结果公开'],
    ['its end struck', [[72 + 6 * 16, through, 72 + 12 * 16, through]], '每年12次检'],
  ])('may have %s', async (_, strikes, rest) => {
    expect((await read([often, body], strikes)).lines[0]).toBe(rest);
  });

  test('may be a piece by itself', async () => {
    const texts = [
      { ...often, text: '每年' },
      { text: '1', x: first, y: 700, layer: 'on' as const },
      { text: '2次', x: first + 16, y: 700 },
    ];
    expect((await read([...texts, body], [[first, through, first + 16, through]])).lines[0]).toBe('每年2次');
  });

  test('may have figures half as wide as the characters beside it', async () => {
    const { pages } = leaveStruck([
      {
        number: 1,
        runs: [{ text: '每年12次', x: 72, y: 100, width: 4 * 16, size: 16 }],
        rulings: [{ x1: 72 + 40, x2: 72 + 48, y1: 95, y2: 95 }],
      },
    ]);
    expect(pages[0]?.runs.map(({ text, x, width }) => [text, x, width])).toEqual([
      ['每年1', 72, 48],
      ['次', 120, 16],
    ]);
  });

  test.each([90, 180, 270])('may be turned by %i degrees', (angle) => {
    const turn = (along: number, up: number) => {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      return [300 + along * cos + up * sin, 300 + along * sin - up * cos] as const;
    };
    const line = (up: number) => {
      const [[x1, y1], [x2, y2]] = [turn(32, up), turn(48, up)];
      return { x1, y1, x2, y2 };
    };
    const textOf = (up: number) => {
      const run = { text: '每年一二次', x: 300, y: 300, width: 80, size: 16, angle };
      const { pages } = leaveStruck([{ number: 1, runs: [run], rulings: [line(up)] }]);
      return pages[0]?.runs.map(({ text }) => text);
    };
    expect(textOf(5)).toEqual(['每年', '二次']);
    expect(textOf(-2)).toEqual(['每年一二次']);
    expect(textOf(12)).toEqual(['每年一二次']);
  });
});

describe('a line near text strikes nothing', () => {
  const whole = [often.text, body.text];

  test.each<[string, PlacedLine]>([
    ['below it', [first, 698, first + 16, 698]],
    ['at its baseline', [first, 701, first + 16, 701]],
    ['over it', [first, 711, first + 16, 711]],
    ['that goes on to the edge of the page', [50, through, 545, through]],
    ['that goes on behind its end', [72 + 5 * 16, through, 72 + 13 * 16, through]],
    ['that begins before it', [62, through, first, through]],
    ['beside it', [72 + 12.2 * 16, through, 72 + 14 * 16, through]],
  ])('%s', async (_, line) => {
    expect(await read([often, body], [line])).toMatchObject({ lines: whole, findings: [] });
  });

  test('when it meets a line across it', async () => {
    const { lines, findings } = await read(
      [often, body],
      [
        [first, through, first + 16, through],
        [first + 16, through - 30, first + 16, through + 30],
      ],
    );
    expect({ lines, findings }).toEqual({ lines: whole, findings: [] });
  });

  test('when it crosses nothing but blanks', async () => {
    const blank = { text: '签名　　　　日期', x: 72, y: 700 };
    const { findings } = await read([blank, body], [[72 + 32, through, 72 + 5 * 16, through]]);
    expect(findings).toEqual([]);
  });

  test('in a table', async () => {
    const { texts, lines } = ruleTable(
      [
        ['序号', '任务'],
        ['1', '公开'],
        ['2', '检查'],
      ],
      { widths: [40, 80] },
    );
    const { findings } = await read(texts, lines);
    expect(findings).toEqual([]);
  });
});
