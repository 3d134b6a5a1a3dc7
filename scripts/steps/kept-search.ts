/**
 * What searches of a library were made of and into, for the next one. A place has one entry, which each search that has other
 * results there writes anew; one that is damaged or of other code is none.
 */
import type { Keeper } from '../../src/indexing/index.ts';
import { keepEntry, readEntry } from '../disk/kept-entry.ts';
import { codeVersion, sha256Of } from '../disk/kept-results.ts';

/** The digests of results, which follow, and their lengths. */
type EntryHead = readonly (readonly [digest: string, length: number])[];

/** The code that a search is made by. */
const codeFolders = ['src/indexing', 'src/index-format', 'src/model', 'src/segment', 'scripts/disk', 'scripts/steps'];

/** Returns what keeps results for the library in the folder `content`; a library has the same ones wherever it is built. */
export function createSearchKeeper(content: string, code: string = codeVersion(codeFolders)): Keeper {
  const nameOf = (place: string) => ({ place: ['search', content, place], code });
  return {
    digest: (value) => sha256Of(value instanceof Uint8Array ? value : JSON.stringify(value)),
    read: (place) => readEntry(nameOf(place), unpackResults) ?? new Map(),
    write(place, results) {
      const head: EntryHead = [...results].map(([digest, { length }]) => [digest, length]);
      keepEntry(nameOf(place), head, results.values());
    },
  };
}

function unpackResults(head: EntryHead, bytes: Buffer): Map<string, Uint8Array> {
  let place = 0;
  return new Map(
    head.map(([digest, length]) => {
      place += length;
      return [digest, bytes.subarray(place - length, place)];
    }),
  );
}
