import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutInlines, cutSentences, type PlacedMark } from '../../src/render/inlines.ts';

const cite = (start: number, end: number): PlacedMark => ({ span: { start, end }, mark: { type: 'cite', url: '/a/' } });
const fix = (start: number, end: number): PlacedMark => ({
  span: { start, end },
  mark: { type: 'correction', new: '', reason: '' },
});

describe('cutInlines', () => {
  test('a run carries every mark it lies in, the outermost first', () => {
    expect(
      cutInlines('甲《乙乙》丙', [fix(2, 4), cite(1, 5)]).map(({ text, marks }) => [
        text,
        marks.map(({ type }) => type),
      ]),
    ).toEqual([
      ['甲', []],
      ['《', ['cite']],
      ['乙乙', ['cite', 'correction']],
      ['》', ['cite']],
      ['丙', []],
    ]);
  });

  test('the runs of any marks join to the text', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => cite(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(
          cutInlines(text, marks)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

test('cutSentences keeps paragraphs and numbers sentences through', () => {
  const text = '甲。乙。\n丙。';
  const sentences = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 5, end: 7 },
  ];
  const views = cutSentences(text, sentences, [cite(1, 3)]);
  expect(
    views.map((paragraph) => paragraph.map(({ n, inlines }) => [n, inlines.map((run) => run.text).join('')])),
  ).toEqual([
    [
      [1, '甲。'],
      [2, '乙。'],
    ],
    [[3, '丙。']],
  ]);
});
