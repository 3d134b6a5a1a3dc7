import { describe, expect, test } from 'vitest';
import { findDoubts } from '../../../src/intake/scan/doubts.ts';
import { setPunctuation } from '../../../src/intake/scan/punctuation.ts';
import type { RecognisedPage } from '../../../src/intake/scan/recognise-page.ts';
import { followScan, isOfScan, keepScan } from '../../../src/intake/scan/scan-file.ts';
import { setScan } from '../../../src/intake/scan/scan-text.ts';

/** A line of type of 20 pixels from `left` on, all its characters read with the same confidence but those in `unsure`. */
function line(text: string, left: number, top: number, unsure: Readonly<Record<number, number>> = {}) {
  const characters = [...text].map((character, index) => ({
    text: character,
    confidence: unsure[index] ?? 0.99,
    at: (index + 0.5) / [...text].length,
  }));
  return { box: { left, top, right: left + 20 * [...text].length, bottom: top + 27 }, characters };
}

function page(...lines: ReturnType<typeof line>[]): RecognisedPage {
  return { width: 600, height: 800, turned: 0, rotated: 0, seals: 0, lines, rulings: [] };
}

const words = (text: string): readonly string[] => text.match(/宪法|宣传|开展|普法|方案|责任|单位|司法局|./gsu) ?? [];

describe('setScan', () => {
  const first = page(
    line('开展宪法宣传，推动全市行业实现一证准营深化商事登', 60, 200),
    line('一、普法', 100, 160),
    line('记制度改革。', 60, 240, { 2: 0.7 }),
  );

  test('sets lines from top to bottom and joins those that run on', () => {
    expect(setScan([first]).text).toBe('一、普法\n开展宪法宣传，推动全市行业实现一证准营深化商事登记制度改革。');
  });

  test('knows of every character where on its page it was seen', () => {
    const { text, characters } = setScan([first]);
    expect(characters.map(({ offset }) => text[offset]).join('')).toBe(text.replaceAll('\n', ''));
    expect(characters[0]).toEqual({ offset: 0, confidence: 0.99, page: 1, box: [0.1667, 0.2, 0.2, 0.2338] });
  });

  test('knows of every line from where to where it stands in the text', () => {
    const { text, lines } = setScan([first]);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、普法',
      '开展宪法宣传，推动全市行业实现一证准营深化商事登',
      '记制度改革。',
    ]);
    expect(lines[2]?.box).toEqual([0.1, 0.3, 0.3, 0.3338]);
  });

  test('reads the cells of a table row by row', () => {
    const level = [100, 150, 200].map((y) => ({ x1: 40, y1: y, x2: 560, y2: y }));
    const upright = [40, 140, 400, 560].map((x) => ({ x1: x, y1: 100, x2: x, y2: 200 }));
    const cells = [line('序号', 60, 110), line('主要任务', 160, 110), line('责任单位', 420, 110)];
    const row = [line('1', 60, 160), line('开展宪法宣传', 160, 160), line('市司法局', 420, 160, { 2: 0.5 })];
    const { text, characters } = setScan([{ ...page(...cells, ...row), rulings: [...level, ...upright] }]);
    expect(text).toBe('1. 开展宪法宣传（责任单位：市司法局）');
    expect(
      characters.map(({ offset, confidence }) => [text[offset], confidence]).filter(([, sure]) => sure === 0.5),
    ).toEqual([['法', 0.5]]);
  });

  test('reads a table without ruling lines row by row', () => {
    const head = [line('序号', 60, 100), line('主要任务', 160, 101), line('责任单位', 420, 100)];
    const rows = [line('1', 68, 140), line('开展宪法宣传，落实', 160, 139), line('市司法局', 421, 141)];
    const below = [
      line('普法责任。', 161, 170),
      line('2', 68, 210),
      line('公开年报。', 160, 211),
      line('市政府办', 420, 210),
    ];
    const { text, characters } = setScan([page(...head, ...rows, ...below)]);
    expect(text).toBe('1. 开展宪法宣传，落实普法责任。（责任单位：市司法局）\n2. 公开年报。（责任单位：市政府办）');
    expect(characters.find(({ offset }) => text[offset] === '责')?.box[1]).toBe(0.2125);
  });

  test('takes page numbers off', () => {
    const pages = [1, 2, 3].map((number) => page(line('开展宪法宣传。', 60, 200), line(`—${number}—`, 280, 760)));
    expect(setScan(pages).text).not.toContain('—');
  });
});

describe('setPunctuation', () => {
  const set = (text: string): string =>
    setPunctuation([...text].map((one, index) => ({ text: one, confidence: 1, at: index })))
      .map((one) => one.text)
      .join('');

  test.each([
    ['改革,提升', '改革，提升'],
    ['(责任单位:市司法局)', '（责任单位：市司法局）'],
    ['"双随机"监管', '“双随机”监管'],
    ['3,000人', '3,000人'],
    ['http://a.cn', 'http://a.cn'],
    ['潍发〔2021]26号', '潍发〔2021〕26号'],
    ['潍发[2021]26号', '潍发〔2021〕26号'],
    ['（2021一2025年）', '（2021—2025年）'],
    ['（2021－2025年）', '（2021—2025年）'],
    ['第一、二季度', '第一、二季度'],
    ['2021年一季度', '2021年一季度'],
  ])('sets %s as %s', (read, printed) => {
    expect(set(read)).toBe(printed);
  });
});

describe('findDoubts', () => {
  const doubtsOf = (...lines: ReturnType<typeof line>[]) => {
    const scan = setScan([page(...lines)]);
    return findDoubts(scan, words).map(({ character, reason }) => [
      scan.text[scan.characters[character]?.offset ?? -1],
      reason,
    ]);
  };

  test('lists what the model was not sure of', () => {
    expect(doubtsOf(line('开展宪法宣传', 60, 100, { 2: 0.89, 3: 0.9 }))).toEqual([['宪', 'unsure']]);
  });

  test('lists single characters side by side that are nearly sure', () => {
    expect(doubtsOf(line('宣传龘靐宣传', 60, 100, { 2: 0.98, 3: 0.99 }))).toEqual([['龘', 'no-word']]);
    expect(doubtsOf(line('宣传龘宣传', 60, 100, { 2: 0.98 }))).toEqual([]);
  });

  test('lists brackets without their pair', () => {
    expect(doubtsOf(line('（责任单位：司法局', 60, 100), line('《宪法》”', 60, 150))).toEqual([
      ['（', 'bracket'],
      ['”', 'bracket'],
    ]);
  });

  test('lists numbers that skip', () => {
    const numbered = ['一、普法', '（一）宪法', '（二）宣传', '（四）开展', '三、方案', '（一）普法'];
    expect(doubtsOf(...numbered.map((text, index) => line(text, 60, 100 + 50 * index)))).toEqual([
      ['四', 'number'],
      ['三', 'number'],
    ]);
  });
});

describe('a kept scan', () => {
  const pages = [page(line('一、普法', 60, 100), line('开展宪去宣传。', 60, 150, { 3: 0.5, 6: 0.8 }))];
  const kept = keepScan([{ name: 'a.pdf', sha256: 'aa' }], pages, setScan(pages), words);

  test('knows the doubts of the text as it was recognised', () => {
    const { doubts, lines } = followScan(kept, '一、普法\n开展宪去宣传。\n') ?? {};
    expect(doubts?.map(({ line: at, column, text }) => [at, column, text])).toEqual([
      [2, 4, '去'],
      [2, 7, '。'],
    ]);
    expect(lines?.map(({ line: at, page: number }) => [at, number])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('takes a changed character for settled and follows the others', () => {
    const { doubts, lines } = followScan(kept, '甲市方案\n一、普法\n开展宪法宣传。') ?? {};
    expect(doubts?.map(({ line: at, column, text }) => [at, column, text])).toEqual([[3, 7, '。']]);
    expect(lines?.map(({ line: at }) => at)).toEqual([2, 3]);
  });

  test('is followed over hundreds of pages, and past characters of two units', () => {
    const long = page(line('𠮷镇宪去', 60, 100, { 3: 0.5 }));
    const scan = keepScan([{ name: 'a.pdf', sha256: 'aa' }], [long], setScan([long]), words);
    expect(scan.doubts.map(({ offset }) => scan.text.slice(offset))).toEqual(['去']);
    const text = `${scan.text}\n${'宪法宣传'.repeat(50_000)}`;
    const now = `${'𠮷'.repeat(20)}\n${text}`;
    expect(followScan({ ...scan, text }, now)?.doubts).toMatchObject([{ line: 2, column: 5, text: '去' }]);
  });

  test('is not followed into another text', () => {
    expect(followScan(kept, '乙'.repeat(300))).toBeUndefined();
  });
});

test.each([
  ['甲.scan/甲.pdf', true],
  ['2021/甲.scan/lines.json', true],
  ['甲.scan', false],
  ['甲.txt', false],
])('isOfScan %s is %s', (file, is) => {
  expect(isOfScan(file)).toBe(is);
});
