/**
 * Tells black print from red: a seal over the text is taken off before the text is read, a red head (发文机关标志, GB/T
 * 9704—2012 §7.2.4) is read by itself.
 */
import type { Box, ColourRaster, Raster } from './raster.ts';

export interface Inks {
  /** The page without what is red. */
  readonly black: Raster;
  /** What is red, in black; `undefined` where nothing is. */
  readonly red: Raster | undefined;
}

/** How much brighter than green and blue the red of a pixel is when it is red ink. */
const leastRed = 50;
/** A page has something red from this share of its pixels on. */
const leastShare = 0.0005;
/** Of the width of the page (A4 is 21 cm): a seal is 3 to 5.5 cm across. */
const seal = { least: 0.11, most: 0.3, ratio: 1.5 } as const;

/** Parts the inks of a page. */
export function partInks({ width, height, pixels }: ColourRaster): Inks {
  const black = { width, height, pixels: new Uint8Array(width * height) };
  const red = { width, height, pixels: new Uint8Array(width * height) };
  let count = 0;
  for (let place = 0; place < width * height; place += 1) {
    const [r = 0, g = 0, b = 0] = [pixels[place * 3], pixels[place * 3 + 1], pixels[place * 3 + 2]];
    const isRed = r - Math.max(g, b) >= leastRed;
    if (isRed) count += 1;
    black.pixels[place] = isRed ? r : Math.round(0.299 * r + 0.587 * g + 0.114 * b);
    red.pixels[place] = isRed ? Math.min(g, b) : 255;
  }
  return { black, red: count >= leastShare * width * height ? red : undefined };
}

/** Returns where seals stand among what is red: as high as wide, and of a seal's size. */
export function findSeals(red: Raster): readonly Box[] {
  const cell = Math.max(1, Math.round(red.width / 120));
  return findBlots(red, cell).filter(({ left, top, right, bottom }) => {
    const [across, down] = [(right - left) / red.width, (bottom - top) / red.width];
    const ratio = Math.max(across, down) / Math.min(across, down);
    return ratio <= seal.ratio && Math.min(across, down) >= seal.least && Math.max(across, down) <= seal.most;
  });
}

/** Where dark cells of a coarse grid touch one another. */
function findBlots(raster: Raster, cell: number): readonly Box[] {
  const [columns, rows] = [Math.ceil(raster.width / cell), Math.ceil(raster.height / cell)];
  const dark = new Uint8Array(columns * rows);
  for (let place = 0; place < raster.pixels.length; place += 1) {
    if ((raster.pixels[place] ?? 255) > 180) continue;
    const [x, y] = [place % raster.width, Math.floor(place / raster.width)];
    dark[Math.floor(y / cell) * columns + Math.floor(x / cell)] = 1;
  }
  return floodAll(dark, columns, 2).map(({ left, top, right, bottom }) => ({
    left: left * cell,
    top: top * cell,
    right: right * cell,
    bottom: bottom * cell,
  }));
}

/** Returns the boxes around the marked places that touch one another, at most `reach` apart, in a grid of `columns`. */
export function floodAll(marked: Uint8Array, columns: number, reach = 1): readonly Box[] {
  const rows = marked.length / columns;
  const seen = new Uint8Array(marked.length);
  const boxes: Box[] = [];
  for (let start = 0; start < marked.length; start += 1) {
    if (!marked[start] || seen[start]) continue;
    const stack = [start];
    seen[start] = 1;
    const box = { left: columns, top: rows, right: 0, bottom: 0 };
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      const [x, y] = [place % columns, Math.floor(place / columns)];
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
      for (let row = Math.max(0, y - reach); row <= Math.min(rows - 1, y + reach); row += 1) {
        for (let column = Math.max(0, x - reach); column <= Math.min(columns - 1, x + reach); column += 1) {
          const next = row * columns + column;
          if (!marked[next] || seen[next]) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    boxes.push(box);
  }
  return boxes;
}
