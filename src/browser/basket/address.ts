/**
 * A folder in an address, compressed: the part behind `#`, which no server sees. A heading is a string, a measure its id,
 * with its note where it has one; texts come from the library.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate/browser';
import { type Entry, isHeading, readEntries } from './entries.ts';

/** Returns the folder as letters that an address may hold. */
export function packBasket(entries: readonly Entry[]): string {
  const brief = entries.map((entry) =>
    isHeading(entry) ? entry.heading : [entry.id, ...(entry.note ? [entry.note] : [])],
  );
  const packed = deflateSync(strToU8(JSON.stringify(brief)), { level: 9 });
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a folder out of an address; `undefined` where the address is damaged. */
export function unpackBasket(letters: string): readonly Entry[] | undefined {
  try {
    const packed = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    const brief: unknown = JSON.parse(strFromU8(inflateSync(Uint8Array.from(packed, (unit) => unit.charCodeAt(0)))));
    return Array.isArray(brief) ? readEntries(brief.map(unfold)) : undefined;
  } catch {
    return undefined;
  }
}

function unfold(entry: unknown): unknown {
  if (typeof entry === 'string') return { heading: entry };
  return Array.isArray(entry) ? { id: entry[0], note: entry[1] } : entry;
}
