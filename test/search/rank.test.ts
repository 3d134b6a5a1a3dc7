/** Which of two records comes first: one difference between them at a time. */
import { describe, expect, test } from 'vitest';
import type { HitRecord } from '../../src/index-format/search-files.ts';
import type { Evidence, Found } from '../../src/search/evidence.ts';
import { readRecord } from '../../src/search/occurrences.ts';
import { rank } from '../../src/search/rank.ts';

const plain: HitRecord = {
  ...{
    id: 'jia/1',
    url: '/plans/jia/1/',
    plan: 'jia',
    planName: '甲',
    label: '一 1',
    title: '题目',
    headings: [],
    text: '',
    note: '',
  },
  ...{ sentences: [0], lead: [], responsible: [], supporting: [], topics: [], targets: [], status: 'issued' },
  counterparts: [],
};

function found(text: string, rarity = 1, topic?: string): Found {
  return { text, rarity, matches: [{ record: 0, at: 0 }], ...(topic !== undefined && { topic }) };
}

const nothing = found('没有');

function evidence(changes: Partial<Evidence>): Evidence {
  return { whole: nothing, concepts: [], ...changes };
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
      { text: '普法。' },
      { headings: ['普法'] },
      { note: '（普法）' },
      { text: '宣传。' },
    );
  });

  test('twice more than once', () => {
    expectOrder(whole, { text: '普法，普法。' }, { text: '普法，宣传。' });
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
    expectOrder(asked('普法', '宪法'), { text: '普法和很长很长的宪法。' }, { text: '普法普法普法普法。' });
  });

  test('a rare one counts more than a frequent one', () => {
    const concepts = [
      { rarity: 3, forms: [found('复议', 3)] },
      { rarity: 1, forms: [found('普法', 1)] },
    ];
    expectOrder({ concepts }, { text: '复议。' }, { text: '普法。' });
  });

  test('a gap weighs twice', () => {
    const concepts = [
      { rarity: 1, forms: [found('普法')] },
      { rarity: 1, forms: [found('宪法')] },
    ];
    const [half, full] = [
      scoreOf({ text: '普法。' }, { concepts }),
      scoreOf({ text: '普法。' }, { concepts: concepts.slice(0, 1) }),
    ];
    expect(half).toBeCloseTo(full / 4);
  });
});

describe('another wording', () => {
  const concepts = [{ rarity: 1, forms: [found('欠款'), found('拖欠'), found('账款'), found('', 1, 'debts')] }];

  test('counts less than the literal one, and a topic that is named nothing', () => {
    expectOrder({ concepts }, { text: '欠款。' }, { text: '拖欠。' }, { text: '清偿。', topics: ['debts'] });
    expect(scoreOf({ text: '账款。' }, { concepts })).toBe(scoreOf({ text: '拖欠。' }, { concepts }));
  });

  test('is what is marked where it stands', () => {
    const marked = (text: string) =>
      rank(readRecord({ ...plain, text }, new Map()), evidence({ concepts }), 'all').marked;
    expect([marked('账款。'), marked('清偿。')]).toEqual([['账款'], []]);
  });
});

test('the whole query is marked where it stands, else its words', () => {
  const looked = { whole: found('普法宪法'), concepts: [{ rarity: 1, forms: [found('普法')] }] };
  const marked = (text: string) => rank(readRecord({ ...plain, text }, new Map()), evidence(looked), 'all').marked;
  expect([marked('普法宪法。'), marked('普法。'), marked('宪法。')]).toEqual([['普法宪法'], ['普法'], []]);
});
