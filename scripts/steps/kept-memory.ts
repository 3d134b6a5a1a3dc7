/**
 * The memory of a build: what making a library takes over from the build before, as far as it can be packed. Each kind stands
 * in one entry, which the next making of it replaces.
 */
import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { keepEntry, readEntry } from '../disk/kept-entry.ts';
import type { EntryNames } from './plan-entries.ts';

/** Returns the memory of the builds of a library. */
export function createKeptMemory({ library, code }: Omit<EntryNames, 'kind'>): Memory {
  return {
    ...noMemory,
    mend(kind, make, packing) {
      if (!packing) return make(undefined);
      const name = { place: ['mended', library, kind], code };
      const value = make(readEntry(name, (_, bytes) => packing.unpack(deserialize(bytes))));
      const packed = packing.pack(value);
      if (packed) keepEntry(name, undefined, [serialize(packed)]);
      return value;
    },
    sign: (_, given) => hash('sha256', JSON.stringify(given)),
  };
}
