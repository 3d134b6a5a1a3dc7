import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPrinted, findSharedPassages, keepTelling, sharedPart } from '../../src/match/passages.ts';
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

  test('are of eight letters, wherever they stand in either text', () => {
    expect(printed('甲乙丙丁戊己庚辛', '子甲乙丙丁戊己庚辛丑')).toEqual([['甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚辛']]);
    expect(printed('子丑甲乙丙丁戊己庚', '甲乙丙丁戊己庚')).toEqual([]);
    expect(printed('子丑甲乙丙丁戊己庚1', '甲乙丙丁戊己庚1')).toEqual([['甲乙丙丁戊己庚1', '甲乙丙丁戊己庚1']]);
  });

  test('count a letter beyond the first plane once, in a pair of units', () => {
    const [seven, eight] = ['乙丙𠮷丁戊己庚', '乙丙𠮷丁戊己庚辛'];
    expect(printed(`子${seven}丑`, `寅${seven}卯`)).toEqual([]);
    expect(printed(`子${eight}丑`, `寅${eight}卯`).length).toBe(1);
  });

  test('do not follow from what was compared before', () => {
    const [one, two] = ['推进行政裁决规范化建设工作', '健全行政应诉工作联席会议制度'];
    const long = `${one}。${two}。`.repeat(3);
    const alone = printed(`${one}。`, `${two}，${one}。`);
    expect(printed(long, long)).not.toEqual([]);
    expect(printed(`${one}。`, `${two}，${one}。`)).toEqual(alone);
    expect(alone).toEqual([[one, one]]);
  });

  test('neither begin nor end with a mark', () => {
    expect(printed('一，“甲乙丙丁戊己庚辛”，二', '三，“甲乙丙丁戊己庚辛”，四')).toEqual([
      ['甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚辛'],
    ]);
    expect(printed('（甲乙丙丁、戊己庚）', '（甲乙丙丁、戊己庚）')).toEqual([]);
  });

  test('leave to a longer one what it has taken, and keep what is left of eight letters', () => {
    const [front, middle, back] = ['甲乙丙丁戊己庚辛', '子丑寅卯辰巳午未申酉戌亥', '天地玄黄宇宙洪荒'];
    const longer = `${middle}${back}`;
    // The first text has both once; the second has the longer one, and elsewhere what comes before it with its beginning.
    expect(printed(`${front}${longer}`, `${longer}。${front}${middle.slice(0, 6)}`)).toEqual([
      [front, front],
      [longer, longer],
    ]);
    expect(printed(`${front.slice(1)}${longer}`, `${longer}。${front.slice(1)}${middle.slice(0, 6)}`)).toEqual([
      [longer, longer],
    ]);
    // The same with what comes behind it.
    expect(printed(`${longer}${front}`, `${longer.slice(-6)}${front}。${longer}`)).toEqual([
      [longer, longer],
      [front, front],
    ]);
  });

  test('are none where a longer one has taken the middle', () => {
    const [inner, before, after] = ['子丑寅卯辰巳午未申酉', '甲乙丙', '丁戊己'];
    const outer = `${before}${inner.slice(2, 8)}${after}`;
    // What both texts have of the outer one runs across the inner one, which is longer and taken first.
    const long = `${outer}天地玄黄宇宙洪荒`;
    expect(printed(`${long}。${outer}`, `${outer}。${long}`)).toEqual([
      [long, long],
      [outer, outer],
    ]);
    expect(printed(`${long}。`, `${outer}。${long}`)).toEqual([[long, long]]);
  });

  test('of equal length are taken in the order of the first text, then of the second', () => {
    const sentence = '依法及时就地解决群众合理诉求';
    const spans = (a: string, b: string) => shared(a, b).map((passage) => [passage.a.start, passage.b.start]);
    expect(spans(`${sentence}，${sentence}。`, `甲${sentence}`)).toEqual([[0, 1]]);
    expect(spans(`甲${sentence}`, `${sentence}，${sentence}。`)).toEqual([[1, 0]]);
    expect(spans(`${sentence}，甲${sentence}`, `${sentence}；乙${sentence}`)).toEqual([
      [0, 0],
      [16, 16],
    ]);
  });

  test('are found only where another plan has them', () => {
    const sentence = '依法及时就地解决群众合理诉求';
    const [a, b, c] = indexWording(['jia', 'jia', 'yi'].map((plan) => ({ plan, text: sentence })));
    expect(findSharedPassages(a!, c!)).toEqual([{ a: { start: 0, end: 14 }, b: { start: 0, end: 14 } }]);
    const [alone, twin] = indexWording(['jia', 'jia'].map((plan) => ({ plan, text: sentence })));
    expect(findSharedPassages(alone!, twin!)).toEqual([]);
    expect([...(b?.runs ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...(alone?.runs ?? [])]).toEqual([-1, -1, -1, -1, -1, -1, -1]);
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
    expect(sharedPart(shared(a, b), { a: countPrinted(a), b: countPrinted(b) })).toEqual({ a: 1, b: 0.55 });
  });

  test('counts no layout and rounds to a thousandth', () => {
    const a = '推进行政\n 裁决规范化建设。丙丁';
    const printed = { a: countPrinted(a), b: countPrinted('甲乙丙') };
    expect(sharedPart([{ a: { start: 0, end: 13 }, b: { start: 0, end: 2 } }], printed)).toEqual({
      a: 0.786,
      b: 0.667,
    });
  });

  test('is nothing for an empty text', () => {
    expect(sharedPart([], { a: countPrinted(''), b: countPrinted('甲') })).toEqual({ a: 0, b: 0 });
  });
});

describe('keepTelling', () => {
  test('keeps a passage with eight letters beside what is hidden in either text', () => {
    const passage = '依法给予处分的单位应当公开检讨';
    const [found] = shared(passage, passage);
    const seven = '       位应当公开检讨'.padStart(passage.length);
    const eight = '      单位应当公开检讨'.padStart(passage.length);
    expect(keepTelling([found!], { a: eight, b: eight })).toEqual([found]);
    expect(keepTelling([found!], { a: seven, b: eight })).toEqual([]);
    expect(keepTelling([found!], { a: eight, b: seven })).toEqual([]);
  });
});
