import { describe, expect, test } from 'vitest';
import {
  narrowFigures,
  readLeadingNumeral,
  readNumeral,
  writeDigits,
  writeNumeral,
} from '../../../src/model/official/numerals.ts';

describe('readNumeral', () => {
  test.each([
    ['0', 0],
    ['26', 26],
    ['１２', 12],
    ['〇', 0],
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十九', 99],
    ['百', 100],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['一千', 1000],
    ['一千零一', 1001],
    ['一千〇二十', 1020],
    ['一千二百六十', 1260],
    ['九千九百九十九', 9999],
    ['二〇', 20],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['二零二一', 2021],
    ['两', 2],
    ['双', 2],
    ['兩', 2],
    ...[...'壹贰叁肆伍陆柒捌玖拾'].map((sign, at): [string, number] => [sign, at + 1]),
    ...[...'貳參陸参'].map((sign, at): [string, number] => [sign, [2, 3, 6, 3][at] ?? 0]),
    ['拾贰', 12],
  ])('reads %s as %i', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value);
  });

  test.each(['', '十十', '百百', '十百', '二十十', '千', '千千', '十千', '半', '1十二二', '年', '1.5'])(
    '%j is no number',
    (numeral) => {
      expect(readNumeral(numeral)).toBeUndefined();
    },
  );

  test('a numeral reads as it is written, up to 9999', () => {
    const all = Array.from({ length: 9999 }, (_, index) => index + 1);
    expect(all.map((value) => readNumeral(writeNumeral(value)))).toEqual(all);
  });
});

describe('narrowFigures', () => {
  test.each([
    ['到２０２５年', '到2025年'],
    ['３．５亿元，１．', '3.5亿元，1．'],
    ['１，０００万元', '1,000万元'],
    ['1，234，567元', '1,234,567元'],
    ['２０２５，１００家', '2025，100家'],
    ['12，3456', '12，3456'],
  ])('%s → %s', (printed, narrow) => {
    expect(narrowFigures(printed)).toBe(narrow);
  });
});

describe('readLeadingNumeral', () => {
  test.each([
    ['四类事项', 4],
    ['一张网', 1],
    ['12个', 12],
    ['十二大行动', 12],
    ['双公示', 2],
    ['事项四类', undefined],
    ['十十工程', undefined],
  ])('%s begins with %s', (text, value) => {
    expect(readLeadingNumeral(text)).toBe(value);
  });
});

describe('writeNumeral', () => {
  const legal = { digits: '零壹贰叁肆伍陆柒捌玖', ranks: '拾佰仟' };

  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [19, '十九'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [9999, '九千九百九十九'],
    [10000, '一零零零零'],
  ])('writes %i as %s', (value, numeral) => {
    expect(writeNumeral(value)).toBe(numeral);
  });

  test('a style has its own digits and ranks', () => {
    expect([10, 205].map((value) => writeNumeral(value, legal))).toEqual(['壹拾', '贰佰零伍']);
  });

  test('a number may be written digit by digit', () => {
    expect(writeDigits(2022, legal.digits)).toBe('贰零贰贰');
  });
});
