/** Text of a PDF that hardly anybody sees is named; what stands on a ground of its own is seen. */
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PdfOptions, type PlacedText } from '../fixtures/make-pdf.ts';

const read = async (texts: readonly PlacedText[], options?: PdfOptions) => {
  const { text, findings } = await readPdf(makePdf([texts], options));
  return {
    text: text.replaceAll('\n', ''),
    faint: findings.filter(({ rule }) => rule === 'page-faint').map(({ found }) => found),
  };
};
const body: PlacedText = { text: '坚持依法行政，推进政务公开，落实各项责任，加强监督检查。', x: 72, y: 700 };
const note: PlacedText = { text: '另行通知', x: 72, y: 600 };

test.each<[string, Partial<PlacedText>, readonly string[]]>([
  ['in white', { tint: 1 }, ['第1页“另行通知”']],
  ['in almost white', { tint: 0.95 }, ['第1页“另行通知”']],
  ['in light grey', { tint: 0.9 }, []],
  ['smaller than two points', { size: 1.9 }, ['第1页“另行通知”']],
  ['of two points', { size: 2 }, []],
  ['in black', {}, []],
  ['not drawn at all', { invisible: true, tint: 1 }, []],
])('text %s stays', async (_, form, faint) => {
  expect(await read([body, { ...note, ...form }])).toEqual({ text: `${body.text}另行通知`, faint });
});

test('white words within a line are told from those beside them', async () => {
  const pieces = ['每年', '12', '次检查'].map((text, index) => ({ text, x: 72 + index * 32, y: 600 }));
  const texts = pieces.map((piece, index) => ({ ...piece, tint: index === 1 ? 1 : 0 }));
  expect(await read([body, ...texts])).toEqual({ text: `${body.text}每年12次检查`, faint: ['第1页“12”'] });
});

test.each<[string, readonly [number, number, number, number], readonly string[]]>([
  ['below it', [60, 590, 200, 630], []],
  ['elsewhere', [60, 500, 200, 540], ['第1页“另行通知”']],
])('white text with a dark ground %s', async (_, ground, faint) => {
  const texts = [body, { ...note, tint: 1 }];
  expect((await read(texts, { lines: [[ground]], filled: true })).faint).toEqual(faint);
});

test('white text on a picture is seen', async () => {
  expect((await read([body, { ...note, tint: 1 }], { image: true })).faint).toEqual([]);
});

test('a white watermark is left out, and no text that stays', async () => {
  const mark = { text: '征求意见', x: 140, y: 650, size: 40, tint: 1 };
  expect(await read([body, mark, note])).toEqual({ text: `${body.text}另行通知`, faint: [] });
});
