import { describe, expect, test } from 'vitest';
import { readWording } from '../../src/match/wording.ts';
import { splitSentences } from '../../src/parse/sentences.ts';

function wording(...texts: (readonly [plan: string, text: string])[]) {
  const worded = texts.map(([plan, text], index) => ({ id: `${index}`, plan, text, sentences: splitSentences(text) }));
  const read = readWording(worded);
  return worded.map(({ id }) => read.get(id)!);
}

describe('readWording', () => {
  test('tells sentences that another plan has from those only one has', () => {
    const [first] = wording(
      ['jia', '依法推进决策后评估工作。打造“清风驿站”品牌。'],
      ['yi', '健全制度，依法推进决策后评估工作。'],
    );
    expect(first!.map(({ common }) => common)).toEqual([true, false]);
  });

  test('does not take the same plan for another', () => {
    const [first] = wording(['jia', '依法推进决策后评估工作。'], ['jia', '依法推进决策后评估工作。']);
    expect(first).toEqual([{ common: false, share: 0, passages: [] }]);
  });

  test('gives the passages that stand elsewhere as offsets into the text', () => {
    const text = '年内依法推进决策后评估工作并公开。';
    const [first] = wording(['jia', text], ['yi', '依法推进决策后评估工作']);
    expect(first![0]!.passages.map(({ start, end }) => text.slice(start, end))).toEqual(['依法推进决策后评估工作']);
  });

  test('counts a short sentence as common when another plan has the whole of it', () => {
    const [first, second] = wording(['jia', '总体要求\n压实责任。'], ['yi', '总体要求\n统筹推进。']);
    expect(first!.map(({ common }) => common)).toEqual([true, false]);
    expect(second!.map(({ common }) => common)).toEqual([true, false]);
  });
});
