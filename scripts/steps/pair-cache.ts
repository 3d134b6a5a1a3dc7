/**
 * Remembers what two texts have in common, which follows from the two alone. What is known of the texts of a plan with others
 * stands in one entry, as whole numbers, packed (plan-entries.ts): a text that was edited has dozens of others, each in the
 * entry of another plan, little of which is new.
 */
import { type EntryName, keepEntry, readEntry } from '../disk/kept-entry.ts';
import { createPlanEntries, type EntryNames, type OpenEntry } from './plan-entries.ts';

/** A text of a plan by the digest of all that a value follows from. */
export interface DigestedText {
  readonly plan: string;
  readonly digest: string;
}

export interface PairCache<Value> {
  /** Returns what is kept of a pair, else what `make` returns; asked plan by plan of the first text. */
  take(a: DigestedText, b: DigestedText, make: () => Value): Value;
  /** Keeps what was taken last. */
  close(): void;
}

/** How values are told in whole numbers. */
export interface InNumbers<Value> {
  /** Adds those of a value. */
  list(value: Value, numbers: number[]): void;
  /** Returns the value of numbers that were listed. */
  read(numbers: Int32Array): Value;
}

/** Returns the cache of a kind of value. */
export function createPairCache<Value>(names: EntryNames, inNumbers: InNumbers<Value>): PairCache<Value> {
  const entries = createPlanEntries<PairEntry<Value>>(names);
  return {
    take: (a, b, make) => entries.of(a.plan, (name) => openEntry(name, inNumbers)).take(a.digest, b.digest, make),
    close: entries.close,
  };
}

/** Pairs of texts, one behind the other: the places of both, how many numbers are kept of them, and these. */
interface Entry {
  /** Digests. */
  readonly texts: readonly string[];
  readonly pairs: Int32Array;
}

const nothing: Entry = { texts: [], pairs: new Int32Array() };

interface PairEntry<Value> extends OpenEntry {
  take(a: string, b: string, make: () => Value): Value;
}

function openEntry<Value>(name: EntryName, { list, read }: InNumbers<Value>): PairEntry<Value> {
  const find = pairFinder(readEntry(name, unpackPairs) ?? nothing);
  const places = new Map<string, number>();
  const pairs: number[] = [];
  let [asked, fresh] = [0, 0];
  return {
    take(a, b, make) {
      const found = find(a, b);
      const value = found ? read(found) : make();
      asked += 1;
      if (!found) fresh += 1;
      const start = pairs.push(placeOf(a), placeOf(b), 0);
      list(value, pairs);
      pairs[start - 1] = pairs.length - start;
      return value;
    },
    counts: () => ({ all: asked, fresh }),
    keep: () => keepPairs(name, { texts: [...places.keys()], pairs: Int32Array.from(pairs) }),
  };

  function placeOf(text: string): number {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  }
}

function pairFinder({ texts, pairs }: Entry): (a: string, b: string) => Int32Array | undefined {
  const places = new Map(texts.map((text, place) => [text, place]));
  const starts = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 3 + (pairs[at + 2] ?? 0))
    starts.set((pairs[at] ?? 0) * texts.length + (pairs[at + 1] ?? 0), at + 3);
  return (a, b) => {
    const [placeA, placeB] = [places.get(a), places.get(b)];
    if (placeA === undefined || placeB === undefined) return undefined;
    const start = starts.get(placeA * texts.length + placeB);
    return start === undefined ? undefined : pairs.subarray(start, start + (pairs[start - 1] ?? 0));
  };
}

function keepPairs(name: EntryName, { texts, pairs }: Entry): void {
  keepEntry(name, texts, [Buffer.from(pairs.buffer)]);
}

function unpackPairs(texts: Entry['texts'], bytes: Buffer): Entry {
  return { texts, pairs: new Int32Array(Uint8Array.from(bytes).buffer) }; // numbers begin where their size divides the place
}
