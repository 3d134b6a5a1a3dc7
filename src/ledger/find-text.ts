/** Finds where a text that has left its address stands now, by its fingerprint. */
import { planOf } from '../model/ids.ts';
import type { LedgerEntry } from './entries.ts';
import { estimateLikeness, isTelling } from './fingerprint.ts';
import type { LedgerState, Published } from './state.ts';

export interface FoundText {
  readonly id: string;
  /** The part of both texts (0–1) that is common. */
  readonly likeness: number;
}

/**
 * Returns the address whose text is most like the one that `entry` remembers, `undefined` where none has anything of it.
 * Only texts that are new at their address count, in the same plan or in a plan that is new; the own plan goes first.
 */
export function findText({ arrivals, newPlans }: LedgerState, entry: LedgerEntry): FoundText | undefined {
  if (!isTelling(entry)) return undefined;
  const plans = [planOf(entry.id), ...[...newPlans].sort()];
  let best: FoundText | undefined;
  for (const address of plans.flatMap((plan) => arrivals.get(plan) ?? [])) {
    if (!isComparable(entry, address)) continue;
    const likeness = estimateLikeness(entry, address);
    if (likeness > (best?.likeness ?? 0)) best = { id: address.id, likeness };
  }
  return best;
}

/** A plan goes to a plan, what stands in one to what stands in one. */
function isComparable(entry: LedgerEntry, address: Published): boolean {
  return address.id !== entry.id && isPlan(entry.id) === isPlan(address.id);
}

function isPlan(id: string): boolean {
  return id === planOf(id);
}
