/** Ledgers whose texts are given by their sketches, so that every likeness is exact. */
import type { LedgerEntry } from '../../src/ledger/index.ts';
import type { LedgerState, Published } from '../../src/ledger/state.ts';

/** What was recorded: every one of 20 bins used, the rest empty. */
export function recorded(id: string): LedgerEntry {
  return { id, url: `/${id}/`, title: id, hash: hashOf(id), sketch: sketchOf(20) };
}

/** What stands there now, with `equal` of the 20 bins of `recorded` as they were. */
export function published(id: string, equal: number): Published {
  const at = { file: 'jia.txt', line: 1, column: 1 };
  return { ...recorded(id), text: id, at, hash: hashOf(`now ${id}`), sketch: sketchOf(equal) };
}

/** The state in which `arrivals` are new at their addresses. */
export function stateOf(
  arrivals: readonly Published[],
  { newPlans = [], known = [] }: { newPlans?: readonly string[]; known?: readonly Published[] } = {},
): LedgerState {
  return {
    recorded: new Map(),
    published: new Map([...arrivals, ...known].map((one) => [one.id, one])),
    hadOtherText: () => true,
    arrivals: Map.groupBy(arrivals, ({ id }) => id.split('/')[0]!),
    newPlans: new Set(newPlans),
  };
}

function sketchOf(equal: number): string {
  return Array.from({ length: 32 }, (_, bin) => (bin >= 20 ? '00' : bin < equal ? '11' : '22')).join('');
}

function hashOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(16, '0').slice(-16);
}
