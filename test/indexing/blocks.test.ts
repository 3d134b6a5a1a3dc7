import { describe, expect, test } from 'vitest';
import { cutBlocks } from '../../src/indexing/blocks.ts';
import type { IndexRecord } from '../../src/indexing/records.ts';

/** Records of plans with so many characters each. */
function recordsOf(plans: Readonly<Record<string, readonly number[]>>): IndexRecord[] {
  return Object.entries(plans).flatMap(([plan, lengths]) => lengths.map((length) => recordOf(plan, length)));
}

/** Of its characters one each is the title's and the note's. */
function recordOf(plan: string, length: number): IndexRecord {
  const texts = {
    title: length > 0 ? '题' : '',
    text: '文'.repeat(Math.max(0, length - 2)),
    note: length > 1 ? '注' : '',
  };
  return { texts: { ...texts, headings: ['很长的标题'] }, hit: { plan } } as unknown as IndexRecord; // all that is asked for
}

/** How many records each block has, by its place. */
function countsOf(plans: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  return Object.fromEntries(cutBlocks(recordsOf(plans)).map(({ place, records }) => [place, records.length]));
}

const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`plan-${at}`, [3000, 1500 + 40 * at]]));

function placesOf(plans: Readonly<Record<string, readonly number[]>>): string[] {
  return Object.keys(countsOf(plans));
}

describe('a block', () => {
  test.each([
    ['ends before the plan that would make it too long', { a: [60_000], b: [39_999, 2], c: [5] }, { a: 1, b: 3 }],
    ['is filled to the last character', { a: [39_000], b: [61_000] }, { a: 2 }],
    ['ends before a plan that was drawn where it is long enough', { a: [40_000], b: [25_000] }, { a: 1, b: 1 }],
    ['goes on before a plan that was drawn where it is short', { a: [39_999], b: [25_000] }, { a: 2 }],
    [
      'is a part of a plan that is longer than a block',
      { a: [7], b: [60_000, 40_000, 1, 99_999, 150_000, 10], c: [5] },
      { a: 1, b: 2, 'b/1': 2, 'b/2': 1, 'b/3': 2 },
    ],
    ['holds what has no text', { a: [0], b: [0, 0] }, { a: 3 }],
  ])('%s', (_, plans, counts) => {
    expect(countsOf(plans)).toEqual(counts);
  });

  test('has all records in their order', () => {
    const records = recordsOf(many);
    expect(cutBlocks(records).flatMap((block) => block.records)).toEqual(records);
    expect(cutBlocks([])).toEqual([]);
  });

  test('begins where it did but near what an edit changes', () => {
    const before = placesOf(many);
    expect(before.length).toBeGreaterThan(8);
    expect(placesOf({ ...many, 'plan-60': [3000, 3950] })).toEqual(before);
    const { 'plan-3': _gone, ...fewer } = many;
    for (const plans of [{ 'new-plan': [9000], ...many }, fewer]) {
      const after = new Set(placesOf(plans));
      expect(before.slice(-before.length / 2).filter((place) => !after.has(place))).toEqual([]);
    }
  });
});
