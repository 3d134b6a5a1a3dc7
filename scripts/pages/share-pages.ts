/** Threads share lists of pages and take stretches of them, as neighbours need the same files read. All count in shared memory. */

/** The lists by their numbers: pages that show one plan, and those that show many. */
export const pageLists = { ofOnePlan: 0, others: 1 } as const;
export type PageList = (typeof pageLists)[keyof typeof pageLists];

/** What threads know of the lists, by the number of a list. */
export interface SharedLists {
  /** Where what nobody has taken begins. */
  readonly taken: Int32Array;
  /** How long a list is; 0 where no thread has made it. */
  readonly listed: Int32Array;
}

/** So many are taken at a time. */
export const stretchLength = 64;

/** Returns what threads need to share the lists, of which nothing is taken. */
export function shareLists(): SharedLists {
  const length = Object.keys(pageLists).length;
  const numbers = (): Int32Array => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  return { taken: numbers(), listed: numbers() };
}

/** Says whether another thread has made a list and all of it is taken. */
export function isWhollyTaken({ taken, listed }: SharedLists, list: PageList): boolean {
  const length = Atomics.load(listed, list);
  return length > 0 && Atomics.load(taken, list) >= length;
}

/** Yields of the items of a list, which every thread makes alike, those that no other thread has taken. */
export function* takeStretches<Item>(
  items: readonly Item[],
  list: PageList,
  { taken, listed }: SharedLists,
): Generator<Item> {
  Atomics.store(listed, list, items.length);
  const take = (): number => Atomics.add(taken, list, stretchLength);
  for (let start = take(); start < items.length; start = take()) yield* items.slice(start, start + stretchLength);
}
