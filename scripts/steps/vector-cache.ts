/**
 * Remembers the terms of texts, which follow from each text alone: what takes the time is to cut it into words. Those of the
 * texts of a plan stand in one entry, packed, with their terms spelt once. An entry takes the place of the last one where much
 * of it is new.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { KeepVectors, NumberedVector, TermNumbers } from '../../src/segment/numbered.ts';
import { keepBytes, readKeptBytes, sha256Of } from '../disk/kept-results.ts';
import { newPart, type PairNames } from './pair-cache.ts';

export interface VectorCache {
  /** Is asked plan by plan. */
  readonly keep: KeepVectors;
  /** Keeps what was asked last. */
  close(): void;
}

/** Returns the cache of a kind of vectors. */
export function createVectorCache({ kind, library, code }: PairNames): VectorCache {
  let open: OpenEntry | undefined;
  const close = (): void => {
    if (open && open.fresh > open.asked.length * newPart) keepBytes(open.key, packEntry(open, code));
    open = undefined;
  };
  return {
    keep({ plan, said }, numbers, make) {
      if (open?.plan !== plan) {
        close();
        const key = sha256Of(JSON.stringify([kind, library, plan]));
        open = { plan, key, numbers, kept: readEntry(key, code, numbers), asked: [], fresh: 0 };
      }
      const digest = sha256Of(JSON.stringify(said));
      const kept = open.kept.get(digest);
      const vectors = kept ?? make();
      if (!kept) open.fresh += 1;
      open.asked.push({ digest, vectors });
      return vectors;
    },
    close,
  };
}

interface OpenEntry {
  readonly plan: string;
  readonly key: string;
  readonly numbers: TermNumbers;
  /** By the digest of the text. */
  readonly kept: ReadonlyMap<string, readonly NumberedVector[]>;
  readonly asked: DigestedVectors[];
  fresh: number;
}

interface DigestedVectors {
  readonly digest: string;
  readonly vectors: readonly NumberedVector[];
}

/** Begins an entry; the places of the terms of all vectors follow, then their weights. */
interface EntryHead {
  readonly code: string;
  readonly terms: readonly string[];
  /** By the digest of each text how many terms each of its vectors has. */
  readonly texts: readonly (readonly [digest: string, sizes: readonly number[]])[];
}

function packEntry({ asked, numbers }: OpenEntry, code: string): Buffer {
  const vectors = asked.flatMap((text) => text.vectors);
  const size = vectors.reduce((sum, { terms }) => sum + terms.length, 0);
  const places = new Map<number, number>();
  const [termPlaces, weights] = [new Int32Array(size), new Float64Array(size)];
  let at = 0;
  for (const vector of vectors) {
    weights.set(vector.weights, at);
    for (const term of vector.terms) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      termPlaces[at] = place;
      at += 1;
    }
  }
  const head: EntryHead = {
    code,
    terms: Array.from(places.keys(), numbers.termAt),
    texts: asked.map((text) => [text.digest, text.vectors.map(({ terms }) => terms.length)]),
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  return zstdCompressSync(Buffer.concat([line, Buffer.from(termPlaces.buffer), Buffer.from(weights.buffer)]), packing);
}

/** The quickest: text shrinks to a tenth by it. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Returns what an entry holds; nothing where it is missing, of other code, or no entry. */
function readEntry(key: string, code: string, numbers: TermNumbers): OpenEntry['kept'] {
  try {
    const packed = readKeptBytes(key);
    return packed ? unpackEntry(zstdDecompressSync(packed), code, numbers) : new Map();
  } catch {
    return new Map(); // of another version, or of somebody else
  }
}

function unpackEntry(entry: Buffer, code: string, { numberOf }: TermNumbers): OpenEntry['kept'] {
  const from = entry.indexOf('\n') + 1;
  const head: EntryHead = JSON.parse(entry.toString('utf8', 0, from));
  if (head.code !== code) return new Map();
  const size = head.texts.reduce((sum, [, sizes]) => sum + sizes.reduce((all, one) => all + one, 0), 0);
  const { buffer } = Uint8Array.from(entry.subarray(from)); // numbers begin where their size divides the place
  const [places, weights] = [new Int32Array(buffer, 0, size), new Float64Array(buffer.slice(4 * size))];
  const terms = Int32Array.from(head.terms, numberOf);
  let at = 0;
  return new Map(
    head.texts.map(([digest, sizes]) => {
      const vectors = sizes.map((length) => {
        const end = at + length;
        const vector = {
          terms: places.slice(at, end).map((place) => terms[place] ?? 0),
          weights: weights.slice(at, end),
        };
        at = end;
        return vector;
      });
      return [digest, vectors];
    }),
  );
}
