import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordFinder } from '../../src/segment/cut.ts';
import { foldText } from '../../src/segment/fold.ts';

const findWords = createWordFinder(
  new Map([
    ['设立', 4],
    ['法律', 9],
    ['顾问', 5],
    ['立法', 3],
    ['行政', 30],
    ['行政复议', 12],
    ['复议', 4],
    ['的', 50],
  ]),
);
const words = (text: string) => findWords(text).map((word) => word.text);

describe('createWordFinder', () => {
  test.each([
    ['设立法律顾问', ['设立', '法律', '顾问']],
    ['行政复议的', ['行政复议', '的']],
    ['行政、复议', ['行政', '复议']],
    ['每年2022次', ['每', '年', '2022', '次']],
    ['ＡＢＣ行政', ['abc', '行政']],
    ['，。', []],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('takes the longer word where two ways cost the same', () => {
    const find = createWordFinder(
      new Map([
        ['甲', 2],
        ['乙', 4],
        ['甲乙', 1],
      ]),
    );
    expect(find('甲乙').map(({ text }) => text)).toEqual(['甲乙']);
  });

  test('says where every word is printed', () => {
    const text = '设立“法律”顾问';
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['设立', '法律', '顾问']);
  });

  test('loses no character and adds none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(words(text).join('')).toBe(foldText(text));
      }),
    );
  });
});
