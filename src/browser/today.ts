/** The reader's day. */

/** Returns today as days are written in the data: `2024-06-30`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
