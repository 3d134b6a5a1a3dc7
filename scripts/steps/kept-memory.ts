/**
 * The memory of a build: what making a library takes over from the build before, as far as it can be packed. Each kind
 * stands in one entry, which another takes the place of where what was made is worth packing.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { keepEntry, readEntry } from '../disk/kept-entry.ts';
import { codeVersion } from '../disk/kept-results.ts';
import type { EntryNames } from './plan-entries.ts';

/** Returns the memory of the builds of a library. */
export function createKeptMemory({ library, code }: Omit<EntryNames, 'kind'>): Memory {
  return {
    ...noMemory,
    mend(kind, make, packing) {
      if (!packing) return make(undefined);
      const name = { place: ['mended', library, kind], code };
      const last = readEntry(name, (_, bytes) => packing.unpack(deserialize(bytes)));
      const value = make(last);
      const packed = value === last ? undefined : packing.pack(value);
      if (packed) keepEntry(name, undefined, [serialize(packed)]);
      return value;
    },
    sign: (_, given) => digestOf(given),
  };
}

/** Reads a list part by part: all measures of a library may be more than one string holds. */
function digestOf(given: readonly unknown[]): string {
  const digest = createHash('sha256');
  for (const one of given) {
    const parts: readonly unknown[] = Array.isArray(one) ? one : [one];
    digest.update(Array.isArray(one) ? `${parts.length}\n` : '\n');
    for (const part of parts) digest.update(`${JSON.stringify(part)}\n`);
  }
  return digest.digest('hex');
}

/** Returns the memory of what the pages of a library are made of. */
export function createRenderMemory(library: string): Memory {
  return createKeptMemory({ library, code: codeVersion(renderFolders) });
}

/** The code that renders. */
const renderFolders = ['src/render', 'src/model', 'src/segment', 'scripts/disk', 'scripts/steps'];
