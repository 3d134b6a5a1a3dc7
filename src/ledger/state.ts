/** What the library has published before and what it publishes now, address by address. */

import { planOf } from '../model/ids.ts';
import type { SourcePlace } from '../model/issue.ts';
import type { Memory } from '../model/memory.ts';
import type { LedgerEntry } from './entries.ts';
import { type Fingerprint, takeFingerprint } from './fingerprint.ts';

/** An address of the library as it is now: a plan, a measure or a passage. */
export interface Address {
  readonly id: string;
  /** Below the site root, percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly at: SourcePlace;
}

export interface Published extends Address, Fingerprint {}

export interface LedgerState {
  /** Id → what was last recorded there. */
  readonly recorded: ReadonlyMap<string, LedgerEntry>;
  /** Id → what stands there now. */
  readonly published: ReadonlyMap<string, Published>;
  /** Says whether another text than today's was ever published under an id. */
  hadOtherText(id: string): boolean;
  /** Texts that stand where they did not stand before; by plan, in published order. */
  readonly arrivals: ReadonlyMap<string, readonly Published[]>;
  /** Plans that the ledger does not know yet. */
  readonly newPlans: ReadonlySet<string>;
}

/** Sets the ledger beside the addresses of today. */
export function gatherState(
  entries: readonly LedgerEntry[],
  addresses: readonly Address[],
  memory: Memory,
): LedgerState {
  const recorded = new Map(entries.map((entry) => [entry.id, entry]));
  const fingerprintOf = (text: string): Fingerprint => memory.keep(['fingerprint', text], () => takeFingerprint(text));
  const published = new Map(
    addresses.map((address) => [address.id, { ...address, ...fingerprintOf(address.text) }] as const),
  );
  const arrivals = [...published.values()].filter(({ id, hash }) => recorded.get(id)?.hash !== hash);
  const replacedTexts = entries.filter(({ id, hash }) => published.get(id)?.hash !== hash);
  const changed = new Set(replacedTexts.map(({ id }) => id));
  return {
    recorded,
    published,
    hadOtherText: (id) => changed.has(id),
    arrivals: Map.groupBy(arrivals, ({ id }) => planOf(id)),
    newPlans: new Set([...published.keys()].filter((id) => id === planOf(id) && !recorded.has(id))),
  };
}
