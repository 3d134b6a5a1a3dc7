/** Texts as vectors of numbered terms: what they weigh, how like they are, what is near to what. */
import { describe, expect, test } from 'vitest';
import { createNearest, groupApart, groupTogether } from '../../src/segment/nearest.ts';
import {
  addNumbered,
  createRarityAmong,
  createSimilarity,
  createTermNumbers,
  inSteps,
  type NumberedVector,
  normaliseNumbered,
  numberTerms,
  rarityAmong,
  weighNumbered,
} from '../../src/segment/numbered.ts';

const numbers = createTermNumbers();
const counts = (terms: Readonly<Record<string, number>>): NumberedVector =>
  numberTerms(new Map(Object.entries(terms)), numbers);

test('a term has one number, and a number one term', () => {
  const { numberOf, termAt } = createTermNumbers();
  expect(['甲', '乙', '甲'].map(numberOf)).toEqual([0, 1, 0]);
  expect([0, 1, 2].map(termAt)).toEqual(['甲', '乙', '']);
});

test('counts are added, each times its weight, in the order in which their terms come', () => {
  const [petitions, work] = ['信访', '工作'].map(numbers.numberOf);
  const sum = addNumbered([
    [counts({ 工作: 2 }), 1],
    [counts({ 信访: 1, 工作: 2 }), 0.5],
  ]);
  expect([[...sum.terms], [...sum.weights]]).toEqual([
    [work, petitions],
    [3, 0.5],
  ]);
});

test('a term weighs the more, the fewer texts have it, and nothing where fewer have it than asked', () => {
  const texts = [counts({ 信访: 1, 工作: 1 }), counts({ 工作: 3 })];
  const rarity = rarityAmong(texts);
  const [petitions, work] = ['信访', '工作'].map(numbers.numberOf);
  expect([rarity(petitions!), rarity(work!), rarity(9)]).toEqual([Math.log(3), Math.log(2), 0]);
  expect([...weighNumbered(texts[0]!, rarityAmong(texts, 2)).terms]).toEqual([work]);
  const { weights } = weighNumbered(counts({ 信访: 1, 工作: 3 }), () => 1);
  expect(weights[1]! / weights[0]!).toBeCloseTo(1 + Math.log(3));
});

test('a term is rare among the texts that were asked for last', () => {
  const texts = [counts({ 工作: 1, 信访: 2 }), counts({ 工作: 1 }), counts({ 养老: 1 })];
  const rarityOf = createRarityAmong(texts);
  const [work, petitions] = ['工作', '信访'].map(numbers.numberOf);
  for (const some of [texts.slice(0, 2), texts, texts.slice(1), []]) {
    const [rarity, anew] = [rarityOf(some), rarityAmong(some)];
    expect([rarity(work!), rarity(petitions!)]).toEqual([anew(work!), anew(petitions!)]);
  }
  expect(rarityOf(texts, 2)(petitions!)).toBe(0);
});

test('a vector has the length 1, or no term', () => {
  expect([...normaliseNumbered(counts({ 甲: 3, 乙: 4 })).weights]).toEqual([0.6, 0.8]);
  expect([...normaliseNumbered(counts({})).weights]).toEqual([]);
});

describe('what is near', () => {
  const vectors = [['a', 'b'], ['a', 'b'], ['b', 'c'], ['d']].map((terms) =>
    normaliseNumbered(counts(Object.fromEntries(terms.map((term) => [term, 1])))),
  );
  const nearest = createNearest(vectors, groupTogether(vectors.length));

  test('comes by its likeness, the nearest first, and not at all without a common term', () => {
    expect(nearest(0, 5).map(({ index, likeness }) => [index, Number(likeness.toFixed(3))])).toEqual([
      [1, 1],
      [2, 0.5],
    ]);
  });

  test('is as like as its common terms weigh, one at most', () => {
    const likeness = createSimilarity([...vectors, counts({ a: 2, c: 1, d: 1 })]);
    expect([likeness(0, 2), likeness(2, 0), likeness(0, 3), likeness(3, 4), likeness(4, 0)]).toEqual([
      expect.closeTo(0.5),
      expect.closeTo(0.5),
      0,
      1,
      1,
    ]);
  });

  test('is as like, whatever was asked for before', () => {
    const all = [counts({ a: 0.5, b: 0.5, c: 0.5 }), ...vectors, counts({}), counts({ a: 0.25, e: 0.5 })];
    const places = [...all.keys()];
    const pairs = places.flatMap((a) => places.map((b) => [a, b] as const));
    const [asked, alone] = [createSimilarity(all), (a: number, b: number) => createSimilarity(all)(a, b)];
    expect(pairs.map((pair) => asked(...pair))).toEqual(pairs.map((pair) => alone(...pair)));
    expect([asked(0, 6), asked(0, 3), asked(6, 1)]).toEqual([
      0.125,
      expect.closeTo(Math.SQRT1_2),
      expect.closeTo(0.1768),
    ]);
  });

  test('is only what may be taken, and so many', () => {
    const apart = createNearest(vectors, groupApart(['x', 'x', 'y', 'z']));
    const takenBy = (index: number, count: number) => apart(index, count).map(({ index: other }) => other);
    expect([0, 2, 1].map((index) => takenBy(index, 5))).toEqual([[2], [0, 1], [2]]);
    expect(takenBy(2, 1)).toEqual([0]);
    const none = createNearest(vectors, { of: new Uint32Array(vectors.length), takenFor: () => new Uint8Array() });
    expect(none(0, 5)).toEqual([]);
    expect(nearest(0, 1).map(({ index }) => index)).toEqual([1]);
  });
});

/** The natural logarithms of 11, 11.01, 10.9, 51 and 53.6 are 2.398, 2.399, 2.389, 3.932 and 3.982. */
test.each([
  [1000, 100, 2.375],
  [1001, 100, 2.375],
  [1000, 101, 2.375],
  [1000, 20, 3.875],
  [1000, 19, 4],
  [1000, 0, 0],
])('rarity counts in eighths: of %i texts %i have a word', (all, having, rarity) => {
  const texts = Array.from({ length: all }, (_, at) => ({ terms: Int32Array.from(at < having ? [0] : []) }));
  expect(inSteps(rarityAmong(texts))(0)).toBe(rarity);
});
