/** Texts set side by side by the words that they have, on either side of the bound. */
import { describe, expect, test } from 'vitest';
import { alignTexts, bagOf, wordBag } from '../../src/match/align.ts';

const text = (name: string, ...words: readonly string[]) => ({ name, bag: bagOf(words) });
type Text = ReturnType<typeof text>;

/** The rows as `name name`, `-` where a side has none. */
function rows(a: readonly Text[], b: readonly Text[], least = 0.5): string[] {
  return alignTexts({ a, b }, least).map((row) => `${row.a?.name ?? '-'} ${row.b?.name ?? '-'}`);
}

describe('two texts belong together', () => {
  test('from the part of their letters on that is asked', () => {
    const a = text('a', '甲乙', '丙丁');
    expect(rows([a], [text('b', '甲乙', '戊己')])).toEqual(['a b']);
    expect(rows([a], [text('b', '甲乙', '戊己庚')])).toEqual(['- b', 'a -']);
    expect(rows([text('a', '甲乙丙')], [text('b', '甲乙丙', '丁戊')], 0.75)).toEqual(['a b']);
  });

  test('never without words', () => {
    expect(rows([text('a')], [text('b')], 0.01)).toEqual(['- b', 'a -']);
  });

  test('the most alike first, each with one other', () => {
    const [far, near] = [text('far', '甲乙', '丙丁', '戊己'), text('near', '甲乙', '丙丁')];
    expect(rows([far, near], [text('b', '甲乙', '丙丁')])).toEqual(['far -', 'near b']);
    expect(rows([text('a', '甲乙', '丙丁')], [far, near])).toEqual(['- far', 'a near']);
  });

  test('of equally alike ones the first', () => {
    const twins = ['1', '2', '3'].map((name) => text(name, '甲乙'));
    expect(rows(twins, twins)).toEqual(['1 1', '2 2', '3 3']);
    expect(rows(twins.slice(0, 1), twins)).toEqual(['1 1', '- 2', '- 3']);
  });
});

test('what only the second list has stands where it stands there', () => {
  const [one, two] = [text('1', '甲乙'), text('2', '丙丁')];
  const [x, y, z] = ['x', 'y', 'z'].map((name) => text(name, name));
  expect(rows([one, two], [x!, one, y!, z!, two])).toEqual(['- x', '1 1', '- y', '- z', '2 2']);
  expect(rows([one, two], [two, x!, one, y!])).toEqual(['1 1', '- y', '2 2', '- x']);
});

test('a bag has words of two letters and digits and more, without their width', () => {
  expect([...wordBag(['甲', '甲乙', '５Ｇ', '丙。', '。丙丁', '戊己、', '庚 辛', '2025']).words]).toEqual([
    '甲乙',
    '5G',
    '庚辛',
    '2025',
  ]);
});
