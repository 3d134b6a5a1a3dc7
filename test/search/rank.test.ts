/** Which of two records comes first: one difference between them at a time. */
import { describe, expect, test } from 'vitest';
import type { HitRecord } from '../../src/index-format/search-files.ts';
import type { Evidence, Found } from '../../src/search/evidence.ts';
import { readRecord } from '../../src/search/occurrences.ts';
import { rank, withAffinity } from '../../src/search/rank.ts';

const plain: HitRecord = {
  ...{ id: 'jia/1', url: '/plans/jia/1/', plan: 'jia', label: '一 1', title: '题目', headings: [], text: '', note: '' },
  ...{ sentences: [0], cuts: '', lead: [], responsible: [], supporting: [], topics: [], targets: [], status: 'issued' },
  counterparts: [],
};

function found(text: string, rarity = 1, topic?: string): Found {
  return { text, rarity, matches: [{ record: 0, at: 0 }], ...(topic !== undefined && { topic }) };
}

const nothing = found('没有');

function evidence(changes: Partial<Evidence>): Evidence {
  return { whole: nothing, concepts: [], pairs: [], ...changes };
}

function scoreOf(record: Partial<HitRecord>, looked: Partial<Evidence>): number {
  return rank(readRecord({ ...plain, ...record }, new Map()), evidence(looked), 'all').score;
}

/** The records that stand before the next one, by what was looked up. */
function expectOrder(looked: Partial<Evidence>, ...records: readonly Partial<HitRecord>[]): void {
  const scores = records.map((record) => scoreOf(record, looked));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
}

describe('a string counts', () => {
  const whole = { whole: found('普法') };

  test('in the title more than in the text, there more than in a heading, there more than in the note', () => {
    expectOrder(
      whole,
      { title: '普法' },
      { text: '普法。', cuts: '021' },
      { headings: ['普法'] },
      { note: '（普法）' },
      { text: '宣传。' },
    );
  });

  test('twice more than once', () => {
    expectOrder(whole, { text: '普法，普法。', cuts: '02121' }, { text: '普法，宣传。', cuts: '02121' });
  });

  test('as a word more than across the border of two', () => {
    expectOrder(whole, { text: '推普法规。', cuts: '01211' }, { text: '推普法规。', cuts: '0221' });
  });

  test('as a unit of the note more than as another word of it, whatever its role', () => {
    const asked = { whole: found('司法局') };
    const note = '（市司法局负责）';
    expectOrder(asked, { note, lead: ['市司法局'] }, { note });
    const scores = (['lead', 'responsible', 'supporting'] as const).map((role) =>
      scoreOf({ note, [role]: ['市司法局'] }, asked),
    );
    expect(new Set(scores).size).toBe(1);
    expect(scoreOf({ note, lead: ['司法局机关'] }, asked)).toBe(scoreOf({ note }, asked));
  });
});

describe('of several words', () => {
  const asked = (...texts: readonly string[]) => ({
    concepts: texts.map((text) => ({ rarity: 1, forms: [found(text)] })),
  });

  test('all count more than one of them twice', () => {
    expectOrder(
      asked('普法', '宪法'),
      { text: '普法和很长很长的宪法。', cuts: '02161121' },
      { text: '普法普法普法普法。', cuts: '022221' },
    );
  });

  test('near each other count more than far apart', () => {
    const looked = asked('普法', '宪法');
    expectOrder(
      looked,
      { text: '普法宪法。一二三四五六', cuts: '02216' },
      { text: '普法一二宪法。三四五六', cuts: '022214' },
      { text: '普法一二三四五六宪法。', cuts: '02621' },
    );
  });

  test('a rare one counts more than a frequent one', () => {
    const concepts = [
      { rarity: 3, forms: [found('复议', 3)] },
      { rarity: 1, forms: [found('普法', 1)] },
    ];
    expectOrder({ concepts }, { text: '复议。', cuts: '021' }, { text: '普法。', cuts: '021' });
  });

  test('a gap weighs twice', () => {
    const concepts = [
      { rarity: 1, forms: [found('普法')] },
      { rarity: 1, forms: [found('宪法')] },
    ];
    const [half, full] = [
      scoreOf({ text: '普法。', cuts: '021' }, { concepts }),
      scoreOf({ text: '普法。', cuts: '021' }, { concepts: concepts.slice(0, 1) }),
    ];
    expect(half).toBeCloseTo(full / 4);
  });
});

describe('another wording', () => {
  const concepts = [{ rarity: 1, forms: [found('欠款'), found('拖欠'), found('账款'), found('', 1, 'debts')] }];

  test('counts less than the literal one, a later one less still, the topic alone least', () => {
    expectOrder(
      { concepts },
      { text: '欠款。', cuts: '021' },
      { text: '拖欠。', cuts: '021' },
      { text: '账款。', cuts: '021' },
      { text: '清偿。', topics: ['debts'] },
      { text: '清偿。', topics: ['courts'] },
    );
  });

  test('is what is marked where it stands', () => {
    const marked = (text: string) =>
      rank(readRecord({ ...plain, text }, new Map()), evidence({ concepts }), 'all').marked;
    expect([marked('账款。'), marked('清偿。')]).toEqual([['账款'], []]);
  });
});

test('the whole query is marked where it stands, else its words, else its pairs', () => {
  const looked = {
    whole: found('普法宪法'),
    concepts: [{ rarity: 1, forms: [found('普法')] }],
    pairs: [found('宪法'), found('法律')],
  };
  const marked = (text: string) => rank(readRecord({ ...plain, text }, new Map()), evidence(looked), 'all').marked;
  expect([marked('普法宪法。'), marked('普法。'), marked('宪法。')]).toEqual([['普法宪法'], ['普法'], ['宪法']]);
});

describe('the topic of the best records', () => {
  const ranked = (score: number, ...topics: readonly string[]) => ({
    ...{ record: readRecord({ ...plain, topics }, new Map()), match: 'all' as const, score, marked: [] },
  });

  test('lifts records with it, the more as their main topic', () => {
    const lifted = withAffinity([ranked(6, 'a'), ranked(2, 'b', 'a'), ranked(2, 'b'), ranked(0)]);
    expect(lifted.map(({ score }) => score)).toEqual([6 + 2 * 0.6, 2 + 2 * 0.4, 2 + 2 * 0.4, 0]);
  });

  test('is that of the five best', () => {
    const best = [5, 5, 5, 5, 5].map((score) => ranked(score, 'a'));
    const [last] = withAffinity([...best, ranked(4, 'b')]).slice(-1);
    expect(last?.score).toBe(4);
  });

  test('is none where nothing scores', () => {
    expect(withAffinity([ranked(0, 'a')]).map(({ score }) => score)).toEqual([0]);
  });
});
