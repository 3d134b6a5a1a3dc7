import { describe, expect, test } from 'vitest';
import { seedLibrary } from '../../eval/library.ts';
import { pairTokens } from '../../src/index-format/grams.ts';
import { buildRecords } from '../../src/indexing/records.ts';
import { createWordFinder } from '../../src/segment/cut.ts';

const library = await seedLibrary();
const { records, titleEnd } = buildRecords(library, new Map(), createWordFinder(new Map([['行政', 1]])));

/** The position of a string's pairs among the tokens of a record, as the engine counts them. */
function position(content: string, text: string): number {
  const tokens = content.split(' ');
  const pairs = pairTokens(text);
  return tokens.findIndex((_, at) => pairs.every((pair, index) => tokens[at + index] === pair));
}

describe('buildRecords', () => {
  test('makes a record of every measure and passage, plan by plan', () => {
    expect(records).toHaveLength(library.measures.length + library.passages.length);
    const plans = records.map(({ hit }) => hit.plan);
    expect([...new Set(plans)]).toEqual(library.plans.map(({ id }) => id));
    expect(plans).toEqual([...new Set(plans)].flatMap((plan) => plans.filter((one) => one === plan)));
  });

  test('lets every title end before the same position and the text begin after it', () => {
    const record = records.find(({ hit }) => hit.id === 'weifang-2021/5.5');
    expect(position(record?.content ?? '', '深化行政应诉工作')).toBeLessThan(titleEnd);
    expect(position(record?.content ?? '', '推动诉源治理')).toBeGreaterThanOrEqual(titleEnd);
  });

  test('does not let a string run from the text into the note', () => {
    for (const { content, hit } of records.filter((one) => one.hit.note !== '')) {
      const across =
        hit.text.replace(/[^\p{L}\p{N}]/gu, '').slice(-2) + hit.note.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 2);
      if (!hit.text.includes(across)) expect([hit.id, position(content, across)]).toEqual([hit.id, -1]);
    }
  });

  test('keeps what a passage is called out of its text', () => {
    const passage = records.find(({ hit }) => hit.id === 'weifang-2021/preamble');
    expect(passage?.hit.title).toBe('导语');
    expect(position(passage?.content ?? '', '导语')).toBe(-1);
  });
});
