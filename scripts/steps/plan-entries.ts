/**
 * Kept entries, one for each plan of a library. Whoever asks goes plan by plan, so one is open at a time. An entry takes the
 * place of the last one where much of it is new.
 */
import type { EntryName } from '../disk/kept-entry.ts';

/** Under what name entries are kept: those of two libraries do not take each other's place, those of other code are none. */
export interface EntryNames {
  readonly kind: string;
  readonly library: string;
  readonly code: string;
}

/** What was kept of a plan, and what has been asked since. */
export interface OpenEntry {
  /** How often it was asked, and how often what it was asked was new. */
  counts(): { readonly asked: number; readonly fresh: number };
  /** Keeps what was asked in place of what was kept. */
  keep(): void;
}

interface PlanEntries<Entry> {
  /** Returns the entry of a plan, which `open` opens. */
  of(plan: string, open: (name: EntryName) => Entry): Entry;
  /** Keeps what was asked last. */
  close(): void;
}

/** So much of an entry is made anew in each build rather than written. */
const newPart = 1 / 20;

/** Returns the entries of a kind; none is open. */
export function createPlanEntries<Entry extends OpenEntry>({ kind, library, code }: EntryNames): PlanEntries<Entry> {
  let last: { readonly plan: string; readonly entry: Entry } | undefined;
  const close = (): void => {
    if (last && isWorthKeeping(last.entry)) last.entry.keep();
    last = undefined;
  };
  return {
    of(plan, open) {
      if (last?.plan !== plan) {
        close();
        last = { plan, entry: open({ place: [kind, library, plan], code }) };
      }
      return last.entry;
    },
    close,
  };
}

function isWorthKeeping({ counts }: OpenEntry): boolean {
  const { asked, fresh } = counts();
  return fresh > asked * newPart;
}
