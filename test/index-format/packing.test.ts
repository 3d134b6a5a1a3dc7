/** What is packed comes back as it was: JSON in GBK, and characters in runs. */
import { describe, expect, test } from 'vitest';
import { readGbkJson, writeGbkJson } from '../../src/index-format/gbk-json.ts';
import { readRuns, writeRuns } from '../../src/index-format/runs.ts';

describe('JSON in GBK', () => {
  test.each([
    ['an ideograph in two bytes', '行政复议', 10],
    ['ASCII in one', 'a1"\\\n', 10],
    ['marks of Chinese text in two', '“《〔，。！（％—…·', 24],
    ['an ideograph that GBK lacks as an escape', '㐀', 8],
    ['a pair of surrogates as two', '𠀀', 14],
    ['half of a pair as one', '\ud840', 8],
    ['an accent, a Greek letter and the euro as escapes', 'éα€', 20],
  ])('has %s', (_, text, bytes) => {
    const written = writeGbkJson(text);
    expect(written).toHaveLength(bytes);
    expect(readGbkJson(written)).toBe(text);
  });

  test('brings back every character', () => {
    const all = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code)).join('');
    expect(readGbkJson(writeGbkJson({ all }))).toEqual({ all });
  });
});

describe('runs', () => {
  test.each([
    ['neighbours are counted', '巴八捌疤', '捌八2', '捌八疤巴'],
    ['gaps divide', '啊埃', '啊埃', '啊埃'],
    ['what is not usual comes last', '丌阿啊', '啊1丌', '啊阿丌'],
    ['nothing is nothing', '', '', ''],
  ])('%s', (_, characters, written, read) => {
    expect(writeRuns(characters)).toBe(written);
    expect(readRuns(written)).toBe(read);
  });
});
