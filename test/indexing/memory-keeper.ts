import { hash } from 'node:crypto';
import type { Keeper } from '../../src/indexing/keeper.ts';

/** Returns a keeper that keeps in memory, and the places that were written since they were last taken. */
export function createMemoryKeeper(): Keeper & { takeWritten(): string[] } {
  const kept = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const written = new Set<string>();
  return {
    digest: (value) => hash('sha256', value instanceof Uint8Array ? value : JSON.stringify(value)),
    read: (place) => kept.get(place) ?? new Map(),
    write(place, results) {
      kept.set(place, results);
      written.add(place);
    },
    takeWritten() {
      const places = [...written].sort();
      written.clear();
      return places;
    },
  };
}
