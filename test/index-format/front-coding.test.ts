/** Words of a sorted list as their fronts. */
import { expect, test } from 'vitest';
import { readFronts, writeFronts } from '../../src/index-format/front-coding.ts';

test.each([
  [[], []],
  [
    ['41', '64', '65'],
    ['A41', 'A64', 'B5'],
  ],
  [
    ['行', '行政', '行政复议', '行政应诉', '信访'],
    ['A行', 'B政', 'C复议', 'C应诉', 'A信访'],
  ],
  [
    ['一样', '一样'],
    ['A一样', 'C'],
  ],
  [
    ['长'.repeat(30), `${'长'.repeat(30)}短`],
    [`A${'长'.repeat(30)}`, `Z${'长'.repeat(5)}短`],
  ],
  [
    ['𬭊', '𬭊𬭛', '𬭛'],
    ['A𬭊', 'C𬭛', 'A𬭛'],
  ],
  [
    [`${'长'.repeat(24)}𬭊`, `${'长'.repeat(24)}𬭊短`],
    [`A${'长'.repeat(24)}𬭊`, 'Y𬭊短'],
  ],
])('%j are %j', (words, fronts) => {
  expect(writeFronts(words)).toEqual(fronts);
  expect(readFronts(Buffer.from(fronts.join('')).toString())).toEqual(words);
});
