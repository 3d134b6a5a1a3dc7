/**
 * Which wording stands in more than one plan. Every run of eight characters has a number; those that only one plan
 * has are left out, so that comparing two texts looks only at what can be common.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { type Folded, foldBy } from '../segment/fold.ts';
import { bare } from '../segment/narrow.ts';
import { createRunNumbers } from './run-numbers.ts';

/** A text with the numbers of its runs. */
export interface IndexedText {
  readonly folded: Folded;
  /** Number of the run that begins at each folded unit; -1 where no other plan has it. */
  readonly runs: Int32Array;
  /** Where the numbered runs begin, in the order of their numbers, then of the text. */
  readonly places: Int32Array;
  /** The numbers of the runs at these places. */
  readonly ordered: Int32Array;
}

/** A text and the plan it belongs to. */
export interface PlannedText {
  readonly plan: string;
  readonly text: string;
}

/** Returns the texts in their order, indexed together. */
export function indexWording(texts: readonly PlannedText[], memory: Memory = noMemory): IndexedText[] {
  const numbers = memory.keep(['numbers of runs'], createRunNumbers); // grow while they are kept
  const folded = texts.map(({ text }) => memory.keep(['folded wording', text], () => foldBy(text, bare)));
  const numbered = folded.map((fold) => memory.keep(['runs', fold, numbers], () => numbers.numberRuns(fold.text)));
  const isShared = findShared(texts, numbered, numbers.size);
  return memory.mend<IndexedText[]>('indexed wording', (last = []) => {
    const before = new Map(last.map((text) => [text.folded, text]));
    return folded.map((fold, index) => indexShared(fold, numbered[index] ?? noRuns, isShared, before.get(fold)));
  });
}

const noRuns = new Int32Array();

/**
 * Takes over what was made of the text before where the same of its runs are shared. A number and a place make one key, since
 * keys are sorted without a call for every two.
 */
function indexShared(folded: Folded, all: Int32Array, isShared: Uint8Array, before?: IndexedText): IndexedText {
  const { length } = all;
  const [runs, keys] = [new Int32Array(length), new Float64Array(length)];
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const run = all[at] ?? 0;
    const shared = isShared[run] === 1;
    runs[at] = shared ? run : -1;
    keys[count] = run * length + at;
    count += Number(shared);
  }
  if (before && runs.every((run, at) => run === before.runs[at])) return before;
  const [places, ordered] = [new Int32Array(count), new Int32Array(count)];
  for (const [at, key] of keys.subarray(0, count).sort().entries()) {
    places[at] = key % length;
    ordered[at] = Math.floor(key / length);
  }
  return { folded, runs, places, ordered };
}

/** Returns for each of `count` runs 1 where more than one plan has it, else 0. */
function findShared(texts: readonly PlannedText[], numbered: readonly Int32Array[], count: number): Uint8Array {
  const plans = new Map<string, number>();
  const first = new Int32Array(count);
  const isShared = new Uint8Array(count);
  for (const [index, { plan }] of texts.entries()) {
    const own = plans.get(plan) ?? plans.size + 1;
    plans.set(plan, own);
    for (const run of numbered[index] ?? noRuns) {
      if (first[run] === 0) first[run] = own;
      else if (first[run] !== own) isShared[run] = 1;
    }
  }
  return isShared;
}
