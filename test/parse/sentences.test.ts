import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/parse/sentences.ts';

describe('splitSentences', () => {
  test.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['“甲。”乙。', ['“甲。”', '乙。']],
    ['甲（乙。丙。）丁。戊', ['甲（乙。丙。）丁。', '戊']],
    ['甲（乙。丙', ['甲（乙。', '丙']],
    ['甲\n乙。', ['甲', '乙。']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
