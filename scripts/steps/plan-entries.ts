/**
 * Kept entries, one for each plan of a library. Whoever asks goes plan by plan, so one is open at a time. An entry takes the
 * place of the last one where much of it is new.
 */
import { isWorthWriting } from '../../src/model/memory.ts';
import type { EntryName } from '../disk/kept-entry.ts';

/** Under what name entries are kept: those of two libraries do not take each other's place, those of other code are none. */
export interface EntryNames {
  readonly kind: string;
  readonly library: string;
  readonly code: string;
}

/** What was kept of a plan, and what has been asked since. */
export interface OpenEntry {
  /** Of how many it was asked, and how many of these were new. */
  counts(): { readonly all: number; readonly fresh: number };
  /** Keeps what was asked in place of what was kept. */
  keep(): void;
}

interface PlanEntries<Entry> {
  /** Returns the entry of a plan, which `open` opens. */
  of(plan: string, open: (name: EntryName) => Entry): Entry;
  /** Keeps what was asked last. */
  close(): void;
}

/** Returns the entries of a kind; none is open. */
export function createPlanEntries<Entry extends OpenEntry>({ kind, library, code }: EntryNames): PlanEntries<Entry> {
  let last: { readonly plan: string; readonly entry: Entry } | undefined;
  const close = (): void => {
    if (last && isWorthWriting(last.entry.counts())) last.entry.keep();
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
