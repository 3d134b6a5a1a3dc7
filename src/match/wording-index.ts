/**
 * Which wording stands in more than one plan. Every run of eight characters has a number; those that only one plan
 * has are left out, so that comparing two texts looks only at what can be common.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { type Folded, foldBy } from '../segment/fold.ts';
import { bare } from '../segment/narrow.ts';
import { thresholds } from './thresholds.ts';

const runLength = thresholds.passageLength;

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
  // Grows while it is kept; which number a run has tells nothing.
  const numbers = memory.keep(['numbers of runs'], () => new Map<string, number>());
  const folded = texts.map(({ text }) => memory.keep(['folded wording', text], () => foldBy(text, bare)));
  const numbered = folded.map((fold) =>
    memory.keep(['runs', fold, numbers], () => orderRuns(numberRuns(fold.text, numbers))),
  );
  const isShared = findShared(texts, numbered, numbers.size);
  return memory.mend<IndexedText[]>('indexed wording', (last = []) => {
    const before = new Map(last.map((text) => [text.folded, text]));
    return folded.map((fold, index) => indexShared(fold, numbered[index] ?? noRuns, isShared, before.get(fold)));
  });
}

/** Takes over what was made of the text before where the same of its runs are shared. */
function indexShared(folded: Folded, { runs: all, places }: OrderedRuns, isShared: Uint8Array, before?: IndexedText) {
  const runs = all.map((run) => (isShared[run] ? run : -1));
  if (before && runs.every((run, at) => run === before.runs[at])) return before;
  const shared = places.filter((at) => (runs[at] ?? -1) >= 0);
  return { folded, runs, places: shared, ordered: shared.map((at) => runs[at] ?? -1) };
}

/** Returns the number of each run of a text; one that none had before gets the next. */
function numberRuns(text: string, numbers: Map<string, number>): Int32Array {
  const numbered = new Int32Array(Math.max(0, text.length - runLength + 1));
  for (let at = 0; at < numbered.length; at += 1) {
    const run = text.slice(at, at + runLength);
    const number = numbers.get(run) ?? numbers.size;
    if (number === numbers.size) numbers.set(run, number);
    numbered[at] = number;
  }
  return numbered;
}

/** Returns for each of `count` runs 1 where more than one plan has it, else 0. */
function findShared(texts: readonly PlannedText[], numbered: readonly OrderedRuns[], count: number): Uint8Array {
  const plans = new Map<string, number>();
  const first = new Int32Array(count);
  const isShared = new Uint8Array(count);
  for (const [index, { plan }] of texts.entries()) {
    const own = plans.get(plan) ?? plans.size + 1;
    plans.set(plan, own);
    for (const run of numbered[index]?.runs ?? []) {
      if (first[run] === 0) first[run] = own;
      else if (first[run] !== own) isShared[run] = 1;
    }
  }
  return isShared;
}

/** All runs of a text by where they begin, and where, in the order of their numbers, then of the text. */
interface OrderedRuns {
  readonly runs: Int32Array;
  readonly places: Int32Array;
}

const noRuns: OrderedRuns = { runs: new Int32Array(), places: new Int32Array() };

/** A number and a place make one key, since keys are sorted without a call for every two. */
function orderRuns(runs: Int32Array): OrderedRuns {
  const { length } = runs;
  const keys = Float64Array.from(runs, (run, at) => run * length + at).sort();
  return { runs, places: Int32Array.from(keys, (key) => key % length) };
}
