import { describe, expect, test } from 'vitest';
import { type AlignedSentence, compareTexts, compareWords } from '../../src/match/compare.ts';
import type { WordRun } from '../../src/model/word-runs.ts';
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

/** A side with 【what the other has in another reading】 and 〔what it has not〕. */
function marked(runs: readonly WordRun[]): string {
  const brackets = { same: '$&', different: '【$&】', added: '〔$&〕' };
  return runs.map(({ text, kind }) => text.replace(/.+/su, brackets[kind])).join('');
}

function markWords(a: readonly string[], b: readonly string[]): string[] {
  const runs = compareWords(a, b);
  return [marked(runs.a), marked(runs.b)];
}

describe('compareWords', () => {
  test('marks what the other side words differently and what it has not', () => {
    expect(compareWords(['每年', '开展', '法治', '培训'], ['每季度', '开展', '法治', '专题', '培训'])).toEqual({
      a: [
        { text: '每年', kind: 'different' },
        { text: '开展法治培训', kind: 'same' },
      ],
      b: [
        { text: '每季度', kind: 'different' },
        { text: '开展法治', kind: 'same' },
        { text: '专题', kind: 'added' },
        { text: '培训', kind: 'same' },
      ],
    });
  });

  test('takes spaces for no difference', () => {
    expect(markWords(['推行', ' ', 'APP', '\n', '执法'], ['推行', 'APP', '执法'])).toEqual([
      '推行 APP\n执法',
      '推行APP执法',
    ]);
  });

  test('takes words of another width for the same and shows each as printed', () => {
    expect(compareWords(['公开', '，', 'ＡＰＰ'], ['公开', ',', 'APP'])).toEqual({
      a: [{ text: '公开，ＡＰＰ', kind: 'same' }],
      b: [{ text: '公开,APP', kind: 'same' }],
    });
  });

  const frame = (...inner: string[]) => ['健全', '依法', '行政', ...inner, '工作', '机制'];

  test.each([
    ['one letter', frame('甲方', '和', '乙方'), frame('丙方', '和', '丁方'), '健全依法行政【甲方和乙方】工作机制'],
    [
      'two, no more than beside them',
      frame('甲方', '推进', '乙方'),
      frame('丙方', '推进', '丁方'),
      '健全依法行政【甲方推进乙方】工作机制',
    ],
    [
      'two, more than on one side',
      frame('甲', '推进', '乙方'),
      frame('丙', '推进', '丁方'),
      '健全依法行政【甲】推进【乙方】工作机制',
    ],
    [
      'three',
      frame('甲方单位', '办公室', '乙方单位'),
      frame('丙方', '办公室', '丁方'),
      '健全依法行政【甲方单位办公室乙方单位】工作机制',
    ],
    [
      'four',
      frame('甲方单位', '共同推进', '乙方单位'),
      frame('丙方', '共同推进', '丁方'),
      '健全依法行政【甲方单位】共同推进【乙方单位】工作机制',
    ],
  ])('takes %s between two differences for common only where it says something', (_, a, b, first) => {
    expect(markWords(a, b)[0]).toBe(first);
  });
});

describe('clauses', () => {
  const mark = (a: string, b: string) => markWords(cut(a), cut(b));

  test('that say different things have no words in common', () => {
    expect(mark('坚持党的领导，推进法治政府建设。', '坚持改革开放，推进养老设施建设。')).toEqual([
      '〔坚持党的领导，推进法治政府建设。〕',
      '〔坚持改革开放，推进养老设施建设。〕',
    ]);
  });

  test('that differ have two letters in common nowhere, three somewhere, and any where they do not differ', () => {
    expect(mark('推进法治政府建设。', '推进养老设施建设。')).toEqual([
      '〔推进法治政府建设。〕',
      '〔推进养老设施建设。〕',
    ]);
    expect(mark('2024年底前，', '2025年底前，')).toEqual(['【2024】年底前，', '【2025】年底前，']);
    expect(mark('公布。', '公布。')).toEqual(['公布。', '公布。']);
  });

  test('are found where they stand in another order', () => {
    expect(mark('落实普法责任制，每年组织法治培训；', '每季度组织法治培训，落实普法责任制；')).toEqual([
      '落实普法责任制【，每年】组织法治培训【；】',
      '【每季度】组织法治培训【，】落实普法责任制【；】',
    ]);
  });

  test('are compared with the one beside them too where the other text has no comma', () => {
    expect(mark('加强行政执法监督，规范涉企检查行为。', '加强行政执法监督和规范涉企检查行为。')).toEqual([
      '加强行政执法监督【，】规范涉企检查行为。',
      '加强行政执法监督【和】规范涉企检查行为。',
    ]);
    expect(mark('加强行政执法监督和规范涉企检查行为。', '加强行政执法监督，规范涉企检查行为。')[1]).toBe(
      '加强行政执法监督【，】规范涉企检查行为。',
    );
  });

  test('that only one side has stand whole', () => {
    expect(mark('健全信访制度，依法公开政府信息。', '健全信访制度，推广苹果种植，依法公开政府信息。')).toEqual([
      '健全信访制度，依法公开政府信息。',
      '健全信访制度，〔推广苹果种植，〕依法公开政府信息。',
    ]);
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
    expect(rows[0]?.b?.runs).toEqual([{ text: '推广苹果种植。', kind: 'added' }]);
  });

  test('numbers the sentences and says which part of a row is the same, to a thousandth', () => {
    const [, row] = compare('健全制度。每年开展法治培训。', '健全制度。每季度开展法治培训。');
    expect(row).toEqual({
      a: {
        sentence: 2,
        runs: [
          { text: '每年', kind: 'different' },
          { text: '开展法治培训。', kind: 'same' },
        ],
      },
      b: {
        sentence: 2,
        runs: [
          { text: '每季度', kind: 'different' },
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
