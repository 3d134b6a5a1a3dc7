/**
 * What is made of parts of a library, taken again where the parts are the same. Each result is kept under the digest of all
 * that it follows from besides the code, which the keeper knows, so what is taken is what would be made.
 */
import { bucketOf } from '../index-format/buckets.ts';

/** Keeps results from one making of a search to the next. */
export interface Keeper {
  /** Returns a name that plain data, or bytes, share with no others. */
  digest(value: unknown): string;
  /** Returns what was last kept at a place, by the digests of what it was made of. */
  read(place: string): Results;
  /** Keeps results at a place, instead of those that are there. */
  write(place: string, results: Results): void;
}

type Results = ReadonlyMap<string, Uint8Array>;

/** Keeps nothing. */
export const noKeeper: Keeper = { digest: () => '', read: () => new Map(), write: () => undefined };

/** Returns what is made of each of `values`, which have their results at one place. */
export function keepAll<Value>(
  keeper: Keeper,
  place: string,
  values: readonly Value[],
  make: (value: Value) => Uint8Array,
): Uint8Array[] {
  const known = keeper.read(place);
  const digests = values.map((value) => keeper.digest(value));
  const results = values.map((value, at) => known.get(digests[at] ?? '') ?? make(value));
  const kept = new Map(digests.map((digest, at) => [digest, results[at] ?? new Uint8Array()]));
  if (kept.size !== known.size || digests.some((digest) => !known.has(digest))) keeper.write(place, kept);
  return results;
}

/** Returns the plain data that is made of each of `values`, as `keepAll` does. */
export function keepAllData<Value, Data>(
  keeper: Keeper,
  place: string,
  values: readonly Value[],
  make: (value: Value) => Data,
): Data[] {
  const results = keepAll(keeper, place, values, (value) => Buffer.from(JSON.stringify(make(value))));
  return results.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
}

/** What follows from plans has so many places: an edit writes one anew, and a library has few entries. */
const places = 16;

/** Returns values of plans by the number of their place. */
export function groupByPlace<Value>(
  values: readonly Value[],
  planOf: (value: Value) => string,
): ReadonlyMap<number, readonly Value[]> {
  return Map.groupBy(values, (value) => bucketOf(planOf(value), places));
}
