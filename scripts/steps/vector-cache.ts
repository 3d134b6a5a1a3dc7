/**
 * Remembers the terms of texts, which follow from each text alone: what takes the time is to cut it into words. Those of the
 * texts of a plan stand in one entry (plan-entries.ts), packed, with their terms spelt once.
 */
import type { KeepVectors, NumberedVector, TermNumbers } from '../../src/segment/numbered.ts';
import { packVectors, unpackVectors } from '../../src/segment/packed-vectors.ts';
import { type EntryName, keepEntry, readEntry } from '../disk/kept-entry.ts';
import { sha256Of } from '../disk/kept-results.ts';
import { createPlanEntries, type EntryNames, type OpenEntry } from './plan-entries.ts';

export interface VectorCache {
  /** Is asked plan by plan. */
  readonly keep: KeepVectors;
  /** Keeps what was asked last. */
  close(): void;
}

/** Returns the cache of a kind of vectors. */
export function createVectorCache(names: EntryNames): VectorCache {
  const entries = createPlanEntries<VectorEntry>(names);
  return {
    keep: ({ plan, said }, numbers, make) =>
      entries.of(plan, (name) => openEntry(name, numbers)).take(sha256Of(JSON.stringify(said)), make),
    close: entries.close,
  };
}

type Vectors = readonly NumberedVector[];

interface VectorEntry extends OpenEntry {
  /** `digest` is that of the text. */
  take(digest: string, make: () => Vectors): Vectors;
}

function openEntry(name: EntryName, numbers: TermNumbers): VectorEntry {
  const unpack = (head: EntryHead, bytes: Buffer) => unpackEntry(head, bytes, numbers);
  const kept = readEntry(name, unpack);
  const asked: DigestedVectors[] = [];
  let fresh = 0;
  return {
    take(digest, make) {
      const found = kept?.get(digest);
      const vectors = found ?? make();
      if (!found) fresh += 1;
      asked.push({ digest, vectors });
      return vectors;
    },
    counts: () => ({ all: asked.length, fresh }),
    keep: () => keepVectors(name, asked, numbers),
  };
}

interface DigestedVectors {
  readonly digest: string;
  readonly vectors: Vectors;
}

/** Begins an entry; the places of the terms of all vectors follow, then their weights. */
interface EntryHead {
  readonly terms: readonly string[];
  /** By the digest of each text how many terms each of its vectors has. */
  readonly texts: readonly (readonly [digest: string, sizes: readonly number[]])[];
}

function keepVectors(name: EntryName, asked: readonly DigestedVectors[], numbers: TermNumbers): void {
  const { terms, places, weights } = packVectors(
    asked.flatMap(({ vectors }) => vectors),
    numbers,
  );
  const head: EntryHead = {
    terms,
    texts: asked.map(({ digest, vectors }) => [digest, vectors.map((vector) => vector.terms.length)]),
  };
  keepEntry(name, head, [Buffer.from(places.buffer), Buffer.from(weights.buffer)]);
}

function unpackEntry({ terms, texts }: EntryHead, bytes: Buffer, numbers: TermNumbers): ReadonlyMap<string, Vectors> {
  const lengths = Int32Array.from(texts.flatMap(([, sizes]) => sizes));
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const { buffer } = Uint8Array.from(bytes); // numbers begin where their size divides the place
  const [places, weights] = [new Int32Array(buffer, 0, size), new Float64Array(buffer.slice(4 * size))];
  const vectors = unpackVectors({ terms, lengths, places, weights }, numbers);
  let end = 0;
  return new Map(
    texts.map(([digest, { length }]) => {
      end += length;
      return [digest, vectors.slice(end - length, end)];
    }),
  );
}
