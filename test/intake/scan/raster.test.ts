import { describe, expect, test } from 'vitest';
import { findSeals, partInks } from '../../../src/intake/scan/ink.ts';
import { blank, crop, type Raster, resize, rotate, turn } from '../../../src/intake/scan/raster.ts';
import { cutAtRulings, findRulings } from '../../../src/intake/scan/rulings.ts';
import { measureSkew } from '../../../src/intake/scan/skew.ts';

/** A page of 600 × 800 with rows of print, `between` their tops. */
function rows(between: number): Raster {
  const page = blank(600, 800);
  for (let y = 100; y < 700; y += 1) {
    if ((y - 100) % between >= between / 2) continue;
    for (let x = 60; x < 540; x += 1) if (x % 11 < 7) page.pixels[y * 600 + x] = 20;
  }
  return page;
}

const four: Raster = { width: 2, height: 2, pixels: Uint8Array.of(10, 20, 30, 40) };

describe('a raster', () => {
  test.each([
    [0, [10, 20, 30, 40]],
    [1, [30, 10, 40, 20]],
    [2, [40, 30, 20, 10]],
    [3, [20, 40, 10, 30]],
    [-1, [20, 40, 10, 30]],
  ])('turned by %s quarters', (quarters, pixels) => {
    expect([...turn(four, quarters).pixels]).toEqual(pixels);
  });

  test('turns what is not square', () => {
    const wide: Raster = { width: 3, height: 1, pixels: Uint8Array.of(1, 2, 3) };
    expect(turn(wide, 1)).toEqual({ width: 1, height: 3, pixels: Uint8Array.of(1, 2, 3) });
    expect(turn(wide, 3)).toEqual({ width: 1, height: 3, pixels: Uint8Array.of(3, 2, 1) });
  });

  test('shrinks to means and enlarges between neighbours', () => {
    expect([...resize(four, 1, 1).pixels]).toEqual([25]);
    expect([...resize(four, 4, 2).pixels].slice(1, 3)).toEqual([13, 18]);
  });

  test('is cut where the box says', () => {
    expect([...crop(four, { left: 1, top: 0, right: 2, bottom: 2 }, 1, 2).pixels]).toEqual([20, 40]);
  });
});

describe('measureSkew', () => {
  test.each([-3.2, -1, -0.3, 0.5, 2.26, 3.6])('finds %s° within a tenth', (degrees) => {
    expect(Math.abs(measureSkew(rotate(rows(24), degrees)) - degrees)).toBeLessThan(0.1);
  });

  test('leaves a straight page alone', () => {
    expect(measureSkew(rows(24))).toBe(0);
    expect(measureSkew(blank(100, 100))).toBe(0);
  });
});

describe('the rulings of a table', () => {
  const page = blank(600, 800);
  for (let x = 50; x <= 550; x += 1) for (const y of [100, 101, 200]) page.pixels[y * 600 + x] = 30;
  for (let y = 100; y <= 200; y += 1) for (const x of [50, 300, 550]) page.pixels[y * 600 + x] = 30;
  for (let x = 60; x < 85; x += 1) page.pixels[150 * 600 + x] = 30;

  test('are long and thin', () => {
    expect(findRulings(page)).toEqual(
      expect.arrayContaining([
        { x1: 50, y1: 101, x2: 550, y2: 101 },
        { x1: 50, y1: 200, x2: 550, y2: 200 },
        { x1: 300, y1: 100, x2: 300, y2: 200 },
      ]),
    );
    expect(findRulings(page)).toHaveLength(5);
  });

  test('cut what the detector took for one line', () => {
    const box = { left: 200, top: 140, right: 400, bottom: 160 };
    expect(cutAtRulings([box, { ...box, top: 240, bottom: 260 }], findRulings(page))).toEqual([
      { ...box, right: 300 },
      { ...box, left: 300 },
      { ...box, top: 240, bottom: 260 },
    ]);
  });
});

describe('partInks', () => {
  /** White, black, red, dark red, pale pink. */
  const colours = [255, 255, 255, 0, 0, 0, 220, 30, 30, 120, 20, 20, 255, 225, 225];

  test('takes red off the black and black off the red', () => {
    const pixels = Uint8Array.from(colours);
    const { black, red } = partInks({ width: 5, height: 1, pixels });
    expect([...black.pixels]).toEqual([255, 0, 220, 120, 234]);
    expect([...(red?.pixels ?? [])]).toEqual([255, 255, 30, 20, 255]);
  });

  test('finds nothing red on a page in black', () => {
    expect(partInks({ width: 2, height: 1, pixels: Uint8Array.of(0, 0, 0, 255, 255, 255) }).red).toBeUndefined();
  });
});

describe('findSeals', () => {
  const ring = (across: number, down: number): Raster => {
    const page = blank(840, 1188);
    for (let angle = 0; angle < 1000; angle += 1) {
      const x = Math.round(500 + (across / 2) * Math.cos(angle / 159));
      const y = Math.round(900 + (down / 2) * Math.sin(angle / 159));
      page.pixels[y * 840 + x] = 0;
    }
    return page;
  };

  test('a seal is round and 3 to 5.5 cm across', () => {
    const [seal] = findSeals(ring(170, 170));
    expect(seal).toEqual({ left: 413, top: 812, right: 588, bottom: 987 });
  });

  test.each([
    ['too small', 80, 80],
    ['too large', 290, 290],
    ['too long', 200, 120],
  ])('what is %s is none', (_, across, down) => {
    expect(findSeals(ring(across, down))).toEqual([]);
  });
});
