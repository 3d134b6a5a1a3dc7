import { setImmediate } from 'node:timers/promises';

/** Goes through items with a pause after each `stride` of them, in which the process listens to what waits. */
export async function* withPauses<Item>(items: Iterable<Item>, stride: number): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % stride === 0) await setImmediate();
  }
}
