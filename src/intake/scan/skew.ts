/**
 * Measures how far a page lies askew: rows of print show the sharpest profile when it is turned back. After the
 * projection profile of Postl (1986); a shear of a few degrees stands for the rotation.
 */
import { type Raster, resize } from './raster.ts';

const coarse = { most: 4, step: 0.5, width: 700 } as const;
const fineSteps = [0.1, 0.02] as const;
/** Less is not worth a rotation, which blurs. */
const leastSkew = 0.15;

/** Returns by how many degrees the page is rotated clockwise, between −4 and 4; 0 where it is as good as straight. */
export function measureSkew(page: Raster): number {
  const scale = Math.min(1, coarse.width / page.width);
  const small = resize(page, Math.round(page.width * scale), Math.round(page.height * scale));
  const steps = Math.round(coarse.most / coarse.step);
  let best = sharpest(small, listAngles(0, coarse.step, steps));
  for (const step of fineSteps) best = sharpest(small, listAngles(best, step, 5));
  return Math.abs(best) < leastSkew ? 0 : best;
}

/** The middle comes first: where all are as sharp, as on an empty page, it is the best. */
function listAngles(middle: number, step: number, each: number): readonly number[] {
  const steps = Array.from({ length: each }, (_, index) => (index + 1) * step);
  return [middle, ...steps.flatMap((away) => [middle - away, middle + away])];
}

function sharpest(page: Raster, angles: readonly number[]): number {
  const rated = angles.map((angle) => ({ angle, sharpness: profileSharpness(page, angle) }));
  return rated.reduce((best, one) => (one.sharpness > best.sharpness ? one : best)).angle;
}

/** Sum of the squared differences of neighbouring rows, each row following the angle. */
function profileSharpness({ width, height, pixels }: Raster, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height);
  for (let x = 0; x < width; x += 1) {
    const shift = Math.round((x - width / 2) * slope);
    for (let y = Math.max(0, shift); y < Math.min(height, height + shift); y += 1) {
      rows[y - shift] = (rows[y - shift] ?? 0) + (255 - (pixels[y * width + x] ?? 255));
    }
  }
  return rows.reduce((sum, value, row) => sum + (value - (rows[row - 1] ?? value)) ** 2, 0);
}
