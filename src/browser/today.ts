/** The day by the clock of this computer: the reader's in the browser, the editor's in a build. */

/** Returns today as days are written in the data: `2024-06-30`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
