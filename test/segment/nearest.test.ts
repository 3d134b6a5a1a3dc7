/** What a vector leads to: those that may be taken, and how near each is. */
import { expect, test } from 'vitest';
import { createNearest, createReach, groupApart } from '../../src/segment/nearest.ts';
import type { NumberedVector } from '../../src/segment/numbered.ts';

const vector = (weights: Readonly<Record<number, number>>): NumberedVector => ({
  terms: Int32Array.from(Object.keys(weights), Number),
  weights: Float64Array.from(Object.values(weights)),
});
/** Those of one plan have nothing that those of the others do not have too. */
const vectors = [
  vector({ 0: 1, 1: 2 }),
  vector({ 0: 4 }),
  vector({ 1: 1 }),
  vector({ 0: 3, 1: 1 }),
  vector({ 2: 1 }),
  vector({ 1: 0.5, 2: 1 }),
];
const groups = groupApart(['甲', '甲', '乙', '丙', '丙', '甲']);
const bounds = { terms: Infinity, window: 9, least: 0 };

test('a vector leads to others that may be taken; those that may not have no points', () => {
  const { from, seen, points } = createReach(vectors, groups, bounds);
  expect([...seen.subarray(0, from(0))]).toEqual([3, 2]);
  expect([...points]).toEqual([0, 0, 2, 5, 0, 0]);
});

test('the points of one are none of the next', () => {
  const { from, seen, points } = createReach(vectors, groups, bounds);
  from(0);
  expect([...seen.subarray(0, from(2))]).toEqual([0, 3, 5]);
  expect([...points]).toEqual([2, 0, 0, 1, 0, 0.5]);
  expect(from(4)).toBe(1);
  expect([...points]).toEqual([0, 0, 0, 0, 0, 1]);
});

test('the nearest come first, no more than are asked', () => {
  const nearest = createNearest(vectors, groups, bounds);
  expect(nearest(0, 2)).toEqual([
    { index: 3, likeness: 5 },
    { index: 2, likeness: 2 },
  ]);
  expect(nearest(3, 2)).toEqual([
    { index: 1, likeness: 12 },
    { index: 0, likeness: 5 },
  ]);
});
