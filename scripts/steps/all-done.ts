/**
 * Waits for works that run side by side to their end, because what clears up behind them must not meet one that still
 * writes.
 */

/** Returns the values of `works` when all have ended; throws the error of the first that failed in time. */
export async function allDone<Works extends readonly Promise<unknown>[]>(
  works: readonly [...Works],
): Promise<{ -readonly [Index in keyof Works]: Awaited<Works[Index]> }> {
  const first = Promise.all(works);
  await Promise.allSettled([...works, first]);
  return first;
}
