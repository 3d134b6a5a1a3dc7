/** Reads one line of print: the picture of a line → its characters, each with its place and how sure the model is. */
import type { Models, Steps } from './models.ts';
import { type Box, crop, type Raster } from './raster.ts';

export interface ReadCharacter {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Middle of the character, from the left of the line, as a share of its width. */
  readonly at: number;
}

/** The model was trained on lines of this height. */
const lineHeight = 48;
const leastWidth = 16;

/** Returns what the line in `box` says. */
export async function readLine(page: Raster, box: Box, models: Models): Promise<readonly ReadCharacter[]> {
  const ratio = (box.right - box.left) / (box.bottom - box.top);
  const width = Math.max(leastWidth, Math.round(lineHeight * ratio));
  const steps = await models.read(normalise(crop(page, box, width, lineHeight)), width);
  return decode(steps, models.characters);
}

function normalise({ pixels }: Raster): Float32Array {
  const plane = Float32Array.from(pixels, (value) => value / 127.5 - 1);
  const planes = new Float32Array(3 * plane.length);
  for (const channel of [0, 1, 2]) planes.set(plane, channel * plane.length);
  return planes;
}

/** The likeliest class of each step; a class that goes on is one character (CTC, Graves et al. 2006). */
function decode({ values, classes }: Steps, characters: readonly string[]): readonly ReadCharacter[] {
  const steps = values.length / classes;
  const found: ReadCharacter[] = [];
  let former = 0;
  for (let step = 0; step < steps; step += 1) {
    const best = likeliest(values, step * classes, classes);
    const text = characters[best - 1];
    if (text !== undefined && best !== former)
      found.push({ text, confidence: values[step * classes + best] ?? 0, at: (step + 0.5) / steps });
    former = best;
  }
  return found;
}

function likeliest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index += 1) {
    if ((values[from + index] ?? 0) > (values[from + best] ?? 0)) best = index;
  }
  return best;
}
