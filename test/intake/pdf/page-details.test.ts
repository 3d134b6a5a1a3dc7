/** What pages of PDF set in other type than the text: dropped capitals, raised figures, notes at the foot, titles over columns. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PlacedText } from '../fixtures/make-pdf.ts';

const read = async (...pages: readonly (readonly PlacedText[])[]) => {
  const { text, notes, anchors } = await readPdf(makePdf(pages));
  return { lines: text.split('\n').filter((line) => line !== ''), notes, anchors };
};
const linesOf = async (...pages: readonly (readonly PlacedText[])[]) => (await read(...pages)).lines;
const at = (text: string, x: number, y: number, size = 16): PlacedText => ({ text, x, y, size });
/** Lines of 28 characters, the last one with its stop. */
const paragraph = (opens: string, count: number, top: number): PlacedText[] =>
  Array.from({ length: count }, (_, row) => {
    const line = `${row === 0 ? opens : ''}推进依法行政建立健全决策机制落实公众参与专家论证要求`.slice(0, 28);
    return at(row === count - 1 ? `${line.slice(0, 20)}。` : line.padEnd(28, '办'), 72, top - row * 28);
  });
const below = paragraph('', 5, 560);
const textOf = (lines: readonly PlacedText[]) => lines.map(({ text }) => text).join('');

describe('a dropped capital', () => {
  const title = at('甲市依法行政方案', 180, 760, 22);
  const lines = [
    at('落实中央决策部署结合我市实际推进依法行政建立健全机', 124, 700),
    at('制加强监督检查确保各项要求落到实处取得积极成效不断', 124, 672),
  ];
  const last = at('提升服务水平。', 72, 644);

  test.each([
    ['on the baseline of the second line', 672, 46],
    ['a little lower', 670, 48],
  ])('%s opens its paragraph', async (_, y, size) => {
    expect(await linesOf([title, at('为', 72, y, size), ...lines, last, ...below])).toEqual([
      '甲市依法行政方案',
      `为${textOf(lines)}提升服务水平。`,
      textOf(below),
    ]);
  });

  test.each([
    ['far from the lines at its right', at('为', 20, 672, 46)],
    ['beside a single line', at('为', 72, 686, 30)],
    ['hardly larger than the text', at('为', 94, 672, 24)],
  ])('is none %s', async (_, capital) => {
    expect((await linesOf([title, capital, ...lines, last, ...below]))[1]).not.toBe(`为${textOf(lines)}提升服务水平。`);
  });
});

describe('figures off the baseline', () => {
  test.each([
    ['5', 506, 9, '10⁵亩'],
    ['2', 496, 9, '10₂亩'],
    ['5', 501, 9, '105亩'],
    ['5', 506, 13.5, '10⁵亩'],
    ['5', 506, 14, '105亩'],
    ['a', 506, 9, '10a亩'],
  ])('%s at %i in size %i: %s', async (figure, y, size, printed) => {
    expect(await linesOf([at('10', 72, 500), at(figure, 89, y, size), at('亩', 98, 500)])).toEqual([printed]);
  });
});

test('figures above and below the baseline of one line stay in it', async () => {
  const [raised, lowered] = [at('5', 89, 506, 13), at('2', 121, 497, 13)];
  expect(await linesOf([at('10', 72, 500), raised, at('亩', 97, 500), at('x', 113, 500), lowered])).toEqual([
    '10⁵亩x₂',
  ]);
});

test('a small figure that stands apart is no raised one', async () => {
  expect(await linesOf([at('10', 72, 500), at('5', 110, 506, 9)])).toEqual(['10 5']);
});

describe('a note at the foot of a page', () => {
  const [first = below[0], ...rest] = paragraph('1. ', 5, 740);
  const over = at('第二页接着第一页的话。', 72, 740);
  const full = (mark: string) =>
    at(`推进“双随机${mark}”监管建立健全决策机制落实公众参与专家`.padEnd(28, '办'), 72, 600);
  const body = [...(first ? [first] : []), ...rest.slice(0, 3), at('办'.repeat(28), 72, 628)];

  test.each(['①', '［1］', '*'])('marked %s stands below the text, which goes on overleaf', async (mark) => {
    const notes = [
      at(`${mark}随机抽取检查对象，随机选派执法人员，抽查情况`, 72, 120, 10.5),
      at('及时公开。', 72, 104, 10.5),
    ];
    const {
      lines,
      notes: line,
      anchors,
    } = await read([...body, full(mark), ...notes], [over, ...paragraph('2. ', 5, 712)]);
    expect(lines).toEqual([
      `${textOf(body)}${full(mark).text}第二页接着第一页的话。`,
      textOf(paragraph('2. ', 5, 712)),
      `${mark}随机抽取检查对象，随机选派执法人员，抽查情况及时公开。`,
    ]);
    expect(anchors?.[(line ?? 0) - 1]).toBe('第1页');
  });

  test('begins with its mark, raised as in the text', async () => {
    const marked = [at('推进监管', 72, 600), at('1', 136, 606, 9), at('工作。', 141, 600)];
    const note = [
      at('1', 72, 123, 6),
      at('随机抽取。', 75, 120, 10.5),
      at('2', 72, 107, 6),
      at('另一注。', 75, 104, 10.5),
    ];
    const { lines, notes } = await read([...body, ...marked, ...note]);
    expect(lines.slice(-3)).toEqual([expect.stringMatching(/推进监管¹工作。$/u), '¹随机抽取。', '²另一注。']);
    expect(notes).toBe(2);
  });

  test.each(['①', '[1]'])('%s may be raised in a text that ends', async (mark) => {
    const marked = [at('推进监管', 72, 600), at(mark, 136, 606, 8), at('工作。', 152, 600)];
    const note = [at(`${mark}随机抽取。`, 72, 120, 10.5), at('附件：清单', 72, 104, 10.5)];
    const lines = await linesOf([...body, ...marked, ...note]);
    expect(lines.slice(-2)).toEqual(['附件：清单', `${mark}随机抽取。`]);
  });

  test.each([
    ['说明。', ['说明。', '①随机抽取。']],
    ['②另一注。', ['①随机抽取。', '②另一注。']],
  ])('goes on behind a full stop with marks alone: %s', async (line, last) => {
    const note = [at('①随机抽取。', 72, 120, 10.5), at(line, 72, 104, 10.5)];
    expect((await linesOf([...body, full('①'), ...note])).slice(-2)).toEqual(last);
  });

  test('is none where a list begins whose entries the text names', async () => {
    const entries = ['①基础类：改造水电气暖，由市住建局负责。', '②提升类：加装电梯。'];
    const named = at('重点任务分为①基础类、②提升类，具体如下。', 72, 600);
    const { lines, notes } = await read([
      ...body,
      named,
      ...entries.map((text, row) => at(text, 72, 572 - row * 28, 14)),
    ]);
    expect(lines.slice(-2)).toEqual(entries);
    expect(notes).toBeUndefined();
  });

  test('is none in rows of small type below a heading', async () => {
    const rows = [at('*单位地区生产总值能耗下降13%', 72, 540, 12), at('森林覆盖率达到20%', 72, 520, 12)];
    const named = [at('带*的为约束性指标。', 72, 600), at('主要指标', 72, 572)];
    expect((await read([...body, ...named, ...rows])).notes).toBeUndefined();
  });

  test.each([
    ['in the size of the text', '①', 16, '①'],
    ['without its mark in the text', '②', 10.5, '①'],
    ['without a mark', '注', 10.5, '注'],
  ])('is none %s', async (_, mark, size, inText) => {
    const { notes } = await read([...body, full(inText), at(`${mark}随机抽取。`, 72, 120, size)]);
    expect(notes).toBeUndefined();
  });
});

describe('a level title', () => {
  const column = (text: string, x: number, top = 720): PlacedText[] =>
    [...text].map((character, row) => at(character, x, top - row * 18));
  const columns = [
    ...column('一、总体要求坚持统筹推进', 500),
    ...column('建立健全依法决策机制完善', 470),
    ...column('重大行政决策程序。', 440),
  ];

  test('over columns of upright characters comes first, a line under them last', async () => {
    const title = at('甲市依法行政方案', 180, 780, 22);
    expect(await linesOf([...columns, title, at('甲市人民政府办公室', 300, 100), at('— 1 —', 280, 40, 14)])).toEqual([
      '甲市依法行政方案',
      '一、总体要求坚持统筹推进',
      '建立健全依法决策机制完善',
      '重大行政决策程序。',
      '甲市人民政府办公室',
    ]);
  });

  test('over columns turned by a quarter comes first', async () => {
    const turned = ['一、总体要求坚持统筹推进依法行政', '建立健全依法决策机制完善程序。'].map((text, row) => ({
      ...at(text, 500 - row * 30, 720),
      turned: 270,
    }));
    expect((await linesOf([...turned, at('甲市依法行政方案', 180, 780, 22)]))[0]).toBe('甲市依法行政方案');
    expect((await linesOf([...turned, at('甲市依法行政方案', 180, 100, 22)])).at(-1)).toBe('甲市依法行政方案');
  });
});

test('two columns whose lines stand at other heights are read one after the other', async () => {
  const column = (x: number, top: number, sign: string) =>
    Array.from({ length: 6 }, (_, row) => at(`${sign}${'办'.repeat(row === 5 ? 11 : 13)}`, x, top - 24 * row, 14));
  const [left, right] = [column(72, 700, '左'), column(300, 712, '右')];
  const text = (await linesOf([...left, ...right])).join('');
  expect(text).toBe([...left, ...right].map((one) => one.text).join(''));
});
