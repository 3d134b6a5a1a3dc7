import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRuns, markText, type PlacedMark, type Run, sentenceViews } from '../../src/render/inlines.ts';

const cite = (start: number, end: number, to = '/a/'): PlacedMark => ({
  span: { start, end },
  mark: { type: 'cite', to },
});
const fix = (start: number, end: number): PlacedMark => ({
  span: { start, end },
  mark: { type: 'correction', new: '', reason: '' },
});

/** `甲[cite 《[correction 乙]》]丙` */
function draw(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : `[${run.mark.type} ${draw(run.children)}]`)).join('');
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : textOf(run.children))).join('');
}

describe('markText', () => {
  test.each([
    ['no mark at all', [], '甲《乙乙》丙'],
    ['a mark around a text', [cite(1, 5)], '甲[cite 《乙乙》]丙'],
    ['a mark inside another, which stays one', [fix(2, 4), cite(1, 5)], '甲[cite 《[correction 乙乙]》]丙'],
    [
      'the longer of two that begin together around the other',
      [fix(1, 3), cite(1, 5)],
      '甲[cite [correction 《乙]乙》]丙',
    ],
    [
      'a mark that reaches beyond another in two parts',
      [cite(1, 4), fix(3, 6)],
      '甲[cite 《乙[correction 乙]][correction 》丙]',
    ],
    ['two marks of one kind side by side apart', [cite(0, 2), cite(2, 5)], '[cite 甲《][cite 乙乙》]丙'],
    ['a mark without a character not at all', [cite(2, 2)], '甲《乙乙》丙'],
  ])('shows %s', (_, marks, drawing) => {
    expect(draw(markText('甲《乙乙》丙', marks))).toBe(drawing);
  });

  test('takes of a span only what lies in it', () => {
    const marks = [cite(0, 2, '/a/'), cite(1, 5, '/b/'), cite(5, 6, '/c/')];
    expect(markText('甲《乙乙》丙', marks, { start: 2, end: 5 })).toEqual([
      { mark: { type: 'cite', to: '/b/' }, children: ['乙乙》'] },
    ]);
  });

  test('keeps every character of any text under any marks', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => cite(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(textOf(markText(text, marks))).toBe(text);
      }),
    );
  });
});

describe('sentenceViews', () => {
  const text = '甲。乙。\n丙。';
  const sentences = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 5, end: 7 },
  ];

  test('keeps paragraphs and numbers sentences through', () => {
    const views = sentenceViews(text, sentences, [cite(1, 3)]);
    expect(views.map((paragraph) => paragraph.map(({ n, runs }) => [n, draw(runs)]))).toEqual([
      [
        [1, '甲[cite 。]'],
        [2, '[cite 乙]。'],
      ],
      [[3, '丙。']],
    ]);
  });

  test('says what is known of each sentence', () => {
    const views = sentenceViews(text, sentences, [], (n) => (n === 2 ? { local: true } : {}));
    expect(views.flat().map(({ n, local }) => [n, local])).toEqual([
      [1, undefined],
      [2, true],
      [3, undefined],
    ]);
  });
});

test('a heading is cut into words inside its marks too, and nothing of it is lost', () => {
  const runs: Run[] = ['完善政府', { mark: { type: 'cite', to: '/a/' }, children: ['行政复议'] }];
  const cut = cutRuns(runs, (text) => text.match(/../gu) ?? []);
  expect(cut).toEqual(['完善', '政府', { mark: { type: 'cite', to: '/a/' }, children: ['行政', '复议'] }]);
});
