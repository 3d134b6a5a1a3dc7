/** The share of a list of verdicts that are right, and the line that tells it. */

interface Judged {
  readonly right: boolean;
}

export function shareOf(verdicts: readonly Judged[]): number {
  return countRight(verdicts) / verdicts.length;
}

/** `title        0.987  (76 of 77)`, the name being at least `width` wide. */
export function formatShare(name: string, verdicts: readonly Judged[], width = 12): string {
  return `${name.padEnd(width)} ${shareOf(verdicts).toFixed(3)}  (${countRight(verdicts)} of ${verdicts.length})`;
}

function countRight(verdicts: readonly Judged[]): number {
  return verdicts.filter(({ right }) => right).length;
}
