/** Gathers the instruments (引用文件) that a library cites: one entry per name however it is written, with who cites it. */
import type { LocatedCitation } from '../model/enriched.ts';
import type { Plan } from '../model/plan.ts';
import { instrumentKey, namedInstruments } from './citations.ts';

/** A place that cites: a measure or a passage. */
export interface CitingPlace {
  readonly id: string;
  readonly plan: string;
  readonly citations: readonly LocatedCitation[];
}

export interface CitedInstrument {
  /** The folded name; one instrument, one key. */
  readonly key: string;
  /** The name as first printed. */
  readonly name: string;
  readonly numbers: readonly string[];
  /** The plan of this library that carries the name. */
  readonly plan?: string;
  /** Ids of measures and passages, in the library's order. */
  readonly citedBy: readonly string[];
}

/** Returns the instruments by key, in the order of first citation. A plan's own head does not cite itself. */
export function gatherInstruments(plans: readonly Plan[], places: readonly CitingPlace[]): CitedInstrument[] {
  const titles = new Map(namesOfPlans(plans));
  const found = new Map<string, OpenInstrument>();
  for (const { id, plan, citations } of places) {
    for (const { name, number } of citations) {
      for (const inner of namedInstruments(name)) {
        const key = instrumentKey(inner);
        const own = titles.get(key);
        if (own === plan) continue;
        const open = found.get(key) ?? { name: inner, numbers: new Set(), citedBy: new Set(), plan: own };
        if (number) open.numbers.add(number);
        open.citedBy.add(id);
        found.set(key, open);
      }
    }
  }
  return [...found].map(([key, { name, numbers, citedBy, plan }]) => ({
    key,
    name,
    numbers: [...numbers],
    ...(plan && { plan }),
    citedBy: [...citedBy],
  }));
}

interface OpenInstrument {
  readonly name: string;
  readonly numbers: Set<string>;
  readonly citedBy: Set<string>;
  readonly plan: string | undefined;
}

/**
 * Returns the folded names by which plans may be cited (title with and without a trailing bracket, number), each with
 * its plan.
 */
export function namesOfPlans(plans: readonly Plan[]): (readonly [key: string, plan: string])[] {
  return plans.flatMap(({ id, title, documentNumber }) =>
    [title, title.replace(/[（(][^（(]*[）)]$/u, ''), documentNumber]
      .filter((name) => name !== undefined)
      .map((name) => [instrumentKey(name), id] as const),
  );
}
