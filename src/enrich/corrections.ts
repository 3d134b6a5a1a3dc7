/**
 * What an editor says about a text, in `content/corrections/<plan>.yaml`. A correction (勘误; place, old, new, reason) is
 * what an editor reads where the source prints a scanning fault: the text stays as printed, a page shows both readings. A
 * redaction (隐去; place, old, `redact: true`, reason) takes the characters out of everything that is published.
 */
import { z } from 'zod';
import { readYamlList, type YamlFault } from '../model/editors-yaml.ts';
import type { Plan } from '../model/plan.ts';
import { nothing, type Printed, type Span, sourceSpans } from '../model/printed.ts';
import { listBranches, listMeasures, listPassages } from '../model/walk.ts';

const entry = z
  .strictObject({
    place: z.string().min(1).describe('Number of a measure, group or part, or the name of a passage'),
    old: z.string().min(1),
    new: z.string().optional(),
    redact: z.literal(true, 'true').optional(),
    reason: z.string().min(1),
  })
  .refine(({ new: reading, redact }) => (reading === undefined) !== (redact === undefined), {
    error: 'new（勘误：应作什么）与 redact: true（隐去）二者写一',
  })
  .refine(({ old, redact, reason }) => !redact || !reason.includes(old), {
    error: '不含要隐去文字的理由，因为它会公开',
    path: ['reason'],
  });

/** A file of corrections as its two lists; without what has a fault. */
export interface EditorialNotes {
  readonly corrections: readonly Correction[];
  readonly redactions: readonly RedactionOrder[];
}

/** Reads a file of corrections and redactions, with its faults. */
export function readCorrections(text: string): EditorialNotes & { readonly faults: readonly YamlFault[] } {
  const { entries, faults } = readYamlList(text, entry);
  const corrections = entries.flatMap(({ line, value: { place, old, new: reading, reason } }): Correction[] =>
    reading === undefined ? [] : [{ line, place, old, new: reading, reason }],
  );
  const redactions = entries.flatMap(({ line, value: { place, old, redact, reason } }): RedactionOrder[] =>
    redact ? [{ line, place, old, reason }] : [],
  );
  return { corrections, redactions, faults };
}

/** What an entry for a correction says. */
interface Reading {
  readonly place: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

export interface Correction extends Reading {
  /** Where it stands in its file. */
  readonly line: number;
}

/** What an editor wants taken out, and where. */
export type RedactionOrder = Omit<Correction, 'new'>;

/** A correction with one place where its old reading stands. */
export interface PlacedCorrection extends Reading {
  readonly field: 'text' | 'note' | 'heading';
  readonly span: Span;
}

/** Returns every place where a correction's old reading stands; none for a place or reading that the plan has not. */
export function placeCorrection(plan: Plan, { place, old, new: reading, reason }: Reading): PlacedCorrection[] {
  return fieldsAt(plan, place).flatMap(({ field, printed }) =>
    spansOf(printed.text, old).map((span) => ({ place, old, new: reading, reason, field, span })),
  );
}

/** Returns where in the source the characters stand that an editor wants taken out, a list for each time they stand there. */
export function placeRedaction(plan: Plan, { place, old }: RedactionOrder): Span[][] {
  return fieldsAt(plan, place).flatMap(({ printed }) =>
    spansOf(printed.text, old).map((span) => sourceSpans(printed, span)),
  );
}

/** Returns the names of all places in whose text `words` stand, as an entry's `place` has them. */
export function findPlaces(plan: Plan, words: string): string[] {
  const passages = listPassages(plan).map(({ id }) => id.slice(plan.id.length + 1));
  const numbers = [...listBranches(plan), ...listMeasures(plan)].map(({ number }) => number);
  return [...passages, ...numbers].filter((place) =>
    fieldsAt(plan, place).some(({ printed }) => printed.text.includes(words)),
  );
}

interface Field {
  readonly field: PlacedCorrection['field'];
  readonly printed: Printed;
}

function fieldsAt(plan: Plan, place: string): Field[] {
  const measure = listMeasures(plan).find(({ number }) => number === place);
  if (measure) {
    return [
      { field: 'text', printed: measure.content },
      { field: 'note', printed: measure.note ?? nothing },
    ];
  }
  const passage = listPassages(plan).find(({ id }) => id === `${plan.id}/${place}`);
  if (passage) return [{ field: 'text', printed: passage.content }];
  const branch = listBranches(plan).find(({ number }) => number === place);
  return branch ? [{ field: 'heading', printed: branch.heading }] : [];
}

function spansOf(text: string, old: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    spans.push({ start: at, end: at + old.length });
  }
  return spans;
}
