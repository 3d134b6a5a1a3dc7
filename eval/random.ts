/** Chance that is the same everywhere: for test data. */

/** Returns a linear congruential generator of numbers from 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Returns one element of a list that is not empty. */
export function pick<T>(list: readonly T[], random: () => number): T {
  return inTurn(list, Math.floor(random() * list.length));
}

/** Returns the element whose turn it is when a list that is not empty is gone through again and again. */
export function inTurn<T>(list: readonly T[], turn: number): T {
  const element = list[turn % list.length];
  if (element === undefined) throw new Error('An empty list has nothing to take.');
  return element;
}
