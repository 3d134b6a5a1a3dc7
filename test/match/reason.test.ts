/** The evidence for a match of invented measures, and how it reads. */
import { describe, expect, test } from 'vitest';
import { commonTitleTerms, commonTopic, explainMatch } from '../../src/match/reason.ts';
import { thresholds } from '../../src/match/thresholds.ts';
import type { CommonTopic, MatchInput } from '../../src/match/types.ts';
import { noTerms } from '../../src/segment/numbered.ts';

function measure(title: string, topics: Readonly<Record<string, readonly string[]>> = {}): MatchInput {
  const scores = Object.entries(topics).map(([topic, evidence]) => ({
    topic,
    score: 1,
    evidence: [...evidence],
    near: [],
  }));
  return { id: 'jia/1', plan: 'jia', title, headings: [], text: '', topics: scores };
}

describe('a reason', () => {
  const nothing = { titleTerms: [], passages: 0, characters: 0 };
  const name = (topic: string) => `【${topic}】`;
  const about = (place: CommonTopic['place']) => explainMatch({ ...nothing, topic: { topic: '普法', place } }, name);

  test('says how the topic is common', () => {
    expect(about('main')).toBe('同为“【普法】”主题');
    expect(about('mixed')).toBe('一方以“【普法】”为主题，另一方也有涉及');
    expect(about('further')).toBe('都涉及“【普法】”');
  });

  test('says nothing of a group that has no name', () => {
    const common: CommonTopic = { topic: '普法', place: 'main' };
    expect(explainMatch({ ...nothing, topic: common }, () => undefined)).toBe('用词相近');
  });

  test('names what the titles have and counts the passages', () => {
    expect(explainMatch({ ...nothing, titleTerms: ['复议'] }, name)).toBe('标题都有“复议”');
    expect(explainMatch({ titleTerms: ['复议', '应诉'], passages: 3, characters: 120 }, name)).toBe(
      '标题都有“复议”、“应诉”；相同表述3处120字',
    );
    expect(
      explainMatch({ topic: { topic: '普法', place: 'main' }, titleTerms: [], passages: 1, characters: 9 }, name),
    ).toBe('同为“【普法】”主题；相同表述1处9字');
  });

  test('is a likeness of words where there is nothing else', () => {
    expect(explainMatch(nothing, name)).toBe('用词相近');
  });
});

describe('the common topic', () => {
  const common = (a: readonly string[], b: readonly string[]) => {
    const topics = (list: readonly string[]) => measure('', Object.fromEntries(list.map((topic) => [topic, []])));
    return commonTopic({ a: topics(a), b: topics(b) });
  };

  test('is the main one of both before that of one, and that before one that both only touch', () => {
    expect(common(['甲', '乙', '丙'], ['甲', '丙', '乙'])).toEqual({ topic: '甲', place: 'main' });
    expect(common(['甲', '乙', '丙'], ['丙', '乙'])).toEqual({ topic: '丙', place: 'mixed' });
    expect(common(['丙', '乙'], ['甲', '乙', '丙'])).toEqual({ topic: '丙', place: 'mixed' });
    expect(common(['甲', '乙'], ['丁', '乙'])).toEqual({ topic: '乙', place: 'further' });
  });

  test('is the first by its name among equals', () => {
    expect(common(['x', 'c', 'b', 'd'], ['y', 'd', 'c', 'b'])).toEqual({ topic: 'b', place: 'further' });
  });

  test('is none where there is none', () => {
    expect(common(['甲'], ['乙'])).toBeUndefined();
    expect(common([], [])).toBeUndefined();
  });
});

describe('the words that both titles have', () => {
  const terms = (words: Readonly<Record<string, number>>) => ({
    title: noTerms,
    text: noTerms,
    rarities: '',
    titleWords: Object.entries(words).map(([word, rarity]) => ({ word, rarity })),
  });
  const telling = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
    commonTitleTerms({ a: measure(''), b: measure('') }, { a: terms(a), b: terms(b) });
  const { tellingWord, namedWords } = thresholds;

  test('are named from a rarity on, the rarest first', () => {
    expect(telling({ 机制: tellingWord - 0.01, 复议: tellingWord, 应诉: 5 }, { 应诉: 5, 复议: 1, 机制: 9 })).toEqual([
      '应诉',
      '复议',
    ]);
    expect(telling({ 复议: 5 }, { 应诉: 5 })).toEqual([]);
  });

  test('are so many and no more', () => {
    const many = { 甲甲: 9, 乙乙: 8, 丙丙: 7, 丁丁: 6 };
    expect(telling(many, many)).toEqual(['甲甲', '乙乙', '丙丙', '丁丁'].slice(0, namedWords));
  });

  test('are named once in the longest form', () => {
    const words = { 行政复议: 9, 复议: 8, 复议机构: 7 };
    expect(telling(words, words)).toEqual(['行政复议', '复议机构']);
  });

  const topical = (a: MatchInput, b: MatchInput, topic = '复议') =>
    commonTitleTerms({ a, b }, { a: terms({ 应诉: 5 }), b: terms({ 应诉: 5 }) }, { topic, place: 'main' });

  test('are first those that show the topic, the longest first, quotes and width left out', () => {
    const a = measure('推进“行政 复议”和应诉ＡＢ', { 复议: ['复议', '应诉ab', '应诉AB', '行政复议', '没有'] });
    expect(topical(a, measure('《行政复议》应诉AB'))).toEqual(['应诉AB', '行政复议']);
  });

  test('are none of another topic, and none with a gap', () => {
    const a = measure('行政复议', { 其他: ['行政'], 复议: ['行政…复议', '政复'] });
    expect(topical(a, measure('行政…复议行政复议'))).toEqual(['政复', '应诉']);
    expect(topical(a, measure('行政复议'), '没有')).toEqual(['应诉']);
  });
});
