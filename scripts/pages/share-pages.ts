/** Threads share lists of runs of pages, whose pages need the same files read. All count in shared memory. */

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

/** Yields of the runs of a list, which every thread makes alike, those that no other thread has taken. */
export function* takeRuns<Run>(runs: readonly Run[], list: PageList, { taken, listed }: SharedLists): Generator<Run> {
  Atomics.store(listed, list, runs.length);
  const take = (): number => Atomics.add(taken, list, 1);
  for (let place = take(); place < runs.length; place = take()) yield* runs.slice(place, place + 1);
}
