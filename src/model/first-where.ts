/** Binary search in what is ordered: texts, offsets, whatever a test divides into a part before and a part from. */

/**
 * Returns the first index below `length` at which `isReached` holds, `length` where it holds at none. Once it holds it
 * must hold at every later index.
 */
export function firstWhere(length: number, isReached: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
