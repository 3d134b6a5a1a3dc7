import { describe, expect, test } from 'vitest';
import { bracketDepth, bracketStep, brackets, closer, opener } from '../../../src/model/official/brackets.ts';

const pairs = ['（）', '()', '〔〕', '[]', '［］', '【】'];

describe.each(pairs)('%s', (pair) => {
  const [open = '', close = ''] = pair;

  test('opens and closes', () => {
    expect([bracketStep(open), bracketStep(close)]).toEqual([1, -1]);
  });

  test('is found by the patterns, each mark by its own', () => {
    expect([open, close].map((mark) => new RegExp(opener, 'u').test(mark))).toEqual([true, false]);
    expect([open, close].map((mark) => new RegExp(closer, 'u').test(mark))).toEqual([false, true]);
    expect(new RegExp(`^[^${brackets}]$`, 'u').test(open)).toBe(false);
  });
});

test.each(['《', '》', '“', '〈', '甲', '\\', '|'])('%s is no bracket', (character) => {
  expect(bracketStep(character)).toBe(0);
  expect(new RegExp(`${opener}|${closer}|[${brackets}]`, 'u').test(character)).toBe(false);
});

test.each([
  ['甲（乙', 1],
  ['甲（乙）', 0],
  ['〔甲]', 0],
  ['（（甲）', 1],
  ['甲）乙】', -2],
  ['', 0],
])('the depth at the end of %j is %i', (text, depth) => {
  expect(bracketDepth(text)).toBe(depth);
});
