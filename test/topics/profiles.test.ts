import { expect, test } from 'vitest';
import type { NumberedVector } from '../../src/segment/numbered.ts';
import { compareWithTopics } from '../../src/topics/profiles.ts';

/** Weight by term. */
const vector = (weights: Readonly<Record<number, number>>): NumberedVector => ({
  terms: Int32Array.from(Object.keys(weights), Number),
  weights: Float64Array.from(Object.values(weights)),
});

/** How far each measure speaks for each of two topics, in hundredths; a measure is its words and what it is believed to be. */
function spoken(...measures: readonly (readonly [Readonly<Record<number, number>>, readonly number[]])[]): number[][] {
  const beliefs = measures.map(([, belief]) => Float64Array.from(belief));
  const vectors = measures.map(([weights]) => vector(weights));
  const found = compareWithTopics({ vectors, beliefs, topics: 2 }, vectors.length);
  return found.map((likeness) => [...likeness].map((value) => Math.round(value * 100)));
}

test('a measure speaks for the topic of whoever has its words, without what it said itself', () => {
  expect(spoken([{ 0: 1 }, [1, 0]], [{ 0: 1 }, [0, 0]], [{ 1: 1 }, [0, 1]])).toEqual([
    [0, 0],
    [100, 0],
    [0, 0],
  ]);
});

test('the nearer topic is preferred sharply', () => {
  expect(spoken([{ 0: 1 }, [1, 0]], [{ 0: 0.6, 1: 0.8 }, [0, 0]], [{ 1: 1 }, [0, 1]])[1]).toEqual([0, 100]);
  expect(spoken([{ 0: 1 }, [1, 0]], [{ 0: 0.7, 1: 0.71 }, [0, 0]], [{ 1: 1 }, [0, 1]])[1]).toEqual([35, 65]);
});

test('faint beliefs teach nothing', () => {
  const asked = [{ 0: 1, 1: 1 }, [0, 0]] as const;
  expect(spoken([{ 0: 1 }, [0.05, 0]], asked)[1]).toEqual([0, 0]);
  expect(spoken([{ 0: 1 }, [0.06, 0]], asked)[1]).toEqual([100, 0]);
});

test('what is hardly alike is hardly trusted', () => {
  const learned = [
    [{ 0: 1 }, [1, 0]],
    [{ 0: 1, 1: 1 }, [1, 0]],
  ] as const;
  expect(spoken(...learned, [{ 0: 0.05 }, [0, 0]])[2]).toEqual([42, 3]);
  expect(spoken(...learned, [{ 1: 0.2 }, [0, 0]])[2]).toEqual([89, 0]);
});

test('texts behind the first ones teach and are not asked', () => {
  const vectors = [vector({ 0: 1 }), vector({ 0: 1 })];
  const beliefs = [new Float64Array([0, 0]), new Float64Array([0, 1])];
  const found = compareWithTopics({ vectors, beliefs, topics: 2 }, 1);
  expect(found.map((likeness) => [...likeness].map((value) => Math.round(value * 100)))).toEqual([[0, 100]]);
});
