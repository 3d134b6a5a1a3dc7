/** Plans that a reader picks: in the address, and what is offered for what is typed. */
import { describe, expect, test } from 'vitest';
import { addressOfPick, knownOf, offered, readPick } from '../../src/browser/pick-plans.ts';

describe('the plans of an address', () => {
  test.each([
    ['', []],
    ['?plans=', []],
    ['?plans=jia,yi', ['jia', 'yi']],
    ['?q=1&plans=jia,,yi,jia&day=2031-01-01', ['jia', 'yi']],
    ['?plans=a,b,c,d', ['a', 'b', 'c']],
    ['?plans=%E7%94%B2%2C%E4%B9%99,bing', ['甲,乙', 'bing']],
    ['?plans=%E7%94', ['\uFFFD']],
    ['?myplans=jia', []],
  ])('%s are %j', (search, plans) => {
    expect(readPick(search, 3)).toEqual(plans);
  });

  test('are those that were picked, whatever their ids hold', () => {
    const plans = ['甲,乙', 'a&plans=b', '50%', 'a+b c', '丙=丁'];
    expect(readPick(addressOfPick(plans), 9)).toEqual(plans);
  });
});

const names = [
  ['jia', '甲市'],
  ['yi', '乙县ＡＢ片区'],
  ['bing', '丙县'],
] as const;

test('what is not offered is not picked any more', () => {
  expect(knownOf(['nowhere-1999', 'bing', 'jia'], names)).toEqual(['bing', 'jia']);
});

test.each([
  ['', ['bing', 'jia', 'yi']],
  ['县', ['bing', 'yi']],
  ['ab　县', ['bing', 'yi']],
  ['Ａｂ', ['bing', 'yi']],
  ['市 县', ['bing']],
])('for “%s” stand there what is picked and what has the words', (typed, ids) => {
  expect(offered(names, ['bing'], typed).map(([id]) => id)).toEqual(ids);
});
