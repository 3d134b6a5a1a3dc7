/**
 * What searches of a library were made of and into, for the next one. A place has one entry, which each search that has other
 * results there writes anew; one that is damaged or of other code is none.
 */
import type { Keeper } from '../../src/indexing/index.ts';
import { codeVersion, keepBytes, readKeptBytes, sha256Of } from '../disk/kept-results.ts';

/** Begins an entry; the results follow. */
interface EntryHead {
  readonly code: string;
  readonly results: readonly (readonly [digest: string, length: number])[];
}

/** The code that a search is made by. */
const codeFolders = ['src/indexing', 'src/index-format', 'src/model', 'src/segment', 'scripts/steps'];

/** Returns what keeps results for the library in the folder `content`; a library has the same ones wherever it is built. */
export function createSearchKeeper(content: string, code: string = codeVersion(codeFolders)): Keeper {
  const keyOf = (place: string): string => sha256Of(JSON.stringify(['search', content, place]));
  return {
    digest: (value) => sha256Of(value instanceof Uint8Array ? value : JSON.stringify(value)),
    read(place) {
      const entry = readKeptBytes(keyOf(place));
      return (entry && unpackEntry(entry, code)) ?? new Map();
    },
    write: (place, results) => keepBytes(keyOf(place), packEntry(results, code)),
  };
}

function packEntry(results: ReadonlyMap<string, Uint8Array>, code: string): Buffer {
  const head: EntryHead = { code, results: [...results].map(([digest, { length }]) => [digest, length]) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...results.values()]);
}

function unpackEntry(entry: Buffer, code: string): Map<string, Uint8Array> | undefined {
  let place = entry.indexOf('\n') + 1;
  const head = readHead(entry.toString('utf8', 0, place));
  if (head?.code !== code) return undefined;
  return new Map(
    head.results.map(([digest, length]) => {
      place += length;
      return [digest, entry.subarray(place - length, place)];
    }),
  );
}

function readHead(line: string): EntryHead | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // of somebody else
  }
}
