import { expect, test } from 'vitest';
import { plainIdeograph, radicalSigns } from '../../../src/model/official/radicals.ts';

test.each([
  ['⻅', '见'],
  ['⺠', '民'],
  ['⻒', '镸'],
  ['⼀', '一'],
  ['⽔', '水'],
  ['\uf9e4', '理'],
  ['见', '见'],
  ['㎡', '㎡'],
])('%s stands for %s', (sign, character) => {
  expect(plainIdeograph(sign)).toBe(character);
});

test('signs are told from characters', () => {
  const isSign = new RegExp(`^[${radicalSigns}]$`, 'u');
  expect([...'⻅⼀见一'].filter((sign) => isSign.test(sign))).toEqual(['⻅', '⼀']);
});
