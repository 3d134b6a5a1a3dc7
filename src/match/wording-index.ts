/**
 * Which wording stands in more than one plan. Every run of eight characters gets a number; runs that only one plan has
 * get none, so that comparing two texts looks only at what can be common.
 */
import { type Folded, foldBy } from '../segment/fold.ts';
import { bare } from '../segment/narrow.ts';
import { thresholds } from './thresholds.ts';

const runLength = thresholds.passageLength;

/** A text with the numbers of its runs. */
export interface IndexedText {
  readonly folded: Folded;
  /** Number of the run that begins at each folded unit; -1 where no other plan has it. */
  readonly runs: Int32Array;
  /** Where each numbered run begins. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A text and the plan it belongs to. */
export interface PlannedText {
  readonly plan: string;
  readonly text: string;
}

/** Returns the texts in their order, indexed together. */
export function indexWording(texts: readonly PlannedText[]): IndexedText[] {
  const folded = texts.map(({ text }) => foldBy(text, bare));
  const numbers = numberRuns(texts, folded);
  return folded.map((fold) => {
    const runs = Int32Array.from(listRuns(fold.text), (run) => numbers.get(run) ?? -1);
    return { folded: fold, runs, places: placesOf(runs) };
  });
}

/** Numbers the runs that stand in at least two plans. */
function numberRuns(texts: readonly PlannedText[], folded: readonly Folded[]): Map<string, number> {
  const firstPlan = new Map<string, string>();
  const numbers = new Map<string, number>();
  for (const [index, { plan }] of texts.entries()) {
    for (const run of listRuns(folded[index]?.text ?? '')) {
      const first = firstPlan.get(run);
      if (first === undefined) firstPlan.set(run, plan);
      else if (first !== plan && !numbers.has(run)) numbers.set(run, numbers.size);
    }
  }
  return numbers;
}

function listRuns(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, at) => text.slice(at, at + runLength));
}

function placesOf(runs: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, run] of runs.entries()) {
    if (run < 0) continue;
    const known = places.get(run);
    if (known) known.push(at);
    else places.set(run, [at]);
  }
  return places;
}
