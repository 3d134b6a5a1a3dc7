/** The vectors of invented measures, worked out by hand. Words stand between strokes. */
import { describe, expect, test } from 'vitest';
import { weighTerms } from '../../src/match/terms.ts';
import { thresholds } from '../../src/match/thresholds.ts';
import type { MatchInput } from '../../src/match/types.ts';
import { createTermNumbers, type NumberedVector } from '../../src/segment/numbered.ts';

const numbers = createTermNumbers();
const cut = (text: string) => text.split('/');

function measure(title: string, text: string, ...headings: readonly string[]): MatchInput {
  return { id: 'jia/1', plan: 'jia', title, headings, text, topics: [] };
}

function weigh(measures: readonly MatchInput[], cutting = cut) {
  return weighTerms(measures, { cut: cutting, numbers });
}

/** Word → weight. */
function byWord({ terms, weights: all }: NumberedVector): Map<string, number> {
  return new Map(Array.from(terms, (term, at) => [numbers.termAt(term), all[at]!]));
}

/** Weights as they are before their length is made 1. */
function weights(expected: Readonly<Record<string, number>>): Map<string, unknown> {
  const length = Math.hypot(...Object.values(expected));
  return new Map(Object.entries(expected).map(([word, weight]) => [word, expect.closeTo(weight / length, 10)]));
}

/** Natural logarithms of 1 + 2/2 and 1 + 2/1, to the nearest eighth. */
const [inBoth, inOne] = [0.75, 1.125];

describe('the words of a measure', () => {
  const { title, group, part } = thresholds.titlePlace;

  test('weigh by how few measures have them, and in a heading less than in the title', () => {
    const [first] = weigh([measure('甲事/乙事', '', '丙部', '丁组'), measure('甲事', '')]);
    expect(byWord(first!.title)).toEqual(
      weights({ 甲事: title * inBoth, 乙事: title * inOne, 丙部: part * inOne, 丁组: group * inOne }),
    );
  });

  test('weigh by the nearest place where they stand', () => {
    const [first] = weigh([measure('甲事', '', '甲事/丙部', '丙部/丁组', '丁组'), measure('乙事', '')]);
    expect(byWord(first!.title)).toEqual(weights({ 甲事: title, 丙部: group, 丁组: group }));
  });

  test('weigh in a text by how often they stand there, each time less', () => {
    const [first] = weigh([measure('', '甲事/甲事/甲事/乙事'), measure('', '甲事')]);
    expect(byWord(first!.text)).toEqual(weights({ 甲事: (1 + Math.log(3)) * inBoth, 乙事: inOne }));
  });

  test('are rare by title and text together', () => {
    const [first] = weigh([measure('甲事/乙事', '甲事'), measure('', '甲事')]);
    expect(first?.titleWords).toEqual([
      { word: '甲事', rarity: inBoth },
      { word: '乙事', rarity: inOne },
    ]);
  });

  test('have two letters and more, none of them a mark', () => {
    const [first] = weigh([measure('甲/乙事/丙。/。丁己/5G', '戊/己庚/—己庚', '辛/部')]);
    expect(first?.titleWords.map(({ word }) => word)).toEqual(['乙事', '5G']);
    expect([...byWord(first!.title).keys()]).toEqual(['乙事', '5G']);
    expect([...byWord(first!.text).keys()]).toEqual(['己庚']);
  });

  test('are cut without their width, the same text once', () => {
    const seen: string[] = [];
    const counting = (text: string) => {
      seen.push(text);
      return cut(text);
    };
    const measures = ['甲事', '乙事'].map((title) => measure(title, `${title}/文`, '５Ｇ/部门'));
    weigh(measures, counting);
    expect(seen.toSorted()).toEqual(['5G/部门', '乙事', '乙事/文', '甲事', '甲事/文']);
  });
});
