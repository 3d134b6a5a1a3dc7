/**
 * Remembers the terms of texts, which follow from each text alone: what takes the time is to cut it into words. Those of the
 * texts of a plan stand in one entry, packed, with their terms spelt once. An entry takes the place of the last one where much
 * of it is new.
 */
import type { KeepVectors, NumberedVector, TermNumbers } from '../../src/segment/numbered.ts';
import { type EntryName, keepEntry, readEntry } from '../disk/kept-entry.ts';
import { sha256Of } from '../disk/kept-results.ts';
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
    if (open && open.fresh > open.asked.length * newPart) keepVectors(open);
    open = undefined;
  };
  return {
    keep({ plan, said }, numbers, make) {
      if (open?.plan !== plan) {
        close();
        const name = { place: [kind, library, plan], code };
        const unpack = (head: EntryHead, bytes: Buffer) => unpackVectors(head, bytes, numbers);
        open = { plan, name, numbers, kept: readEntry(name, unpack) ?? new Map(), asked: [], fresh: 0 };
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
  readonly name: EntryName;
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
  readonly terms: readonly string[];
  /** By the digest of each text how many terms each of its vectors has. */
  readonly texts: readonly (readonly [digest: string, sizes: readonly number[]])[];
}

function keepVectors({ name, asked, numbers }: OpenEntry): void {
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
    terms: Array.from(places.keys(), numbers.termAt),
    texts: asked.map((text) => [text.digest, text.vectors.map(({ terms }) => terms.length)]),
  };
  keepEntry(name, head, [Buffer.from(termPlaces.buffer), Buffer.from(weights.buffer)]);
}

function unpackVectors(head: EntryHead, bytes: Buffer, { numberOf }: TermNumbers): OpenEntry['kept'] {
  const size = head.texts.reduce((sum, [, sizes]) => sum + sizes.reduce((all, one) => all + one, 0), 0);
  const { buffer } = Uint8Array.from(bytes); // numbers begin where their size divides the place
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
