/**
 * Numbers for the runs of characters that stand in texts. A library has more runs than a Map takes keys, and most of them
 * stand once; so each is kept as its characters, two in a number of 32 bits, in a table that is asked from where their hash
 * leads.
 */
import { thresholds } from './thresholds.ts';

/** So many UTF-16 units are a run, an even number. */
export const runLength = thresholds.passageLength;

const pairCount = runLength / 2;

export interface RunNumbers {
  /** How many runs have a number, from 0 on. */
  readonly size: number;
  /** Returns the number of the run that begins at each unit of a text; one that none had before gets the next. */
  numberRuns(text: string): Int32Array;
}

/** Returns numbers for runs; none has one yet. */
export function createRunNumbers(): RunNumbers {
  let size = 0;
  let known = new Int32Array(2 ** 10 * pairCount); // the pairs of run by run
  let slots = new Int32Array(2 ** 11); // one more than the number of a run, 0 where none stands
  return {
    get size() {
      return size;
    },
    numberRuns(text) {
      const pairs = pairUnits(text);
      const numbered = new Int32Array(Math.max(0, text.length - runLength + 1));
      for (let at = 0; at < numbered.length; at += 1) numbered[at] = numberOf(pairs, at);
      return numbered;
    },
  };

  function numberOf(pairs: Int32Array, at: number): number {
    let slot = hashOf(pairs, at, 2) & (slots.length - 1);
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isKnownAs(held - 1, pairs, at)) return held - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    for (let pair = 0; pair < pairCount; pair += 1) known[size * pairCount + pair] = pairs[at + 2 * pair] ?? 0;
    size += 1;
    slots[slot] = size;
    if (2 * size === slots.length) grow();
    return size - 1;
  }

  function isKnownAs(number: number, pairs: Int32Array, at: number): boolean {
    let pair = 0;
    while (pair < pairCount && known[number * pairCount + pair] === pairs[at + 2 * pair]) pair += 1;
    return pair === pairCount;
  }

  function grow(): void {
    const [few, room] = [known, 2 * slots.length];
    known = new Int32Array(2 * few.length);
    known.set(few);
    slots = new Int32Array(room);
    for (let number = 0; number < size; number += 1) {
      let slot = hashOf(known, number * pairCount, 1) & (room - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (room - 1);
      slots[slot] = number + 1;
    }
  }
}

/** Each unit of a text with the one behind it. */
function pairUnits(text: string): Int32Array {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  let unit = text.charCodeAt(0);
  for (let at = 0; at < pairs.length; at += 1) {
    const next = text.charCodeAt(at + 1);
    pairs[at] = (unit << 16) | next;
    unit = next;
  }
  return pairs;
}

/** The pairs of a run stand `step` apart. */
function hashOf(pairs: Int32Array, at: number, step: number): number {
  let hash = 0;
  for (let pair = 0; pair < pairCount; pair += 1) {
    hash = Math.imul(hash ^ (pairs[at + pair * step] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
