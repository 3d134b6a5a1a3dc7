/** Joining the same parts time and again. */
import { expect, test, vi } from 'vitest';
import { joinedOnce } from '../../src/search/joined-once.ts';

test.each([
  ['the same parts once', ['a', 'b'], 'ab', 1],
  ['another part anew', ['a', 'c'], 'ac', 2],
  ['one part less anew', ['a'], 'a', 2],
  ['one part more anew', ['a', 'b', 'c'], 'abc', 2],
])('joins %s', (_, parts, whole, times) => {
  const join = vi.fn((all: readonly string[]) => all.join(''));
  const once = joinedOnce(join);
  once(['a', 'b']);
  expect(once(parts)).toBe(whole);
  expect(join).toHaveBeenCalledTimes(times);
});

test.each([
  ['once where what tells them is the same', ['a1', 'b2'], 1],
  ['anew where it is another', ['a1', 'c2'], 2],
])('parts are joined %s', (_, parts, times) => {
  const join = vi.fn((all: readonly string[]) => all.join(''));
  const once = joinedOnce(join, (part) => part[0]);
  once(['a', 'b']);
  once(parts);
  expect(join).toHaveBeenCalledTimes(times);
});
