/** Ascending numbers as steps, which pack well: 3, 4, 9 are 3, 1, 5. */

/** Returns each number as the step from the one before. */
export function stepsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** Returns the numbers that `steps` lead to. */
export function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
