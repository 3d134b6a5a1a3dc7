/** Runs of a sentence that is set beside another. A library has millions of them, kept by their lengths alone. */

const kinds = ['same', 'different', 'added'] as const;

/**
 * A run of printed characters that the other sentence has too (`same`), has in another reading at the same place
 * (`different`), or has not (`added`).
 */
export interface WordRun {
  readonly text: string;
  readonly kind: (typeof kinds)[number];
}

/** Each run of a sentence as one number: its length, and its kind. */
export type RunLengths = readonly number[];

/** Returns what is left of runs without their text. */
export function runLengths(runs: readonly WordRun[]): RunLengths {
  return runs.map(({ text, kind }) => text.length * kinds.length + kinds.indexOf(kind));
}

/** Returns the runs of a sentence again; throws where they are not of this sentence. */
export function runsOfLengths(sentence: string, lengths: RunLengths): WordRun[] {
  let at = 0;
  const runs = lengths.map((one): WordRun => {
    const kind = kinds[one % kinds.length] ?? 'same';
    const start = at;
    at += Math.floor(one / kinds.length);
    return { text: sentence.slice(start, at), kind };
  });
  if (at !== sentence.length) throw new Error(`runs of ${at} characters in “${sentence}”`);
  return runs;
}
