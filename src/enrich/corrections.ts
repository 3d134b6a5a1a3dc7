/**
 * Corrections (勘误): what an editor reads where the source prints a scanning fault. The text stays as printed; a page
 * shows both readings. `content/corrections/<plan>.yaml` lists place, old, new and reason.
 */
import { z } from 'zod';
import type { Span } from '../model/printed.ts';

export const correctionsFile = z.array(
  z.strictObject({
    place: z.string().describe('Number of the measure, or the name of the passage'),
    old: z.string().min(1),
    new: z.string(),
    reason: z.string().min(1),
  }),
);
export type Correction = z.infer<typeof correctionsFile>[number];

/** Returns where `old` stands in `text`; every place of it. */
export function findCorrection(text: string, { old }: Correction): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    spans.push({ start: at, end: at + old.length });
  }
  return spans;
}
