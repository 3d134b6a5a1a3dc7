/**
 * Finds the lines of print on a page. The detector gives, for each pixel of a smaller page, how likely it lies in the
 * middle of a line; what hangs together is a line, grown back to its full height (DB, Liao et al. 2020, §3).
 */

import { floodAll } from './ink.ts';
import type { Models } from './models.ts';
import { type Box, type Raster, resize } from './raster.ts';

/** The longer side of what the detector sees, in pixels; it works in blocks of 32. */
const seen = { side: 1280, block: 32 } as const;
const likely = { pixel: 0.3, line: 0.5 } as const;
/** The detector marks a line's middle; its area over its outline, times this, is what it lacks on each side. */
const growth = 1.6;
const leastSide = 3;
/** ImageNet means and deviations, with which the model was trained; its channels are blue, green, red. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** Returns the boxes of the lines, in no order. */
export async function detectLines(page: Raster, models: Models): Promise<readonly Box[]> {
  const scale = Math.min(1, seen.side / Math.max(page.width, page.height));
  const [width, height] = [inBlocks(page.width * scale), inBlocks(page.height * scale)];
  const likelihood = await models.detect(normalise(resize(page, width, height)), width, height);
  const marked = Uint8Array.from(likelihood, (value) => (value >= likely.pixel ? 1 : 0));
  return floodAll(marked, width)
    .filter((box) => isLine(box, likelihood, width))
    .map((box) => grow(box, page.width / width, page.height / height, page));
}

function inBlocks(length: number): number {
  return Math.max(seen.block, Math.round(length / seen.block) * seen.block);
}

function normalise({ width, height, pixels }: Raster): Float32Array {
  const tensor = new Float32Array(3 * width * height);
  for (const [channel, average] of mean.entries()) {
    const spread = deviation[channel] ?? 1;
    for (let place = 0; place < width * height; place += 1)
      tensor[channel * width * height + place] = ((pixels[place] ?? 255) / 255 - average) / spread;
  }
  return tensor;
}

function isLine({ left, top, right, bottom }: Box, likelihood: Float32Array, width: number): boolean {
  if (Math.min(right - left, bottom - top) < leastSide) return false;
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = likelihood[y * width + x] ?? 0;
      if (value < likely.pixel) continue;
      sum += value;
      count += 1;
    }
  }
  return sum / count >= likely.line;
}

function grow({ left, top, right, bottom }: Box, scaleX: number, scaleY: number, page: Raster): Box {
  const [across, down] = [right - left, bottom - top];
  const more = (across * down * growth) / (2 * (across + down));
  return {
    left: Math.max(0, Math.floor((left - more) * scaleX)),
    top: Math.max(0, Math.floor((top - more) * scaleY)),
    right: Math.min(page.width, Math.ceil((right + more) * scaleX)),
    bottom: Math.min(page.height, Math.ceil((bottom + more) * scaleY)),
  };
}
