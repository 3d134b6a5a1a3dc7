/** Fingerprints: what they say about two texts, and how near the estimate comes to the truth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLikeness, isTelling, takeFingerprint } from '../../src/ledger/fingerprint.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { foldText } from '../../src/segment/fold.ts';
import { seedParsed } from '../seed.ts';

const texts = seedParsed.flatMap(({ plan }) => listMeasures(plan).map(({ content }) => content.text));

/** Jaccard similarity of the pairs of characters. */
function likenessOf(a: string, b: string): number {
  const [pairsA, pairsB] = [a, b].map((text) => {
    const folded = foldText(text);
    return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)));
  });
  return pairsA!.intersection(pairsB!).size / pairsA!.union(pairsB!).size;
}

describe('a fingerprint', () => {
  test('is the same for texts that differ in width, spaces and punctuation only', () => {
    expect(takeFingerprint('宪法宣传：每年1次。')).toEqual(takeFingerprint('宪法　宣传,每年１次'));
  });

  test('of a text without letters tells nothing', () => {
    expect(isTelling(takeFingerprint('。——'))).toBe(false);
    expect(isTelling(takeFingerprint('宪法宣传'))).toBe(true);
    expect(estimateLikeness(takeFingerprint('。'), takeFingerprint('宪法宣传'))).toBe(0);
  });

  test('has 16 and 64 hex digits whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { hash, sketch } = takeFingerprint(text);
        expect(hash).toMatch(/^[0-9a-f]{16}$/u);
        expect(sketch).toMatch(/^[0-9a-f]{64}$/u);
      }),
    );
  });

  test('estimates how much of a real measure is left after a cut within a quarter', () => {
    for (const text of texts.filter(({ length }) => length > 60)) {
      for (const part of [0.3, 0.6, 0.9]) {
        const cut = text.slice(0, Math.round(text.length * part));
        const estimate = estimateLikeness(takeFingerprint(text), takeFingerprint(cut));
        expect(Math.abs(estimate - likenessOf(text, cut))).toBeLessThan(0.27);
      }
    }
  });

  test('tells the measures of the seed plans apart', () => {
    const prints = texts.map(takeFingerprint);
    const alike = prints.flatMap((a, index) => prints.slice(index + 1).filter((b) => estimateLikeness(a, b) > 0.8));
    expect(alike).toEqual([]);
  });
});
