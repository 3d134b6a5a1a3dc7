/** Of what is asked for one after the other only the last is answered. */
import { expect, test } from 'vitest';
import { createTurns } from '../../src/browser/turns.ts';

test('a turn is the last until another begins', () => {
  const begin = createTurns();
  const first = begin();
  expect(first()).toBe(true);
  const second = begin();
  expect([first(), second()]).toEqual([false, true]);
  expect(createTurns()()()).toBe(true);
  expect(second()).toBe(true);
});
