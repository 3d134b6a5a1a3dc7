/** Scores of invented pairs, worked out by hand. */
import { describe, expect, test } from 'vitest';
import {
  type ComparedPair,
  measureBreadth,
  measureSpecificity,
  scorePair,
  type TopicWorth,
} from '../../src/match/score.ts';
import { thresholds } from '../../src/match/thresholds.ts';
import type { CommonTopic, MatchInput } from '../../src/match/types.ts';

function measure(topics: Readonly<Record<string, number>>, evidence: readonly string[] = []): MatchInput {
  const scores = Object.entries(topics).map(([topic, score]) => ({ topic, score, evidence, near: [] }));
  return { id: 'jia/1', plan: 'jia', title: '', headings: [], text: '', topics: scores };
}

/** A pair whose titles, texts and passages agree so far. */
function pair(
  wording: { title?: number; text?: number; shared?: number },
  topics: { a?: Readonly<Record<string, number>>; b?: Readonly<Record<string, number>>; common?: CommonTopic['place'] },
): ComparedPair {
  const { title = 0, text = 0, shared = 0 } = wording;
  return {
    measures: { a: measure(topics.a ?? {}), b: measure(topics.b ?? {}) },
    likeness: { title, text },
    share: shared,
    topic: topics.common && { topic: '甲', place: topics.common },
    sameSubject: true,
  };
}

const telling: TopicWorth = { specificity: () => 1, breadth: () => 1 };
const both = { a: { 甲: 1 }, b: { 甲: 1 } };

describe('the score of a pair', () => {
  test.each([
    ['main', 0.515],
    ['mixed', 0.24],
    ['further', 0.115],
  ] as const)('is half of how far a common topic (%s) goes and half of the wording', (common, score) => {
    const topics = { a: { 乙: 0.9, 甲: 0.01 }, b: { 丙: 0.9, 甲: 0.01 } };
    expect(scorePair(pair({ text: 0.1 }, { ...topics, common }), telling)).toBe(score);
  });

  test('is higher where both are probably about a topic that is the main one of one only', () => {
    const topics = { a: { 乙: 0.6, 甲: 0.4 }, b: { 甲: 0.9 } };
    expect(scorePair(pair({ text: 0.1 }, { ...topics, common: 'mixed' }), telling)).toBe(0.315);
  });

  test('is nothing where a common topic stands alone', () => {
    expect(scorePair(pair({}, { ...both, common: 'main' }), telling)).toBe(0);
  });

  test('takes words of the common topic, if both texts have some, for wording that agrees', () => {
    const [worded, bare] = [measure({ 甲: 1 }, ['复议']), measure({ 甲: 1 })];
    const alone = pair({}, { ...both, common: 'main' });
    expect(scorePair({ ...alone, measures: { a: worded, b: worded } }, telling)).toBe(0.5);
    expect(scorePair({ ...alone, measures: { a: worded, b: bare } }, telling)).toBe(0);
  });

  test('has wording bear out a common topic in a plan of few topics, whatever words of it the texts have', () => {
    const narrow: TopicWorth = { ...telling, breadth: (plan) => (plan === 'jia' ? 0 : 1) };
    const half: TopicWorth = { ...telling, breadth: () => 0.5 };
    const worded = measure({ 甲: 1 }, ['复议']);
    const found = (text: number, worth: TopicWorth) =>
      scorePair(
        { ...pair({ text }, { ...both, common: 'main' }), measures: { a: { ...worded, plan: 'yi' }, b: worded } },
        worth,
      );
    // 0.3 × 0.1 of wording is all that is asked for, 0.3 × 0.05 half of it
    expect([found(0, narrow), found(0.05, narrow), found(0.1, narrow)]).toEqual([0, 0.258, 0.515]);
    expect([found(0, half), found(0.05, half), found(0.1, half)]).toEqual([0.25, 0.383, 0.515]);
  });

  test('is what the wording alone says where the plans are on unrelated subjects', () => {
    const apart = { ...pair({ title: 1 }, { ...both, common: 'main' }), sameSubject: false };
    expect(scorePair(apart, telling)).toBe(0.2);
  });

  test('is half of how far the wording goes, where the topics do not agree', () => {
    const other = { a: { 甲: 1 }, b: { 乙: 1 } };
    expect(scorePair(pair({ title: 1 }, other), telling)).toBe(0.2);
    expect(scorePair(pair({ text: 1 }, other), telling)).toBe(0.15);
    expect(scorePair(pair({ shared: 1 }, other), telling)).toBe(0.15);
    expect(scorePair(pair({ title: 1, text: 1, shared: 1 }, other), telling)).toBe(0.5);
  });

  test('adds both and rounds to a thousandth', () => {
    expect(scorePair(pair({ title: 0.333, text: 0.111 }, { ...both, common: 'main' }), telling)).toBe(0.583);
  });

  test('lets the wording speak where a measure has no topic, up to what stands for a common one', () => {
    // 0.4 × 0.5 = 0.2 of wording, of 0.3 that tell
    expect(scorePair(pair({ title: 0.5 }, { a: { 甲: 1 } }), telling)).toBe(0.433);
    expect(scorePair(pair({ title: 0.5 }, { b: { 甲: 1 } }), telling)).toBe(0.433);
    expect(scorePair(pair({ title: 1 }, {}), telling)).toBe(0.7);
    expect(scorePair(pair({ title: 0.75 }, {}), telling)).toBe(0.65);
  });

  test('trusts a topic that was found half as strongly half', () => {
    const found = (a: number, b: number) =>
      scorePair(pair({ text: 0.1 }, { a: { 甲: a }, b: { 甲: b }, common: 'main' }), telling);
    const { trustedScore } = thresholds;
    expect(found(trustedScore, trustedScore)).toBe(0.515);
    expect(found(trustedScore / 2, trustedScore / 2)).toBe(0.29);
    expect(found(trustedScore / 4, trustedScore)).toBe(0.29);
  });

  test('trusts a crowded topic as far as it is specific', () => {
    expect(scorePair(pair({ text: 0.1 }, { ...both, common: 'main' }), { ...telling, specificity: () => 0.4 })).toBe(
      0.245,
    );
  });
});

describe('a topic tells measures apart', () => {
  /** How specific a topic of `count` of `all` measures is. */
  const specificity = (count: number, all: number): number =>
    measureSpecificity(
      Array.from({ length: all }, (_, index) => measure(index < count ? { 甲: 1, 乙: 0.5 } : { [`丙${index}`]: 1 })),
    )('甲');

  test('wholly while few measures or few of the library have it', () => {
    const { few } = thresholds.crowdedTopic;
    expect(specificity(few, few)).toBe(1);
    expect(specificity(15, 100)).toBe(1);
  });

  test('less where more have it, and not at all where half of the library has it', () => {
    expect(specificity(13, 40)).toBeCloseTo((0.5 - 13 / 40) / 0.35);
    expect(specificity(16, 100)).toBeLessThan(1);
    expect(specificity(20, 40)).toBe(0);
    expect(specificity(39, 40)).toBe(0);
  });

  test('by its main place only', () => {
    const measures = Array.from({ length: 20 }, () => measure({ 甲: 1, 乙: 0.5 }));
    expect(measureSpecificity(measures)('乙')).toBe(1);
  });
});

test('a plan is as broad as its measures have main topics, wholly from a number on', () => {
  const { broadPlan } = thresholds;
  const plan = (name: string, topics: readonly string[]) =>
    topics.map((topic) => ({ ...measure({ [topic]: 1, [`${topic}旁`]: 0.3 }), plan: name }));
  const all = Array.from({ length: broadPlan + 1 }, (_, index) => `题${index}`);
  const breadth = measureBreadth([
    ...plan('jia', ['甲', '甲', '乙', '甲']),
    ...plan('yi', all.slice(1)),
    ...plan('bing', all),
    { ...measure({}), plan: 'ding' },
  ]);
  expect(breadth('jia')).toBeCloseTo(2 / broadPlan);
  expect([breadth('yi'), breadth('bing'), breadth('ding')]).toEqual([1, 1, 0]);
});
