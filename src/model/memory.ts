/**
 * What making a library takes over from having made it before. A value is kept under all that it follows from, or its maker,
 * told the last one, finds what of it still holds: what is kept is what would be made anew. In a process that makes a library
 * again and again everything is kept until one making did not ask for it; from one process to the next what can be packed.
 */

/** Names a kind of value and all that values of the kind follow from: text by what it says, anything else by being the same. */
type MemoryKey = readonly [kind: string, ...given: unknown[]];

export interface Memory {
  /** Returns what is kept under `key`, else what `make` returns, which nobody changes. */
  keep<Value>(key: MemoryKey, make: () => Value): Value;
  /** Returns what was made of a kind last where all that it follows from is `given` again, else what `make` returns. */
  keepLast<Value>(kind: string, given: readonly unknown[], make: () => Value): Value;
  /**
   * Returns what `make` returns of a kind, told what it returned last, which is sooner mended than made again; what can be
   * packed is told to other processes too.
   */
  mend<Value, Packed = unknown>(
    kind: string,
    make: (last: Value | undefined) => Value,
    packing?: Packing<Value, Packed>,
  ): Value;
  /**
   * Returns a sign by which what is made now is told from what was made last: the same while all that it follows from is
   * `given` again, which is plain data.
   */
  sign(kind: string, given: readonly unknown[]): string;
  /** Returns of plain data that are equal always the same ones, so that more can be kept under them. */
  same<Value extends object>(value: Value): Value;
}

/** How a value outlives its process: as plain data with typed arrays. */
export interface Packing<Value, Packed> {
  /** Returns nothing of a value that is not worth it; is not asked of the last one. */
  pack(value: Value): Packed | undefined;
  /** Takes what `pack` returned. */
  unpack(packed: Packed): Value;
}

/** Says whether enough is new of what an entry on the disk holds: a little is made anew each time sooner than written. */
export function isWorthWriting({ all, fresh }: { readonly all: number; readonly fresh: number }): boolean {
  return fresh > all / 20;
}

/** Keeps nothing, for a library that is made once. */
export const noMemory: Memory = {
  keep: (_, make) => make(),
  keepLast: (_, __, make) => make(),
  mend: (_, make) => make(undefined),
  sign: () => '',
  same: (value) => value,
};

/** Returns what was made of a kind last where all that it follows from is `given` again; both are plain data. */
export function keepPlain<Value>(memory: Memory, kind: string, given: readonly unknown[], make: () => Value): Value {
  const sign = memory.sign(kind, given);
  const signed = (last?: Signed<Value>): Signed<Value> => (last?.sign === sign ? last : { sign, value: make() });
  return memory.mend(kind, signed, plainPacking<Signed<Value>>()).value;
}

interface Signed<Value> {
  readonly sign: string;
  readonly value: Value;
}

/** Packs plain data, maps among them, as they are. */
function plainPacking<Value>(): Packing<Value, Value> {
  return { pack: (value) => value, unpack: (packed) => packed };
}

/** Returns a part of a memory: what is kept in it under a key is not what the rest keeps under the same. */
export function partOfMemory(memory: Memory, part: string): Memory {
  if (memory === noMemory) return noMemory; // by which is known that a library is made once
  return {
    keep: ([kind, ...given], make) => memory.keep([`${part}: ${kind}`, ...given], make),
    keepLast: (kind, given, make) => memory.keepLast(`${part}: ${kind}`, given, make),
    mend: (kind, make, packing) => memory.mend(`${part}: ${kind}`, make, packing),
    sign: (kind, given) => memory.sign(`${part}: ${kind}`, given),
    same: memory.same,
  };
}

export interface LastingMemory extends Memory {
  /** Forgets what was not asked for since the last time. */
  forgetUnused(): void;
}

/**
 * What is kept under one part of a key, by the next part; what is kept under the whole key, and when it was used last. There
 * are many, and most have only the one or the other, and one next part: that needs no map.
 */
interface Branch {
  part: unknown;
  /** Of `part`. */
  below: Branch | undefined;
  others: Map<unknown, Branch> | undefined;
  value: unknown;
  /** Nothing is kept where it is missing. */
  used: number | undefined;
}

/** Returns a memory that keeps nothing yet. */
export function createMemory(): LastingMemory {
  const root = createBranch();
  let making = 0;
  let signs = 0;
  function keep<Value>(key: MemoryKey, make: () => Value): Value {
    const branch = key.reduce(branchBelow, root);
    if (branch.used === undefined) branch.value = make();
    branch.used = making;
    return branch.value as Value; // made under the same key
  }
  function keepLast<Value>(kind: string, given: readonly unknown[], make: () => Value): Value {
    const last = keep(['last', kind], () => ({ given, value: make() }));
    if (!isAlike(last.given, given)) Object.assign(last, { given, value: make() });
    return last.value;
  }
  return {
    keep,
    keepLast,
    sign(kind, given) {
      return keepLast(`sign of ${kind}`, given, () => {
        signs += 1;
        return String(signs);
      });
    },
    mend<Value>(kind: string, make: (last: Value | undefined) => Value): Value {
      const mended = keep<{ last?: Value }>(['mended', kind], () => ({}));
      mended.last = make(mended.last);
      return mended.last;
    },
    same: (value) => keep(['same', JSON.stringify(value)], () => value),
    forgetUnused() {
      prune(root, making);
      making += 1;
    },
  };
}

/** Says whether two values are the same, or lists or records of what is alike. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isAlike(a[key], b[key]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || (value instanceof Object && Object.getPrototypeOf(value) === Object.prototype);
}

function createBranch(): Branch {
  return { part: undefined, below: undefined, others: undefined, value: undefined, used: undefined };
}

function branchBelow(branch: Branch, part: unknown): Branch {
  if (branch.below && isSamePart(branch.part, part)) return branch.below;
  const known = branch.others?.get(part);
  if (known) return known;
  const below = createBranch();
  if (branch.below) branch.others = (branch.others ?? new Map()).set(part, below);
  else Object.assign(branch, { part, below });
  return below;
}

/** As a map tells keys apart. */
function isSamePart(a: unknown, b: unknown): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** Says whether anything is left of a branch. */
function prune(branch: Branch, making: number): boolean {
  const { below: first, others } = branch;
  if (first && !prune(first, making)) branch.part = branch.below = undefined;
  for (const [part, below] of others ?? []) if (!prune(below, making)) others?.delete(part);
  if (others?.size === 0) branch.others = undefined;
  if (branch.used !== undefined && branch.used < making) branch.value = branch.used = undefined;
  return branch.used !== undefined || branch.below !== undefined || branch.others !== undefined;
}
