/** What holds for the measures of the seed plans, whatever they say. */
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/match/candidates.ts';
import { compareTexts } from '../../src/match/compare.ts';
import { weighTerms } from '../../src/match/terms.ts';
import { thresholds } from '../../src/match/thresholds.ts';
import { readWording } from '../../src/match/wording.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { createTermNumbers } from '../../src/segment/numbered.ts';
import { seedMeasures, seedUnderstood } from './seed-measures.ts';

const cut = createSegmenter();
const side = (text: string) => ({ text, sentences: splitSentences(text) });

test('a comparison shows every sentence of both texts once, character by character', () => {
  const [first, second] = ['jinan-gaoxin-2022/2.6.3', 'weifang-2021/5.4'].map(
    (id) => seedMeasures.find((measure) => measure.id === id)!.text,
  );
  const rows = compareTexts(side(first!), side(second!), cut);
  const text = (side: 'a' | 'b') =>
    rows
      .flatMap((row) => row[side] ?? [])
      .toSorted((x, y) => x.sentence - y.sentence)
      .map((sentence) => sentence.runs.map((run) => run.text).join(''))
      .join('');
  expect(text('a')).toBe(first!.replaceAll('\n', ''));
  expect(text('b')).toBe(second!.replaceAll('\n', ''));
});

test('every sentence of the seed plans has one verdict, and both verdicts stand in every plan', () => {
  const measures = seedUnderstood.plans.flatMap(({ plan, measures: list }) =>
    list.map(({ id, content, sentences }) => ({ id, plan: plan.id, text: content.text, sentences })),
  );
  const read = readWording(measures);
  expect(measures.filter(({ id, sentences }) => read.get(id)?.length !== sentences.length)).toEqual([]);
  for (const list of Map.groupBy(measures, ({ plan }) => plan).values()) {
    const verdicts = new Set(list.flatMap(({ id }) => read.get(id)!.map(({ common }) => common)));
    expect([...verdicts].sort()).toEqual([false, true]);
  }
});

describe('findCandidates', () => {
  const copies = (times: number) =>
    Array.from({ length: times }, (_, copy) =>
      seedMeasures.map((original) => ({ ...original, id: `${copy}/${original.id}`, plan: `${copy}/${original.plan}` })),
    ).flat();

  test.each([1, 4, 8])('compares a bounded number of pairs a measure at %i times the library', (times) => {
    const library = copies(times);
    const pairs = findCandidates(library, weighTerms(library, { cut, numbers: createTermNumbers() }));
    expect(pairs.length).toBeGreaterThan(library.length);
    expect(pairs.length).toBeLessThanOrEqual(library.length * thresholds.candidates);
    expect(pairs.filter(([a, b]) => a >= b || library[a]!.plan === library[b]!.plan)).toEqual([]);
  });
});
