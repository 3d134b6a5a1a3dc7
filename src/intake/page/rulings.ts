/** The lines of a table as paths draw them: strokes along the page's edges, and filled shapes no wider than a line. */
import type { Ruling } from './page.ts';

export type Point = readonly [x: number, y: number];

/** Returns the level and upright strokes of a path. */
export function strokesOf(points: readonly Point[], tolerance: number): readonly Ruling[] {
  const sides = points.slice(1).map(([x2, y2], index): Ruling => {
    const [x1, y1] = points[index] ?? [x2, y2];
    return { x1, y1, x2, y2 };
  });
  return sides.filter(({ x1, y1, x2, y2 }) => Math.abs(x1 - x2) < tolerance !== Math.abs(y1 - y2) < tolerance);
}

/** Returns the middle line of a shape that is no wider than `thickest`; nothing for another shape. */
export function thinShape(points: readonly Point[], thickest: number): readonly Ruling[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x1, y1, x2, y2] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  if (y2 - y1 <= thickest && x2 - x1 > thickest) return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  return x2 - x1 <= thickest && y2 - y1 > thickest ? [{ y1, y2, x1: (x1 + x2) / 2, x2: (x1 + x2) / 2 }] : [];
}
