/** Turns aligned sentences into the rows that a page shows. Runs in the browser too, for pairs that a reader chooses. */
import type { AlignedRow } from '../match/compare.ts';
import type { WordRun } from '../model/word-runs.ts';

/** A run of a compared sentence: what others have too, have in another reading, or have not. */
export type ComparedRun = WordRun;

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
    const cells = [a, b].map((own) => (own ? { n: own.sentence, runs: own.runs } : null));
    return { cells, same: isSame(cells) };
  });
}

/** Says whether a row shows no difference. */
export function isSame(cells: readonly (ComparedCell | null)[]): boolean {
  return cells.every((cell) => cell?.runs.every(({ kind }) => kind === 'same'));
}
