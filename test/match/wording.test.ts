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

  test('calls a sentence common when so much of its letters stands in other plans', () => {
    const common = '甲乙丙丁戊己庚辛壬';
    const verdict = (own: string) => wording(['jia', `${common}${own}。`], ['yi', `${common}。`])[0]![0]!;
    expect(verdict('子丑寅卯辰巳')).toMatchObject({ common: true, share: 0.6 });
    expect(verdict('子丑寅卯辰巳午')).toMatchObject({ common: false, share: 0.563 });
  });

  test('takes a sentence of eight letters for a long one', () => {
    const short = (text: string) => wording(['jia', `${text}。`], ['yi', `另有${text}。`])[0]![0]!;
    expect(short('一二三四五六七')).toEqual({ common: false, share: 0, passages: [] });
    expect(short('一二三四五六七八')).toEqual({ common: true, share: 1, passages: [{ start: 0, end: 9 }] });
  });

  test('marks the whole of a short common sentence, marks and width left out of the comparison', () => {
    const [first, second] = wording(['jia', '推广ＡＰＰ！'], ['yi', '推广 APP。'], ['jia', '压实责任。']);
    expect(first).toEqual([{ common: true, share: 1, passages: [{ start: 0, end: 6 }] }]);
    expect(second).toEqual([{ common: true, share: 1, passages: [{ start: 0, end: 7 }] }]);
  });

  test('joins runs that touch and keeps others apart, within the sentence', () => {
    const [one, two] = ['甲乙丙丁戊己庚辛', '子丑寅卯辰巳午未'];
    const text = `${one}天${two}。${one}${two}。`;
    const [read] = wording(['jia', text], ['yi', `${one}。${two}。`]);
    expect(read!.map(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)))).toEqual([
      [one, `${two}。`],
      [`${one}${two}。`],
    ]);
    const [across] = wording(['jia', '一二三四五六七八。九十百千万亿兆零。'], ['yi', '五六七八。九十百千']);
    expect(across!.map(({ share }) => share)).toEqual([0, 0]);
  });
});
