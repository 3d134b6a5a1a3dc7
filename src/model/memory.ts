/**
 * What making a library takes over from having made it before in the same process. A value is kept under all that it follows
 * from, so what is kept is what would be made anew; whatever one making did not ask for is forgotten at its end.
 */

/** Names a kind of value and all that values of the kind follow from: text by what it says, anything else by being the same. */
type MemoryKey = readonly [kind: string, ...given: unknown[]];

export interface Memory {
  /** Returns what is kept under `key`, else what `make` returns, which nobody changes. */
  keep<Value>(key: MemoryKey, make: () => Value): Value;
  /** Returns of plain data that are equal always the same ones, so that more can be kept under them. */
  same<Value extends object>(value: Value): Value;
}

/** Keeps nothing, for a library that is made once. */
export const noMemory: Memory = { keep: (_, make) => make(), same: (value) => value };

export interface LastingMemory extends Memory {
  /** Forgets what was not asked for since the last time. */
  forgetUnused(): void;
}

interface Kept {
  readonly value: unknown;
  used: number;
}

/** What is kept under one part of a key, by the next part; what is kept under the whole key. */
interface Branch {
  readonly next: Map<unknown, Branch>;
  kept?: Kept;
}

/** Returns a memory that keeps nothing yet. */
export function createMemory(): LastingMemory {
  const root: Branch = { next: new Map() };
  let making = 0;
  function keep<Value>(key: MemoryKey, make: () => Value): Value {
    const branch = key.reduce(branchBelow, root);
    branch.kept ??= { value: make(), used: making };
    branch.kept.used = making;
    return branch.kept.value as Value; // made under the same key
  }
  return {
    keep,
    same: (value) => keep(['same', JSON.stringify(value)], () => value),
    forgetUnused() {
      prune(root, making);
      making += 1;
    },
  };
}

function branchBelow({ next }: Branch, part: unknown): Branch {
  const known = next.get(part);
  if (known) return known;
  const branch: Branch = { next: new Map() };
  next.set(part, branch);
  return branch;
}

/** Says whether anything is left below a branch. */
function prune(branch: Branch, making: number): boolean {
  for (const [part, below] of branch.next) if (!prune(below, making)) branch.next.delete(part);
  if (branch.kept && branch.kept.used < making) delete branch.kept;
  return branch.next.size > 0 || branch.kept !== undefined;
}
