/**
 * Kept results that are more than one value: a head that tells what there is, and bytes behind it, packed together, since
 * neighbours have most of their text in common. The head names the code that made them; those of other code are none.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { keepBytes, readKeptBytes, sha256Of } from './kept-results.ts';

/** Where an entry stands, and of which code it is: another takes its place, whatever it was made of. */
export interface EntryName {
  /** The kind of entry, then what it is of. */
  readonly place: readonly (string | undefined)[];
  readonly code: string;
}

/** The quickest: text shrinks to a tenth by it. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Keeps `parts` one behind the other, and a head of plain data. */
export function keepEntry({ place, code }: EntryName, head: unknown, parts: Iterable<Uint8Array>): void {
  const line = Buffer.from(`${JSON.stringify({ code, head })}\n`);
  keepBytes(keyOf(place), zstdCompressSync(Buffer.concat([line, ...parts]), packing));
}

/** Returns what `unpack` makes of an entry; nothing where it is missing, of other code, or no entry. */
export function readEntry<Head, Value>(
  { place, code }: EntryName,
  unpack: (head: Head, bytes: Buffer) => Value,
): Value | undefined {
  try {
    const packed = readKeptBytes(keyOf(place));
    const entry = packed && zstdDecompressSync(packed);
    const start = entry ? entry.indexOf('\n') + 1 : 0;
    const told: { code: string; head: Head } | undefined = entry && JSON.parse(entry.toString('utf8', 0, start));
    return entry && told?.code === code ? unpack(told.head, entry.subarray(start)) : undefined;
  } catch {
    return undefined; // of another version, or of somebody else
  }
}

function keyOf(place: EntryName['place']): string {
  return sha256Of(JSON.stringify(place));
}
