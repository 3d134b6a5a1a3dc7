/** Runs in the browser: of what is asked for one after the other only the last is answered. */

/** Returns what begins a turn; what that returns says whether the turn is still the last. */
export function createTurns(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const own = last;
    return () => own === last;
  };
}
