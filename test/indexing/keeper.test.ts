import { expect, test } from 'vitest';
import { keepAll, noKeeper } from '../../src/indexing/keeper.ts';
import { createMemoryKeeper } from './memory-keeper.ts';

/** Makes of each value its text, and tells which were made. */
function keepOf(keeper: Parameters<typeof keepAll>[0], values: readonly string[], made: string[] = []): string[] {
  const results = keepAll(keeper, 'place', values, (value) => {
    made.push(value);
    return Buffer.from(`of ${value}`);
  });
  return results.map((bytes) => Buffer.from(bytes).toString());
}

test('what is kept is taken wherever among the values it stands; the others are made', () => {
  const keeper = createMemoryKeeper();
  keepOf(keeper, ['a', 'b', 'c']);
  const made: string[] = [];
  expect(keepOf(keeper, ['c', 'd', 'a', 'd'], made)).toEqual(['of c', 'of d', 'of a', 'of d']);
  expect(made).toEqual(['d', 'd']);
});

test.each([
  ['all is as before', ['a', 'b'], 0],
  ['it has another order', ['b', 'a'], 0],
  ['one is another', ['a', 'c'], 1],
  ['one more is there', ['a', 'b', 'c'], 1],
  ['one has gone', ['a'], 1],
])('a place is written anew only where its results are others: %s', (_, values, count) => {
  const keeper = createMemoryKeeper();
  keepOf(keeper, ['a', 'b']);
  keeper.takeWritten();
  keepOf(keeper, values);
  expect(keeper.takeWritten()).toHaveLength(count);
});

test('without a keeper all are made', () => {
  const made: string[] = [];
  for (let time = 0; time < 2; time += 1) expect(keepOf(noKeeper, ['a', 'b'], made)).toEqual(['of a', 'of b']);
  expect(made).toEqual(['a', 'b', 'a', 'b']);
});
