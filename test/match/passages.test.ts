import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSharedPassages, sharedPart } from '../../src/match/passages.ts';
import { indexWording } from '../../src/match/wording-index.ts';

function shared(a: string, b: string) {
  const [first, second] = indexWording([
    { plan: 'jia', text: a },
    { plan: 'yi', text: b },
  ]);
  return findSharedPassages(first!, second!);
}

function printed(a: string, b: string): [string, string][] {
  return shared(a, b).map((passage) => [
    a.slice(passage.a.start, passage.a.end),
    b.slice(passage.b.start, passage.b.end),
  ]);
}

describe('findSharedPassages', () => {
  test('finds what both texts have, where either has it', () => {
    expect(printed('要坚持立法和改革决策相衔接。', '一是立法和改革决策相衔接，二是其他。')).toEqual([
      ['立法和改革决策相衔接', '立法和改革决策相衔接'],
    ]);
  });

  test('leaves out passages of fewer than eight letters', () => {
    expect(printed('健全行政复议制度', '完善行政复议制度')).toEqual([]);
    expect(printed('健全政府行政复议制度', '完善政府行政复议制度')).toHaveLength(1);
  });

  test('does not count marks as letters', () => {
    expect(printed('甲（一）（二）（三）乙', '丙（一）（二）（三）丁')).toEqual([]);
  });

  test('ignores line breaks, spaces and width', () => {
    expect(printed('推进“互联网＋监管”，建设 一\n体化平台', '推进“互联网+监管”,建设一体化平台')).toEqual([
      ['推进“互联网＋监管”，建设 一\n体化平台', '推进“互联网+监管”,建设一体化平台'],
    ]);
  });

  test('takes each place once, the longest passage first', () => {
    const sentence = '依法及时就地解决群众合理诉求';
    expect(printed(`${sentence}，${sentence}。`, sentence)).toEqual([[sentence, sentence]]);
  });

  test('finds passages in another order', () => {
    const [one, two] = ['推进行政裁决规范化建设工作', '健全行政应诉工作联席会议制度'];
    expect(printed(`${one}。${two}。`, `${two}。${one}。`).map(([a]) => a)).toEqual([one, two]);
  });

  test('is symmetric, never overlaps, and gives equal text on any input', () => {
    const text = fc.array(fc.constantFrom('依法行政', '公开', '，', '。', ' ', '\n', 'ＡＢ', '“', '𠮷'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (partsA, partsB) => {
        const [a, b] = [partsA.join(''), partsB.join('')];
        const plain = (value: string) => value.normalize('NFKC').replace(/\s/gu, '');
        let end = 0;
        for (const passage of shared(a, b)) {
          expect(plain(a.slice(passage.a.start, passage.a.end))).toBe(plain(b.slice(passage.b.start, passage.b.end)));
          expect(passage.a.start).toBeGreaterThanOrEqual(end);
          end = passage.a.end;
        }
        expect(shared(b, a).length > 0).toBe(shared(a, b).length > 0);
      }),
    );
  });
});

describe('sharedPart', () => {
  test('is the part of either text that lies in shared passages', () => {
    const [a, b] = ['推进行政裁决规范化建设', '推进行政裁决规范化建设，加强培训指导工作'];
    expect(sharedPart(shared(a, b), { a, b })).toEqual({ a: 1, b: 0.55 });
  });

  test('is nothing for an empty text', () => {
    expect(sharedPart([], { a: '', b: '甲' })).toEqual({ a: 0, b: 0 });
  });
});
