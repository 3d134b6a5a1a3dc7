/** Names what the operating system refuses. */

/** Says whether `error` is a refusal of the operating system with one of these codes. */
export function isFault(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
