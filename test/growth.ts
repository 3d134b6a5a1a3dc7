/**
 * How the cost of a reading grows: what is linear takes four times as long for four times as much, what is quadratic
 * sixteen.
 */

/** Microseconds of the processor, which other programs on the machine do not change. */
export function costOf(read: () => unknown): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** What four times as much takes so many times longer is not linear. */
export const steep = 9;

/**
 * How many times longer four times as much takes, the fastest of three runs each. What is not steep after one run of the
 * larger would only be less so after three.
 */
export function growthOf(make: (size: number) => () => unknown, size: number): number {
  const [less, more] = [make(size), make(size * 4)];
  const small = Math.min(...[1, 2, 3].map(() => costOf(less)));
  let large = costOf(more);
  for (let run = 1; run < 3 && large / small >= steep; run += 1) large = Math.min(large, costOf(more));
  return large / small;
}
