/** All matches of a pattern, as matchAll gives them. */
import { expect, test } from 'vitest';
import { matchesIn } from '../../src/model/matches-in.ts';

test.each([
  ['', []],
  ['甲局', []],
  ['7月', [0]],
  ['甲局7月、9月前', [2, 5]],
])('finds in %s', (text, places) => {
  expect(Array.from(matchesIn(text, /\d月/gu), ({ index }) => index)).toEqual(places);
});
