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
  const found: FoundRuns = { places: new Map(), plans: [], numbers: [], count: 0 };
  const folded = texts.map(({ text }) => foldBy(text, bare));
  const placed = texts.map(({ plan }, index) => placeRuns(found, plan, folded[index]?.text ?? ''));
  return folded.map((fold, index) => {
    const runs = (placed[index] ?? new Int32Array()).map((place) => found.numbers[place] ?? -1);
    return { folded: fold, runs, places: placesOf(runs) };
  });
}

/** The runs met so far: the place of each in two lists, the plan that had it first and its number once another has it. */
interface FoundRuns {
  readonly places: Map<string, number>;
  readonly plans: string[];
  readonly numbers: number[];
  count: number;
}

/** Adds the runs of a text; returns the place of each. */
function placeRuns(found: FoundRuns, plan: string, text: string): Int32Array {
  const placed = new Int32Array(Math.max(0, text.length - runLength + 1));
  for (let at = 0; at < placed.length; at += 1) placed[at] = placeRun(found, plan, text.slice(at, at + runLength));
  return placed;
}

function placeRun(found: FoundRuns, plan: string, run: string): number {
  const known = found.places.get(run);
  if (known === undefined) {
    found.places.set(run, found.plans.length);
    found.numbers.push(-1);
    return found.plans.push(plan) - 1;
  }
  if (found.numbers[known] === -1 && found.plans[known] !== plan) found.numbers[known] = found.count++;
  return known;
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
