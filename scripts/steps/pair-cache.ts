/**
 * Remembers what two texts have in common, which follows from the two alone. What is known of the texts of a plan with others
 * stands in one entry, as whole numbers, packed. An entry takes the place of the last one where much of it is new: a text
 * that was edited has dozens of others, each in the entry of another plan.
 */
import { type EntryName, keepEntry, readEntry } from '../disk/kept-entry.ts';

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

/** Under what name pairs are kept: those of two libraries do not take each other's place, those of other code are none. */
export interface PairNames {
  readonly kind: string;
  readonly library: string;
  readonly code: string;
}

/** Returns the cache of a kind of value. */
export function createPairCache<Value>(
  { kind, library, code }: PairNames,
  inNumbers: InNumbers<Value>,
): PairCache<Value> {
  let open: OpenEntry<Value> | undefined;
  const close = (): void => {
    if (open?.isWorthKeeping()) keepPairs(open.name, open.taken());
    open = undefined;
  };
  return {
    take(a, b, make) {
      if (open?.plan !== a.plan) {
        close();
        const name = { place: [kind, library, a.plan], code };
        open = { plan: a.plan, name, ...openEntry(readEntry(name, unpackPairs) ?? nothing, inNumbers) };
      }
      return open.take(a.digest, b.digest, make);
    },
    close,
  };
}

/** Pairs of texts, one behind the other: the places of both, how many numbers are kept of them, and these. */
interface Entry {
  /** Digests. */
  readonly texts: readonly string[];
  readonly pairs: Int32Array;
}

const nothing: Entry = { texts: [], pairs: new Int32Array() };

interface OpenEntry<Value> {
  readonly plan: string;
  readonly name: EntryName;
  take(a: string, b: string, make: () => Value): Value;
  taken(): Entry;
  isWorthKeeping(): boolean;
}

/** So much of an entry is made anew in each build rather than written. */
export const newPart = 1 / 20;

function openEntry<Value>(kept: Entry, { list, read }: InNumbers<Value>): Omit<OpenEntry<Value>, 'plan' | 'name'> {
  const find = pairFinder(kept);
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
    taken: () => ({ texts: [...places.keys()], pairs: Int32Array.from(pairs) }),
    isWorthKeeping: () => fresh > asked * newPart,
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
