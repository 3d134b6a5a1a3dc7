/**
 * Corrections (勘误): what an editor reads where the source prints a scanning fault. The text stays as printed; a page
 * shows both readings. `content/corrections/<plan>.yaml` lists place, old, new and reason.
 */
import { z } from 'zod';
import type { Plan } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';
import { listBranches, listMeasures, listPassages } from '../model/walk.ts';

export const correctionsFile = z.array(
  z.strictObject({
    place: z.string().min(1).describe('Number of a measure, group or part, or the name of a passage'),
    old: z.string().min(1),
    new: z.string(),
    reason: z.string().min(1),
  }),
);
export type Correction = z.infer<typeof correctionsFile>[number];

/** A correction with one place where its old reading stands. */
export interface PlacedCorrection extends Correction {
  readonly field: 'text' | 'note' | 'heading';
  readonly span: Span;
}

/** Returns every place where a correction's old reading stands; none for a place or reading that the plan has not. */
export function placeCorrection(plan: Plan, correction: Correction): PlacedCorrection[] {
  return fieldsAt(plan, correction.place).flatMap(({ field, text }) =>
    spansOf(text, correction.old).map((span) => ({ ...correction, field, span })),
  );
}

interface Field {
  readonly field: PlacedCorrection['field'];
  readonly text: string;
}

function fieldsAt(plan: Plan, place: string): Field[] {
  const measure = listMeasures(plan).find(({ number }) => number === place);
  if (measure) {
    return [
      { field: 'text', text: measure.content.text },
      { field: 'note', text: measure.note?.text ?? '' },
    ];
  }
  const passage = listPassages(plan).find(({ id }) => id === `${plan.id}/${place}`);
  if (passage) return [{ field: 'text', text: passage.content.text }];
  const branch = listBranches(plan).find(({ number }) => number === place);
  return branch ? [{ field: 'heading', text: branch.heading.text }] : [];
}

function spansOf(text: string, old: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    spans.push({ start: at, end: at + old.length });
  }
  return spans;
}
