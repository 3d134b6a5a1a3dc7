import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CutWords } from '../../src/segment/cut.ts';
import { jieba } from '../../src/segment/jieba.ts';
import { isMadeOf, reduceDictionary } from '../../src/segment/jieba-dictionary.ts';
import { seedDocuments } from '../seed.ts';

describe('createSegmenter', () => {
  const lines = seedDocuments.flatMap(({ text }) => text.split('\n'));
  const otherText = '糖醋鲤鱼上桌';
  let wholly: readonly (readonly string[])[] = [];
  let otherWholly: readonly string[] = [];
  beforeAll(async () => {
    const whole = await freshSegmenter();
    wholly = lines.map(whole);
    otherWholly = whole(otherText);
  });
  afterEach(() => vi.resetModules());

  /** What is loaded is kept for all of a process; every test starts with nothing. */
  async function freshSegmenter(texts?: readonly string[]): Promise<CutWords> {
    vi.resetModules();
    const { createSegmenter } = await import('../../src/segment/jieba.ts');
    return createSegmenter(texts);
  }

  test('cuts every line of the seed plans with a reduced dictionary as with the whole', async () => {
    expect(lines.map(await freshSegmenter(lines))).toEqual(wholly);
  });

  test('cuts a text with other characters as with the whole dictionary', async () => {
    expect((await freshSegmenter(['法治政府']))(otherText)).toEqual(otherWholly);
  });

  test('loads once for texts that are cut as printed and with their width folded', async () => {
    const load = vi.spyOn(jieba(), 'load');
    const cut = await freshSegmenter(['法治政府，２０３１年。']);
    for (const text of ['法治政府，２０３１年。', '法治政府,2031年。']) cut(text);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('loads for texts that it has served before where it has been loaded for others since', async () => {
    const load = vi.spyOn(jieba(), 'load');
    vi.resetModules();
    const { createSegmenter } = await import('../../src/segment/jieba.ts');
    load.mockClear();
    for (const texts of [['法治政府'], ['法治政府', '政府'], [otherText], ['法治政府']]) createSegmenter(texts);
    expect(load).toHaveBeenCalledTimes(3);
  });

  test('knows the words that jieba is shipped with for its users', async () => {
    const text = '运用云计算和区块链';
    expect((await freshSegmenter([text]))(text)).toEqual(['运用', '云计算', '和', '区块链']);
  });
});

describe('reduceDictionary', () => {
  const dictionary = '法治 8 n\n政府 5 n\n治水 1 v\n水 3 n\n';
  const { dict, userDict } = reduceDictionary(dictionary, '政法\n法政 7 n\n', new Set('法治政府'));
  const entries = dict.trimEnd().split('\n');

  test('keeps the words that the characters spell', () => {
    expect(entries.filter((line) => isMadeOf(line.split(' ')[0]!, new Set('法治政府水')))).toEqual([
      '法治 8 n',
      '政府 5 n',
    ]);
  });

  test('keeps the sum and the least of the frequencies', () => {
    const frequencies = entries.map((line) => Number(line.split(' ')[1]));
    expect(frequencies.reduce((sum, one) => sum + one)).toBe(17);
    expect(Math.min(...frequencies)).toBe(1);
  });

  test('gives users’ words without a frequency the median of all', () => {
    expect(userDict).toBe('政法 5 x\n法政 7 n\n');
  });
});
