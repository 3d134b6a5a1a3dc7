import { describe, expect, test } from 'vitest';
import { countPairs, countWords, createRarity, normalise, similarity, weighCounts } from '../../src/segment/vectors.ts';

describe('counting', () => {
  test('takes words of two letters and more', () => {
    expect(countWords(['信访', '的', '信访', '，', '5G'])).toEqual(
      new Map([
        ['信访', 2],
        ['5G', 1],
      ]),
    );
  });

  test('takes pairs of letters that no mark separates, whatever their width', () => {
    expect([...countPairs('Ａb信，访民').keys()]).toEqual(['ab', 'b信', '访民']);
  });
});

describe('weighing', () => {
  const rarity = createRarity([['信访', '工作'], ['工作']]);

  test('counts a term the more, the fewer texts have it', () => {
    expect(rarity('信访')).toBeCloseTo(Math.log(3));
    expect(rarity('工作')).toBeCloseTo(Math.log(2));
    expect(rarity('复议')).toBe(0);
  });

  test('leaves out what fewer texts have than asked', () => {
    const shared = createRarity([['信访', '工作'], ['工作']], 2);
    expect([
      ...weighCounts(
        new Map([
          ['信访', 1],
          ['工作', 1],
        ]),
        shared,
      ),
    ]).toEqual([['工作', 1]]);
  });

  test('gives every vector the length 1', () => {
    expect(
      normalise(
        new Map([
          ['a', 3],
          ['b', 4],
        ]),
      ),
    ).toEqual(
      new Map([
        ['a', 0.6],
        ['b', 0.8],
      ]),
    );
    expect(normalise(new Map())).toEqual(new Map());
  });
});

test('two vectors are as similar as their common words weigh, one at most', () => {
  const [a, b] = [
    new Map([
      ['普法', 0.6],
      ['宪法', 0.8],
    ]),
    new Map([['宪法', 0.5]]),
  ];
  expect([similarity(a, b), similarity(b, a)]).toEqual([0.4, 0.4]);
  expect(similarity(new Map([['宪法', 2]]), new Map([['宪法', 2]]))).toBe(1);
  expect(similarity(a, new Map())).toBe(0);
});
