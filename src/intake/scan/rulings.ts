/** Finds the straight lines of tables on an upright page: dark, long and thin. */
import type { Ruling } from '../page/page.ts';
import { type Box, type Raster, turn } from './raster.ts';

const dark = 140;
/**
 * A line is at least this share of the page's width long and at most this share thick; gaps of a few pixels are scanned
 * away.
 */
const least = 0.05;
const thick = 0.004;
const gap = 3;

/** Returns the level lines of a page and its upright ones. */
export function findRulings(page: Raster): readonly Ruling[] {
  const upright = findLevel(turn(page, 1), page.width).map(({ x1, x2, y1 }) => {
    const x = y1;
    return { x1: x, y1: page.height - 1 - x2, x2: x, y2: page.height - 1 - x1 };
  });
  return [...findLevel(page, page.width), ...upright];
}

/** Cuts boxes of print where an upright line crosses them. */
export function cutAtRulings(boxes: readonly Box[], rulings: readonly Ruling[]): readonly Box[] {
  const upright = rulings.filter(({ x1, x2 }) => x1 === x2);
  return boxes.flatMap((box) => {
    const middle = (box.top + box.bottom) / 2;
    const edge = (box.bottom - box.top) / 2;
    const cuts = upright
      .filter(({ x1, y1, y2 }) => x1 > box.left + edge && x1 < box.right - edge && y1 < middle && y2 > middle)
      .map(({ x1 }) => x1)
      .sort((a, b) => a - b);
    const edges = [box.left, ...cuts, box.right];
    return cuts.length === 0
      ? [box]
      : edges.slice(1).map((right, index) => ({ ...box, left: edges[index] ?? box.left, right }));
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function findLevel(page: Raster, width: number): readonly Ruling[] {
  const open: { from: number; to: number; top: number; bottom: number }[] = [];
  const found: typeof open = [];
  for (let y = 0; y < page.height; y += 1) {
    for (const run of darkRuns(page, y, width * least)) {
      const line = open.find((one) => one.bottom >= y - gap && run.from <= one.to && one.from <= run.to);
      if (line) {
        line.from = Math.min(line.from, run.from);
        line.to = Math.max(line.to, run.to);
        line.bottom = y;
      } else open.push({ ...run, top: y, bottom: y });
    }
    for (const line of open.filter(({ bottom }) => bottom < y - gap)) {
      found.push(line);
      open.splice(open.indexOf(line), 1);
    }
  }
  return [...found, ...open]
    .filter(({ top, bottom }) => bottom - top <= Math.max(4, width * thick))
    .map(({ from, to, top, bottom }) => {
      const y = Math.round((top + bottom) / 2);
      return { x1: from, y1: y, x2: to, y2: y };
    });
}

/** Runs of dark pixels of a row, small gaps closed, that are long enough. */
function darkRuns({ width, pixels }: Raster, y: number, length: number): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  for (let x = 0; x <= width; x += 1) {
    const isDark = x < width && (pixels[y * width + x] ?? 255) < dark;
    if (isDark) {
      if (from < 0) from = x;
      last = x;
    } else if (from >= 0 && (x === width || x - last > gap)) {
      if (last - from >= length) runs.push({ from, to: last });
      from = -1;
    }
  }
  return runs;
}
