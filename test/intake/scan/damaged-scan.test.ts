/**
 * Whatever a scan shows and whatever the models make of it, what comes out is text whose characters have their places, or
 * an error of one line; what is kept of a scan is read or refused.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../eval/random.ts';
import type { Models } from '../../../src/intake/scan/models.ts';
import { type RecognisedPage, recognisePage } from '../../../src/intake/scan/recognise-page.ts';
import { followScan, keepScan, scanFile } from '../../../src/intake/scan/scan-file.ts';
import { type ScanText, setScan } from '../../../src/intake/scan/scan-text.ts';

const characters = [...'一二宪法宣传（）《》“”〔〕，。：1.— a"[](', '𠮷', ' '];
const words = (text: string): readonly string[] => text.match(/宪法|宣传|./gsu) ?? [];

/** Where each character of a text that prints something begins. */
const printedOffsets = (text: string) =>
  [...text.matchAll(/./gsu)].flatMap(({ index, 0: character }) => (/\S/u.test(character) ? [index] : []));

/** Each character of the text that has a place prints something and was seen once, in order. */
function check({ text, characters: placed, lines, anchors }: ScanText, pages: readonly RecognisedPage[]): void {
  expect(anchors).toHaveLength(text === '' ? 0 : text.split('\n').length);
  const offsets = placed.map(({ offset }) => offset);
  const places = new Set(offsets);
  expect(offsets).toEqual(printedOffsets(text).filter((offset) => places.has(offset)));
  expect(placed.filter(({ page }) => page < 1 || page > pages.length)).toEqual([]);
  expect(lines.filter(({ start, end }) => start < 0 || end > text.length || start >= end)).toEqual([]);
}

const side = fc.integer({ min: 0, max: 900 });
const box = fc
  .record({ left: side, top: side, across: fc.integer({ min: 1, max: 500 }), down: fc.integer({ min: 1, max: 60 }) })
  .map(({ left, top, across, down }) => ({ left, top, right: left + across, bottom: top + down }));
const character = fc.record({
  text: fc.constantFrom(...characters),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const line = fc.record({ box, characters: fc.array(character, { minLength: 1, maxLength: 30 }) });
const ruling = fc
  .tuple(side, side, side, fc.boolean())
  .map(([at, from, to, level]) =>
    level ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to },
  );
const page = fc.record({
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
  turned: fc.constant(0),
  rotated: fc.constant(0),
  seals: fc.constant(0),
  lines: fc.array(line, { maxLength: 25 }),
  rulings: fc.array(ruling, { maxLength: 12 }),
});

describe('lines in any place', () => {
  test('are set as text, and what is kept of them can be read again', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (pages) => {
        const scan = setScan(pages);
        check(scan, pages);
        const kept = keepScan([{ name: 'a.png', sha256: 'aa' }], pages, scan, words);
        const again = scanFile.parse(JSON.parse(JSON.stringify(kept)));
        expect(followScan(again, `${scan.text}\n`)?.doubts).toHaveLength(kept.doubts.length);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});

/** Pages of which each line opens with a character that no other has. */
function unlike(pages: readonly RecognisedPage[]): RecognisedPage[] {
  let next = 0x5000;
  const mark = () => {
    next += 1;
    return { text: String.fromCodePoint(next), confidence: 1, at: 0 };
  };
  return pages.map((one) => ({
    ...one,
    lines: one.lines.map((each) => ({ ...each, characters: [mark(), ...each.characters] })),
  }));
}

test('every character of lines that are not alike has its place, outside tables', () => {
  const plain = page.map((one) => ({ ...one, rulings: [] }));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }).map(unlike), (pages) => {
      const { text, characters: placed } = setScan(pages);
      expect(placed.map(({ offset }) => offset)).toEqual(printedOffsets(text));
    }),
    { seed: 20261126, numRuns: 300 },
  );
});

/** Models that answer at random. */
function randomModels(next: () => number): Models {
  const steps = characters.length + 1;
  return {
    characters,
    detect: async (_, width, height) => {
      const marks = Float32Array.from({ length: width * height }, () => 0);
      for (let blots = Math.floor(next() * 6); blots > 0; blots -= 1) {
        const [left, top] = [Math.floor(next() * width), Math.floor(next() * height)];
        const [across, down] = [1 + Math.floor(next() * width), 1 + Math.floor(next() * 12)];
        for (let y = top; y < Math.min(height, top + down); y += 1)
          marks.fill(
            next() < 0.1 ? Number.NaN : next(),
            y * width + left,
            Math.min(y * width + left + across, (y + 1) * width),
          );
      }
      return marks;
    },
    read: async (_, width) => ({
      values: Float32Array.from({ length: steps * Math.ceil(width / 8) }, () => (next() < 0.01 ? Number.NaN : next())),
      classes: steps,
    }),
  };
}

describe('a picture of any kind', () => {
  const picture = fc.record({
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 200 }),
    paper: fc.constantFrom(0, 120, 255),
    spots: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }),
    seed: fc.integer(),
  });

  test('gives text, whatever the models say', async () => {
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, paper, spots, seed }) => {
        const pixels = new Uint8Array(width * height * 3).fill(paper);
        for (const [at, value] of spots) pixels.fill(value, at % pixels.length, (at % pixels.length) + 60);
        const models = randomModels(seededRandom(seed));
        const recognised = await recognisePage({ width, height, pixels }, models);
        const scan = setScan([recognised]);
        check(scan, [recognised]);
        scanFile.parse(keepScan([{ name: 'a.png', sha256: 'aa' }], [recognised], scan, words));
      }),
      { seed: 20261126, numRuns: 60 },
    );
  });
});
