import { describe, expect, test } from 'vitest';
import { type AlignedSentence, compareTexts, compareWords } from '../../src/match/compare.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';

const cut = createSegmenter();

function compare(a: string, b: string) {
  const side = (text: string) => ({ text, sentences: splitSentences(text) });
  return compareTexts(side(a), side(b), cut);
}

function join(sentence: AlignedSentence | undefined): string {
  return (sentence?.runs ?? []).map(({ text }) => text).join('');
}

describe('compareWords', () => {
  test('marks the words that only one side has', () => {
    expect(compareWords(['每年', '开展', '培训'], ['每季度', '开展', '培训'])).toEqual({
      a: [
        { text: '每年', kind: 'only' },
        { text: '开展培训', kind: 'same' },
      ],
      b: [
        { text: '每季度', kind: 'only' },
        { text: '开展培训', kind: 'same' },
      ],
    });
  });

  test('takes words of another width for the same and shows each as printed', () => {
    expect(compareWords(['公开', '，', 'ＡＰＰ'], ['公开', ',', 'APP'])).toEqual({
      a: [{ text: '公开，ＡＰＰ', kind: 'same' }],
      b: [{ text: '公开,APP', kind: 'same' }],
    });
  });

  test('does not call a lone mark between two differences common', () => {
    const { a } = compareWords(['甲方', '、', '乙方'], ['丙方', '、', '丁方']);
    expect(a).toEqual([{ text: '甲方、乙方', kind: 'only' }]);
  });
});

describe('what stands between two differences', () => {
  const kinds = (a: readonly string[], b: readonly string[]) =>
    compareWords(a, b).a.map(({ text, kind }) => `${text} ${kind}`);

  test('is common from two letters on', () => {
    expect(kinds(['甲方', '的', '乙方'], ['丙方', '的', '丁方'])).toEqual(['甲方的乙方 only']);
    expect(kinds(['甲方', '的、', '，', '乙方'], ['丙方', '的、', '，', '丁方'])).toEqual(['甲方的、，乙方 only']);
    expect(kinds(['甲方', '和', '、', '5', '乙方'], ['丙方', '和', '、', '5', '丁方'])).toEqual([
      '甲方 only',
      '和、5 same',
      '乙方 only',
    ]);
  });

  test('does not stand between them at the beginning or the end', () => {
    expect(kinds(['的', '甲方'], ['的', '乙方'])).toEqual(['的 same', '甲方 only']);
    expect(kinds(['甲方', '。'], ['乙方', '。'])).toEqual(['甲方 only', '。 same']);
    expect(kinds(['。'], ['。'])).toEqual(['。 same']);
  });
});

describe('compareTexts', () => {
  test('sets sentences side by side that say the same in another order', () => {
    const rows = compare('加强行政调解工作。健全信访制度机制。', '健全信访制度机制。加强行政调解工作。');
    expect(rows.map(({ a, b }) => [a?.sentence, b?.sentence])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(rows.map(({ same }) => same)).toEqual([1, 1]);
  });

  test('leaves a sentence without a partner alone, where its text has it', () => {
    const rows = compare('加强行政调解工作。修建跨河大桥。', '推广苹果种植。加强行政调解工作。');
    expect(rows.map(({ a, b }) => [a?.sentence, b?.sentence])).toEqual([
      [undefined, 1],
      [1, 2],
      [2, undefined],
    ]);
    expect(rows[0]?.b?.runs).toEqual([{ text: '推广苹果种植。', kind: 'only' }]);
  });

  test('numbers the sentences and says which part of a row is the same, to a thousandth', () => {
    const [, row] = compare('健全制度。每年开展法治培训。', '健全制度。每季度开展法治培训。');
    expect(row).toEqual({
      a: {
        sentence: 2,
        runs: [
          { text: '每年', kind: 'only' },
          { text: '开展法治培训。', kind: 'same' },
        ],
      },
      b: {
        sentence: 2,
        runs: [
          { text: '每季度', kind: 'only' },
          { text: '开展法治培训。', kind: 'same' },
        ],
      },
      same: 0.737,
    });
  });

  test.each([
    ['', ''],
    ['甲。', ''],
    ['', '乙。'],
  ])('accepts %j beside %j', (a, b) => {
    expect(compare(a, b).map((row) => [join(row.a), join(row.b)])).toEqual(a || b ? [[a, b]] : []);
  });
});
