/**
 * How the cost of a reading grows: what is linear takes four times as long for four times as much, what is quadratic
 * sixteen.
 */

/** Time of the processor, which other programs on the machine do not change. */
function costOf(read: () => unknown): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** How many times longer four times as much takes, the fastest of three runs each. */
export function growthOf(make: (size: number) => () => unknown, size: number): number {
  const [small = 1, large = 1] = [size, size * 4].map((count) => {
    const read = make(count);
    return Math.min(...[1, 2, 3].map(() => costOf(read)));
  });
  return large / small;
}
