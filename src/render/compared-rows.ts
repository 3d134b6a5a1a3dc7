/**
 * Turns aligned sentences into the rows that a page shows. A run that only one side has is `different` where the other
 * side has another reading at the same place, else `added`. Runs in the browser too, for pairs that a reader chooses.
 */
import type { AlignedRow, AlignedSentence, WordRun } from '../match/compare.ts';
import { bare } from '../segment/narrow.ts';

/** A run of a compared sentence: what others have too, have in another reading, or have not. */
export interface ComparedRun {
  readonly text: string;
  readonly kind: 'same' | 'different' | 'added';
}

/** Sentence `n` of a measure. */
export interface ComparedCell {
  readonly n: number;
  /** The measure, where a column holds several. */
  readonly label?: string;
  /** Where a link to the measure leads, at its first sentence of a comparison of many measures. */
  readonly anchor?: string;
  readonly runs: readonly ComparedRun[];
}

/** Sentences that belong together, one place per column. */
export interface ComparedRow {
  readonly cells: readonly (ComparedCell | null)[];
  /** Every column has it, without a difference. */
  readonly same: boolean;
}

/** Returns a row of two cells for each aligned row, the first text's cell first. */
export function comparedRows(rows: readonly AlignedRow[]): ComparedRow[] {
  return rows.map(({ a, b }) => {
    const cells = [comparedCell(a, b), comparedCell(b, a)];
    return { cells, same: isSame(cells) };
  });
}

/** Says whether a row shows no difference. */
export function isSame(cells: readonly (ComparedCell | null)[]): boolean {
  return cells.every((cell) => cell?.runs.every(({ kind }) => kind === 'same'));
}

function comparedCell(own: AlignedSentence | undefined, other: AlignedSentence | undefined): ComparedCell | null {
  if (!own) return null;
  const replaced = new Set(other ? placeRuns(other.runs).flatMap(({ run, at }) => (isOnly(run) ? [at] : [])) : []);
  return {
    n: own.sentence,
    runs: placeRuns(own.runs).map(({ run, at }): ComparedRun => {
      if (!isOnly(run)) return { text: run.text, kind: 'same' };
      return { text: run.text, kind: replaced.has(at) ? 'different' : 'added' };
    }),
  };
}

function isOnly({ kind }: WordRun): boolean {
  return kind === 'only';
}

/** The place of a run is the number of common characters before it; bare, as words are compared, it is that of both sides. */
function placeRuns(runs: readonly WordRun[]): { run: WordRun; at: number }[] {
  let at = 0;
  return runs.map((run) => {
    const placed = { run, at };
    if (!isOnly(run)) at += bare(run.text).length;
    return placed;
  });
}
