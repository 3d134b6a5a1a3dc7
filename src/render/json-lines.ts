/** Writes rows as JSON Lines. */

/** Returns the file's text: one row a line. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
